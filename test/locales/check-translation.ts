import { type Catalog, NAMED } from './catalog'

/* What only a translation can get wrong, and a language that no one speaks gets wrong on purpose: see `pseudo.ts`. */

/** What stands in quotes in an English text and is the whole text of other messages, any of which it may be. */
const quotedIn = (text: string, english: Catalog): readonly (readonly string[])[] =>
  [...text.matchAll(/“([^”$]+)”/g)]
    .map(([, quoted]) => Object.keys(english).filter((key) => english[key]?.message === quoted))
    .filter((keys) => keys.length > 0)

/** Texts that name a button or an entry otherwise than it is called in this language. */
export const misquoted = (catalog: Catalog, english: Catalog): readonly string[] =>
  Object.entries(english).flatMap(([key, { message: original }]) =>
    quotedIn(original, english)
      .filter((keys) => keys.every((one) => !catalog[key]?.message.includes(catalog[one]?.message ?? '')))
      .map((keys) => `${key} must quote ${keys.join(' or ')} as it is here`),
  )

const wordsOf = (message: string): readonly string[] =>
  message.replace(NAMED, ' ').match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? []

/** Of these, what is the same on purpose: what no one reads, and the name. */
const IN_EVERY_LANGUAGE = ['catalog_language', 'catalog_direction', 'extension_name']

/** The keys of texts that a language says in its own words; what is made of signs alone is translated as it is. */
const inWords = (catalog: Catalog): readonly string[] =>
  Object.keys(catalog).filter(
    (key) => !IN_EVERY_LANGUAGE.includes(key) && wordsOf(catalog[key]?.message ?? '').length > 0,
  )

/** Of these, the keys of texts that are still the English ones. */
export const stillEnglish = (catalog: Catalog, english: Catalog): readonly string[] =>
  inWords(catalog).filter((key) => catalog[key]?.message === english[key]?.message)

/** Three words are the same in two languages by no accident; one or two may be, such as “Status”. */
export const untranslated = (catalog: Catalog, english: Catalog): readonly string[] =>
  stillEnglish(catalog, english)
    .filter((key) => wordsOf(catalog[key]?.message ?? '').length > 2)
    .map((key) => `${key} is still in English`)

const NAMED_AT_ONCE = 40

/** How far a translation is, and which short texts are as in English: for a translator to look through. */
export function progress(locale: string, catalog: Catalog, english: Catalog): string {
  const same = stillEnglish(catalog, english)
  const all = inWords(catalog).length
  const short = same.filter((key) => wordsOf(catalog[key]?.message ?? '').length <= 2)
  const named = short.slice(0, NAMED_AT_ONCE).join(', ')
  const more = short.length > NAMED_AT_ONCE ? `, and ${short.length - NAMED_AT_ONCE} more` : ''
  const asEnglish = short.length === 0 ? '' : `; short and as in English: ${named}${more}`
  return `${locale}: ${all - same.length} of ${all} texts are translated${asEnglish}\n`
}
