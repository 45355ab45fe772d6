import { describe, expect, test } from 'vitest'
import { COUNTRY_PHRASES } from '../../../lib/catalog/traits/phrases-countries'
import { SITE_PHRASES } from '../../../lib/catalog/traits/phrases-sites'
import type { Sense } from '../../../lib/catalog/traits/sense'
import { buildVocabulary, phrases, tokenizePhrase } from '../../../lib/catalog/traits/vocabulary'

const ALL = phrases().map(([phrase, sense]) => ({ phrase, key: tokenizePhrase(phrase).join(' '), sense }))

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
      Object.values(SITE_PHRASES).flatMap((words) => words.split(',').map((word) => word.trim())),
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
    expect(Object.keys(COUNTRY_PHRASES).filter((code) => names.of(code) === code)).toEqual([])
  })
})
