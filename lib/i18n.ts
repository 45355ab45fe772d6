import type messages from '../public/_locales/en/messages.json'
import { formatCount } from './format'
import { texts } from './text-source'

type Catalog = typeof messages
type Key = keyof Catalog

/** The names of a message's placeholders; of several messages, the names of all. */
type NamesIn<K extends Key> = K extends Key
  ? Catalog[K] extends { readonly placeholders: infer Placeholders }
    ? keyof Placeholders & string
    : never
  : never

/** What begins the keys of a text that depends on a number: it has the forms `…_one` and `…_other` in English. */
export type PluralKey = {
  [K in Key]: K extends `${infer Base}_other` ? (`${Base}_one` extends Key ? Base : never) : never
}[Key]

/** A text that no number decides on. */
type TextKey = Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>

/** A text without placeholders: it may stand in a table, and be asked for by its key alone. */
export type MessageKey = { [K in TextKey]: [NamesIn<K>] extends [never] ? K : never }[TextKey]

/** Those of several messages whose placeholders are others than all of them together: values would go astray. */
type Mixed<K extends Key, All = NamesIn<K>> = K extends Key
  ? [NamesIn<K>] extends [never]
    ? never
    : [All] extends [NamesIn<K>]
      ? never
      : K
  : never

type Values<Names extends string> = [Names] extends [never]
  ? readonly []
  : readonly [values: { readonly [Name in Names]: string }]

type ValuesOf<K extends TextKey> = [Mixed<K>] extends [never] ? Values<NamesIn<K>> : never

/**
 * Placeholders are numbered by their names in alphabetical order, in every language: a call knows the names only, and the
 * catalog itself is in no bundle. `test/locales` holds every catalog to it.
 */
const inOrder = (values: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.keys(values)
    .sort()
    .map((name) => values[name] ?? '')

/** The text of a key, with the values of its placeholders by name. */
export const t = <K extends TextKey>(key: K, ...[values]: ValuesOf<K>): string =>
  texts.get(key, inOrder(values))

let rules: Intl.PluralRules | undefined

/** The text of a key in the form that the catalog's language has for a number; `count` is the number, written out. */
export function tCount<K extends PluralKey>(
  key: K,
  count: number,
  ...[values]: Values<Exclude<NamesIn<`${K}_other`>, 'count'>>
): string {
  // By the language of the texts, which is not the browser's where the browser's is not among them.
  rules ??= new Intl.PluralRules(t('catalog_language'))
  const all = inOrder({ ...values, count: formatCount(count) })
  return texts.get(`${key}_${rules.select(count)}`, all) || texts.get(`${key}_other`, all)
}
