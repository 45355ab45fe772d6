import { describe, expect, test } from 'vitest'
import { prepareEntries, searchText } from '../../lib/catalog/search'
import fc from '../fast-check'
import { service } from '../orders/rows'
import { entriesOf, found, query } from './entries'

const rows = [
  { id: '10', name: 'Instagram Followers | Français ♻️', category: '📸 Instagram' },
  { id: '100', name: 'YouTube Views 10K/day', category: 'Video' },
  { id: '1', name: 'TIKTOK Likes', category: 'TikTok (İstanbul)' },
  { id: 'ord_01HG', name: 'Лайки Быстро', category: 'ＦＵＬＬ' },
  { id: '2', name: '', category: '' },
  { id: '3', name: '𝗜𝗻𝘀𝘁𝗮 Re👍🏽els\u0007 \u202Ehidden', category: '' },
]
const entries = entriesOf(rows)
const foundBy = (text: string) => found(entries, query({ text }))
const all = rows.map(({ id }) => id)

describe('words', () => {
  test.each<[string, readonly string[]]>([
    ['', all],
    ['  ', all],
    ['followers', ['10']],
    ['FRANCAIS', ['10']],
    ['français', ['10']],
    ['foll insta', ['10']],
    ['insta foll', ['10']],
    ['instagram followers ♻️ français', ['10']],
    ['📸', all],
    ['insta views', []],
    ['10', ['10', '100']],
    ['1', ['1', '10', '100', 'ord_01HG']],
    ['100 ', ['100']],
    ['лайки', ['ord_01HG']],
    ['ord_01HG', ['ord_01HG']],
    ['01hg', ['ord_01HG']],
    ['full', ['ord_01HG']],
    ['istanbul', ['1']],
    ['insta reels', ['3']],
    ['HIDDEN', ['3']],
    ['(.*', []],
    ['\\', []],
  ])('%j', (words, ids) => {
    expect(foundBy(words)).toEqual(ids)
  })

  test('of nothing find nothing', () => {
    expect(found([], query({ text: 'x' }))).toEqual([])
  })

  test('find a service by any of its own words, whatever signs stand around them', () => {
    const word = fc.stringMatching(/^[a-zA-Zéüñçğşа-яا-ي0-9]{1,12}$/)
    const noise = fc.constantFrom('♻️', '🔥', '👨‍👩‍👧', '\u200b', '\u202e', '\u0000', '́', '')
    fc.assert(
      fc.property(word, word, noise, noise, (first, second, before, between) => {
        const [entry] = entriesOf([{ name: `${before}${first}${between} ${second}`, category: '' }])
        expect(found(entry ? [entry] : [], query({ text: `${second} ${first}` }))).toHaveLength(1)
      }),
    )
  })

  test('of any kind throw nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
        found(entriesOf([{ name, category: name }]), query({ text }))
      }),
    )
  })

  test('that hold 100,000 characters are searched like others', () => {
    const name = `${'A'.repeat(100_000)} ${'🔥é'.repeat(20_000)} tail`
    expect(found(entriesOf([{ name }, { name: 'B' }]), query({ text: 'tail' }))).toEqual(['1'])
  })
})

test('control characters go, and white space stays between words', () => {
  expect(searchText('A\u0000b\tC\nd\u00a0E')).toBe('ab\tc\nd e')
})

describe('entries', () => {
  test('of one id are the last of them, as in the form', () => {
    expect(entriesOf([{ id: '7', name: 'Old' }, { id: '8' }, { id: '7', name: 'New' }])).toMatchObject([
      { service: { id: '7', name: 'New' } },
      { service: { id: '8' } },
    ])
  })

  test('know when they were first seen where it is told, each of its own account', () => {
    const services = [service({ id: '1' })]
    const since = new Map([['two 1', 5]])
    const prepared = prepareEntries(
      [
        { panelId: 'one', at: 1, services },
        { panelId: 'two', at: 1, currency: 'EUR', services },
      ],
      since,
    )
    expect(prepared.map((entry) => [entry.panelId, entry.currency, entry.firstSeenAt])).toEqual([
      ['one', '', undefined],
      ['two', 'EUR', 5],
    ])
  })
})

test('a number that is typed stands first, even for another link', () => {
  const offered = entriesOf([
    { id: '55', name: 'Instagram Likes 555' },
    { id: '555', name: 'Instagram Likes' },
  ])
  expect(found(offered, query({ text: '555' }))).toEqual(['555', '55'])
})

describe('for a target', () => {
  const offered = entriesOf([
    { name: 'Likes', category: 'Fast' },
    { name: 'Instagram Followers' },
    { name: 'YouTube Likes' },
    { name: 'Instagram Likes' },
  ])
  const post = { site: 'instagram', kind: 'post', id: 'x' } as const

  test('what fits comes before what may fit, and what does not is left out', () => {
    expect(found(offered, query(), post)).toEqual(['4', '1'])
  })

  test('another target of the same services is worked out again', () => {
    expect(found(offered, query(), post)).toEqual(['4', '1'])
    expect(found(offered, query(), { ...post, kind: 'profile' })).toEqual(['2'])
  })
})
