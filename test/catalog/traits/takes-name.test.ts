import { expect, test } from 'vitest'
import { readTraits } from '../../../lib/catalog/traits/read-traits'
import { takesName } from '../../../lib/catalog/traits/takes-name'

test.each([
  ['Instagram Followers', true],
  ['YouTube Subscribers', true],
  ['Instagram Story Views', true],
  ['Twitch Live Viewers', true],
  ['Instagram Likes', false],
  ['YouTube Views', false],
  ['Package 7', undefined],
])('%s: %s', (name, takes) => {
  expect(takesName(readTraits({ name, category: '', description: '', type: 'Default' }))).toBe(takes)
})
