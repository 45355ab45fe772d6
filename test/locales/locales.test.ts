import { describe, expect, test } from 'vitest'
import { type Catalog, localeNames, readCatalog } from './catalog'
import { keysOf, pluralBases, problemsOf, untold } from './check-catalog'
import { misquoted, progress, stillEnglish, untranslated } from './check-translation'

/* Every language against the English one. A language that lacks anything fails with the list of what it lacks. */

const english = readCatalog('en')

describe.each(localeNames())('the catalog of %s', (locale) => {
  const catalog = readCatalog(locale)
  const isEnglish = locale.split('_')[0] === 'en'

  test('has every text, every placeholder and every plural form, and each in its language', () => {
    if (!isEnglish) process.stdout.write(progress(locale, catalog, english))
    expect([
      ...problemsOf(locale, catalog, english),
      ...misquoted(catalog, english),
      ...(isEnglish ? [] : untranslated(catalog, english)),
    ]).toEqual([])
  })
})

test('some English texts quote others, which a translation has to quote as well', () => {
  const other = {
    ...english,
    menu_order_page: { message: 'Na tę stronę' },
    loss_dismiss: { message: 'Rozumiem' },
  }
  expect(misquoted(other, english)).toEqual([
    'side_take must quote menu_order_page as it is here',
    'orders_none_text must quote menu_order_page as it is here',
    'loss_keys must quote loss_dismiss as it is here',
  ])
})

test('every message tells translators what it is', () => {
  expect(untold(english)).toEqual([])
  expect(untold({ a: { message: 'A' } })).toEqual(['a has no description'])
  expect(
    untold({
      a: { message: '$B$', description: 'Title of a page.', placeholders: { b: { content: '$1' } } },
    }),
  ).toEqual(['a gives no example of b'])
})

test('a key is one in whatever case: browsers make no difference', () => {
  expect(Object.keys(english).filter((key) => !/^[a-z\d]+(_[a-z\d]+)*$/.test(key))).toEqual([])
})

describe('the check itself', () => {
  const b = { content: '$1', example: 'B' }
  const small: Catalog = {
    catalog_language: { message: 'en' },
    catalog_direction: { message: 'ltr' },
    title: { message: 'Title of $PANEL$', placeholders: { panel: b } },
    found_one: { message: '$COUNT$ service', placeholders: { count: b } },
    found_other: { message: '$COUNT$ services', placeholders: { count: b } },
    refusal_other: { message: 'The panel refused this.' },
  }
  const form = (message: string) => ({ message, placeholders: { count: b } })
  /** Polish has four categories, three of which English has not or not so. */
  const polish: Catalog = {
    catalog_language: { message: 'pl' },
    catalog_direction: { message: 'ltr' },
    title: { message: 'Tytuł $panel$', placeholders: { panel: b } },
    found_one: form('Jedna usługa'),
    found_few: form('$COUNT$ usługi'),
    found_many: form('$COUNT$ usług'),
    found_other: form('$COUNT$ usługi'),
    refusal_other: { message: 'Panel odmówił.' },
  }
  const problems = (changes: Readonly<Record<string, Catalog[string] | undefined>>, folder = 'pl') => {
    const entries = Object.entries({ ...polish, ...changes })
    return problemsOf(folder, Object.fromEntries(entries.flatMap(([k, v]) => (v ? [[k, v]] : []))), small)
  }

  test('passes what is whole', () => {
    expect(problemsOf('en', small, small)).toEqual([])
    expect(problems({})).toEqual([])
  })

  test('takes a key for a plural only where English has both forms', () => {
    expect(pluralBases(small)).toEqual(['found'])
    expect(keysOf('ja', small).filter((key) => key.startsWith('found'))).toEqual(['found_other'])
    expect(keysOf('ar', small).filter((key) => key.startsWith('found'))).toHaveLength(6)
  })

  test('finds what is still in English, but no name, no sign and no word that both may have', () => {
    const texts = (messages: Readonly<Record<string, string>>): Catalog =>
      Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }]))
    const original = texts({
      extension_name: 'Three Word Name',
      range: '$MIN$–$MAX$',
      status: 'Status',
      saved: 'The limits are saved.',
      left: 'Only $COUNT$ left here',
      quoting: 'Choose “The limits are saved.” or “Allow”.',
    })
    const translated = { ...original, ...texts({ saved: 'Limity zapisano.', quoting: '„Limity zapisano.”' }) }
    expect(untranslated(translated, original)).toEqual(['left is still in English'])
    expect(stillEnglish(translated, original)).toEqual(['status', 'left'])
    expect(progress('pl', translated, original)).toBe(
      'pl: 2 of 4 texts are translated; short and as in English: status\n',
    )
    expect(misquoted(translated, original)).toEqual([])
    expect(misquoted({ ...translated, ...texts({ quoting: '„Zapisano.”' }) }, original)).toEqual([
      'quoting must quote saved as it is here',
    ])
  })

  test.each([
    ['a text is missing', { title: undefined }, 'title is missing'],
    ['a text is one too many', { heading: { message: 'A' } }, 'heading is no text of this language'],
    ['a plural form is missing', { found_few: undefined }, 'found_few is missing'],
    [
      'a plural form is of another language',
      { found_two: form('$COUNT$') },
      'found_two is no text of this language',
    ],
    ['a text is empty', { refusal_other: { message: ' ' } }, 'refusal_other is empty'],
    ['a placeholder is left out', { title: { ...polish.title, message: 'Tytuł' } }, 'title leaves panel out'],
    [
      'a placeholder is not declared',
      { title: { message: 'Tytuł $PANEL$' } },
      'title “Tytuł $PANEL$” has no placeholder PANEL',
    ],
    [
      'a placeholder has another name',
      { title: { message: 'Tytuł $PANELU$', placeholders: { panelu: b } } },
      'title declares panelu, which English has not',
    ],
    [
      'a placeholder has another number',
      { title: { message: 'Tytuł $PANEL$', placeholders: { panel: { content: '$2' } } } },
      'title must give panel the content $1: they are numbered by alphabet',
    ],
    [
      'a number stands for a name',
      { refusal_other: { message: 'Panel odmówił: 5$.' } },
      'refusal_other “Panel odmówił: 5$.” has a dollar that begins nothing',
    ],
    [
      'a digit follows a placeholder',
      { found_many: form('$COUNT$0 usług') },
      'found_many “$COUNT$0 usług” has a digit behind a placeholder',
    ],
    [
      'the description is too long for the stores',
      { extension_description: { message: 'a'.repeat(133) } },
      'extension_description has 133 characters; stores take 132',
    ],
    [
      'the extension has another name',
      { extension_name: { message: 'Panel' } },
      'extension_name must stay as it is',
    ],
    ['the language is another', { catalog_language: { message: 'en' } }, 'catalog_language must be pl'],
    ['the direction is another', { catalog_direction: { message: 'rtl' } }, 'catalog_direction must be ltr'],
  ] as const)('finds that %s', (_, changes, problem) => {
    expect(problems(changes)).toContain(problem)
  })

  test('knows which languages run from right to left', () => {
    expect(problems({}, 'ar')).toContain('catalog_direction must be rtl')
    expect(problems({}, 'he')).toContain('catalog_direction must be rtl')
  })
})
