import { describe, expect, test } from 'vitest'
import type { Sense } from '../../../lib/catalog/reading/sense'
import { buildVocabulary, phrases, wordsOf } from '../../../lib/catalog/reading/vocabulary'
import { COUNTRY_WORDS } from '../../../lib/catalog/reading/words-countries'
import { SITE_WORDS } from '../../../lib/catalog/reading/words-sites'

const ALL = phrases().map(([phrase, sense]) => ({ phrase, key: wordsOf(phrase).join(' '), sense }))

describe('the word tables', () => {
  test('no phrase is empty or longer than a name says in one breath', () => {
    expect(ALL.filter(({ key }) => key === '' || key.split(' ').length > 5)).toEqual([])
  })

  test.each(['site', 'delivers', 'place', 'country', 'quality', 'role'] as const)(
    'no phrase says two things as its %s',
    (field) => {
      const said = new Map<string, Set<Sense[typeof field]>>()
      for (const { key, sense } of ALL) {
        if (sense[field] !== undefined) said.set(key, (said.get(key) ?? new Set()).add(sense[field]))
      }
      expect(
        [...said].filter(([, values]) => values.size > 1).map(([key, values]) => [key, ...values]),
      ).toEqual([])
    },
  )

  test('a phrase that names a site says that site', () => {
    const root = buildVocabulary()
    const names = new Set(
      Object.values(SITE_WORDS).flatMap((words) => words.split(',').map((word) => word.trim())),
    )
    const silent = ALL.filter(({ key }) => {
      const words = key.split(' ')
      let node = root
      for (const word of words) node = node.next.get(word) ?? node
      const says = node.sense?.site ?? node.sense?.weakSite
      return words.length > 1 && words.some((word) => names.has(word)) && says === undefined
    })
    expect(silent.map(({ phrase }) => phrase)).toEqual([])
  })

  test('countries have codes that exist', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    expect(Object.keys(COUNTRY_WORDS).filter((code) => names.of(code) === code)).toEqual([])
  })
})
