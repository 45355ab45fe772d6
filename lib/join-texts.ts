import { t } from './i18n'

/* Texts put together as the catalog says: a sign between two of them is a matter of language, too. */

type Two = (before: string, after: string) => string

const joined = (texts: readonly (string | undefined)[], two: Two): string =>
  texts.reduce<string>((before, text = '') => (before && text ? two(before, text) : before || text), '')

/** Texts beside each other, such as a site and what of it; of those that are there. */
export const beside = (...texts: readonly (string | undefined)[]): string =>
  joined(texts, (first, second) => t('beside', { first, second }))

/** Texts as a list, without an "and". */
export const listed = (texts: readonly string[]): string =>
  joined(texts, (list, next) => t('listed', { list, next }))
