import type { Failure } from '../../panel-api/model'

/** The excerpt of an unusable answer, stored to be shown and reported; the key has been removed already. */
export const excerptIn = ({ excerpt }: Failure): { readonly message?: string } =>
  excerpt ? { message: excerpt } : {}
