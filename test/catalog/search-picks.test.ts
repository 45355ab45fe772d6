import { describe, expect, test } from 'vitest'
import { offerOf, pickFrom, type Scope, type UsedKeys } from '../../lib/catalog/search-picks'
import type { Recognized } from '../../lib/links/kinds'
import { entriesOf, query } from './entries'

const post: Recognized = { site: 'instagram', kind: 'post', id: 'x' }
const entries = entriesOf([
  { id: 'likes', name: 'Instagram Likes', rate: '3' },
  { id: 'more', name: 'Instagram Likes | HQ', rate: '1' },
  { id: 'perhaps', name: 'Likes', category: '', rate: '2' },
  { id: 'views', name: 'YouTube Views', rate: '0.5' },
  { id: 'fans', name: 'Instagram Followers', rate: '4' },
])
const NOTHING: UsedKeys = { favorites: [], recent: [] }

function pick(kept: UsedKeys, change: Parameters<typeof query>[0], scope: Scope, target?: Recognized) {
  const { picks, counts } = pickFrom(offerOf(entries, kept, target), query(change), scope)
  return { counts, picks: picks.map(({ section, entry }) => `${section} ${entry.service.id}`) }
}

describe('for a link', () => {
  test('what fits comes first, what may fit then, and both scopes are counted', () => {
    expect(pick(NOTHING, {}, 'link', post)).toEqual({
      picks: ['fits likes', 'fits more', 'unsure perhaps'],
      counts: { link: 3, all: 5 },
    })
  })

  test('what was ordered before comes first, then favorites, each service once', () => {
    const kept = { favorites: ['panel-1 more'], recent: ['panel-1 perhaps', 'panel-1 more'] }
    expect(pick(kept, {}, 'link', post).picks).toEqual(['recent perhaps', 'recent more', 'fits likes'])
  })

  test('a favorite for something else is not offered, but stands before all others among all', () => {
    const kept = { favorites: ['panel-1 fans'], recent: ['panel-1 views'] }
    expect(pick(kept, {}, 'link', post).picks).toEqual(['fits likes', 'fits more', 'unsure perhaps'])
    expect(pick(kept, {}, 'all', post).picks).toEqual([
      'recent views',
      'favorites fans',
      'rest likes',
      'rest more',
      'rest perhaps',
    ])
  })

  test('what is kept of another account, or gone, is no one else’s', () => {
    const kept = { favorites: ['panel-2 likes', 'panel-1 gone'], recent: [] }
    expect(pick(kept, {}, 'link', post).picks[0]).toBe('fits likes')
  })

  test('a word that only others have finds none here, and says how many there', () => {
    expect(pick(NOTHING, { text: 'youtube' }, 'link', post)).toEqual({
      picks: [],
      counts: { link: 0, all: 1 },
    })
  })

  test('a number that is typed is found whatever it is for, once', () => {
    expect(pick(NOTHING, { text: 'fans' }, 'link', post).picks).toEqual(['number fans'])
    const kept = { favorites: ['panel-1 likes'], recent: [] }
    expect(pick(kept, { text: 'likes' }, 'link', post).picks).toEqual([
      'number likes',
      'fits more',
      'unsure perhaps',
    ])
  })

  test('in an order chosen by the user nothing is pulled to the front', () => {
    const kept = { favorites: ['panel-1 likes'], recent: [] }
    expect(pick(kept, { sort: 'price' }, 'link', post).picks).toEqual([
      'fits more',
      'fits likes',
      'unsure perhaps',
    ])
    expect(pick(kept, { sort: 'price' }, 'all', post).picks.map((row) => row.split(' ')[1])).toEqual([
      'views',
      'more',
      'perhaps',
      'likes',
      'fans',
    ])
  })
})

describe('there is a choice of scopes', () => {
  test.each<[string, Recognized | undefined, boolean]>([
    ['where some fit and some do not', post, true],
    ['not for a link that no one knows', undefined, false],
    ['not where none is known to fit', { site: 'vk', kind: 'post', id: 'x' }, false],
  ])('%s', (_, target, isSplit) => {
    expect(offerOf(entries, NOTHING, target).isSplit).toBe(isSplit)
  })
})
