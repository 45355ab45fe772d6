import type { Failure } from '../../panel-api/model'

/** The piece of what came instead of an answer, kept to be shown and reported; the key is out of it already. */
export const excerptIn = ({ excerpt }: Failure): { readonly message?: string } =>
  excerpt ? { message: excerpt } : {}
