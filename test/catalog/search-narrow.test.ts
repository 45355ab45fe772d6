import { expect, test } from 'vitest'
import { matcher } from '../../lib/catalog/search'
import { narrowingSearch } from '../../lib/catalog/search-narrow'
import fc from '../fast-check'
import { entriesOf, query } from './entries'

/** Words that begin alike, with accents, letters that fold to several, and signs that no one searches for. */
const letters = fc.constantFrom('a', 'b', 'á', 'B', ' ', 'ﬁ', 'f', 'i', '́', '♻', '️', '👍')
const text = fc.array(letters, { maxLength: 8 }).map((some) => some.join(''))

test('however one types and takes back, the same is found as in the whole list', () => {
  const filters = [{}, { refill: true }] as const
  const step = fc.record({ text, at: fc.nat(8), filter: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.array(step), (names, steps) => {
      const entries = entriesOf(names.map((name, at) => ({ id: String(at), name, refill: at % 2 === 0 })))
      let typed = ''
      for (const { text: words, at, filter } of steps) {
        // Mostly one more letter or one less, as people type; now and then something else.
        typed = at === 0 ? words : at < 4 ? typed.slice(0, -1) : typed + words.slice(0, 1)
        const asked = query({ text: typed, filters: filters[filter === 0 ? 1 : 0] ?? {} })
        expect(narrowingSearch(entries, asked)).toEqual(entries.filter(matcher(asked)))
      }
    }),
  )
})

test('a letter more looks only at what was found, a letter less at nothing', () => {
  const entries = entriesOf([
    { id: '1', name: 'Likes' },
    { id: '2', name: 'Views' },
  ])
  let looked: string[] = []
  const watched = entries.map((entry) => ({
    ...entry,
    get text() {
      looked.push(entry.service.name)
      return entry.text
    },
  }))
  const looks = (words: string) => {
    looked = []
    narrowingSearch(watched, asked(words))
    return looked
  }
  const filters = {}
  const asked = (words: string) => query({ text: words, filters })
  expect(looks('l')).toEqual(['Likes', 'Views'])
  expect(looks('li')).toEqual(['Likes'])
  expect(looks('l')).toEqual([])
  expect(looks('v')).toEqual(['Likes', 'Views'])
})
