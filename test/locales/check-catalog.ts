import { type Catalog, type Message, namesUsed, shownText } from './catalog'

/* What must be true of every language. Each problem names the message and what to do. */

const CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']

/** What a plural text's keys begin with: in English it has a form for one and for every other number. */
export const pluralBases = (english: Catalog): readonly string[] =>
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.slice(0, -'_other'.length))
    .filter((base) => Object.hasOwn(english, `${base}_one`))

const namesOf = ({ placeholders = {} }: Message): readonly string[] => Object.keys(placeholders)

/** The English message that a key of any language is a translation of. */
function originalOf(key: string, english: Catalog, bases: readonly string[]): Message | undefined {
  const base = bases.find((one) => CATEGORIES.some((category) => key === `${one}_${category}`))
  return english[base === undefined ? key : `${base}_other`]
}

/** All keys that a language must have, and no other: those of English, with the plural forms of its own. */
export function keysOf(locale: string, english: Catalog): readonly string[] {
  const bases = pluralBases(english)
  const forms = bases.flatMap((base) => CATEGORIES.map((category) => `${base}_${category}`))
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()
  return [
    ...Object.keys(english).filter((key) => !forms.includes(key)),
    ...bases.flatMap((base) => pluralCategories.map((category) => `${base}_${category}`)),
  ]
}

/** Names in alphabetical order are `$1`, `$2` …: `lib/i18n.ts` counts on it. */
function checkPlaceholders({ placeholders = {} }: Message): readonly string[] {
  const names = Object.keys(placeholders)
  const sorted = [...names].sort()
  return [
    ...(names.length > 9 ? ['has more than nine placeholders'] : []),
    ...names
      .filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))
      .map((name) => `calls a placeholder ${name}: lower case letters and _ only`),
    ...names
      .filter((name) => placeholders[name]?.content !== `$${sorted.indexOf(name) + 1}`)
      .map(
        (name) => `must give ${name} the content $${sorted.indexOf(name) + 1}: they are numbered by alphabet`,
      ),
  ]
}

function checkText(message: Message): readonly string[] {
  if (message.message.trim() === '') return ['is empty']
  try {
    shownText(
      message,
      namesOf(message).map(() => 'x'),
    )
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** A form for one or none may leave the number out: "One order …". */
function checkAgainst(original: Message, message: Message): readonly string[] {
  const [wanted, given] = [namesOf(original), namesOf(message)]
  const used = namesUsed(message.message)
  const optional = (name: string) => name === 'count'
  return [
    ...wanted
      .filter((name) => !given.includes(name))
      .map((name) => `does not declare the placeholder ${name}`),
    ...given
      .filter((name) => !wanted.includes(name))
      .map((name) => `declares ${name}, which English has not`),
    ...namesUsed(original.message)
      .filter((name) => !used.includes(name) && !optional(name))
      .map((name) => `leaves ${name} out`),
  ]
}

/** What browsers and stores take of what the manifest names; the name is the same in every language. */
function checkManifest(catalog: Catalog, english: Catalog): readonly string[] {
  const { extension_name: name, extension_description: description } = catalog
  const length = description?.message.length ?? 0
  return [
    ...(length > 132 ? [`extension_description has ${length} characters; stores take 132`] : []),
    ...(name?.message === english.extension_name?.message ? [] : ['extension_name must stay as it is']),
  ]
}

const isRightToLeft = (locale: string): boolean =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '')

/** What is wrong with the catalog of a folder such as `pt_BR`, measured against the English one. */
export function problemsOf(folder: string, catalog: Catalog, english: Catalog): readonly string[] {
  const locale = folder.replace('_', '-')
  const bases = pluralBases(english)
  const keys = keysOf(locale, english)
  const direction = isRightToLeft(locale) ? 'rtl' : 'ltr'
  return [
    ...keys.filter((key) => !Object.hasOwn(catalog, key)).map((key) => `${key} is missing`),
    ...Object.keys(catalog)
      .filter((key) => !keys.includes(key))
      .map((key) => `${key} is no text of this language`),
    ...(catalog.catalog_language?.message === locale ? [] : [`catalog_language must be ${locale}`]),
    ...(catalog.catalog_direction?.message === direction ? [] : [`catalog_direction must be ${direction}`]),
    ...checkManifest(catalog, english),
    ...Object.entries(catalog).flatMap(([key, message]) => {
      const original = originalOf(key, english, bases)
      return [
        ...checkPlaceholders(message),
        ...checkText(message),
        ...(original ? checkAgainst(original, message) : []),
      ].map((problem) => `${key} ${problem}`)
    }),
  ]
}

/** What a translator must be told, in the English catalog: what each message is, and what each placeholder looks like. */
export const untold = (english: Catalog): readonly string[] =>
  Object.entries(english).flatMap(([key, { description = '', placeholders = {} }]) => [
    ...(description.trim().length < 8 ? [`${key} has no description`] : []),
    ...Object.entries(placeholders)
      .filter(([, { example = '' }]) => example.trim() === '')
      .map(([name]) => `${key} gives no example of ${name}`),
  ])
