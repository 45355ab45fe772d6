import { expect, test } from 'vitest'
import { isStale } from '../../lib/catalog/catalog'

const HOUR = 3_600_000

test.each([
  [undefined, true],
  [0, false],
  [6 * HOUR, false],
  [6 * HOUR + 1, true],
  // Fetched under a clock that was ahead.
  [-HOUR, true],
  [-1000, false],
])('a catalog of the age %s', (age, stale) => {
  const now = 1_700_000_000_000
  expect(isStale(age === undefined ? undefined : { at: now - age }, now)).toBe(stale)
})

test('an answer that was held back is no reason to ask again at once', () => {
  const now = 1_700_000_000_000
  const heldBack = (age: number) => ({ at: now - age, had: 10, has: 4 })
  expect(isStale({ at: now - 9 * HOUR }, now, heldBack(6 * HOUR))).toBe(false)
  expect(isStale({ at: now - 9 * HOUR }, now, heldBack(7 * HOUR))).toBe(true)
  expect(isStale({ at: now - HOUR }, now, heldBack(7 * HOUR))).toBe(false)
  expect(isStale({ at: now - 9 * HOUR }, now, heldBack(-HOUR))).toBe(true)
  expect(isStale({ at: now - HOUR }, now, heldBack(-HOUR))).toBe(false)
})
