import { expect, test } from 'vitest'
import { formatAge, formatTime } from '../lib/format'

const NOW = 1_700_000_000_000

test.each([
  [0, undefined],
  [59_999, undefined],
  [-30_000, undefined],
  [60_000, '1 min. ago'],
  [7_300_000, '2 hr. ago'],
  [3 * 86_400_000, '3 days ago'],
])('the age of what was %i ms ago is %s', (ms, age) => {
  expect(formatAge(NOW - ms, NOW)).toBe(age)
})

test('what lies in the future was told under a wrong clock: it has no age, and is not just now', () => {
  const at = NOW + 6 * 3_600_000
  expect(formatAge(at, NOW)).toBe(formatTime(at))
})
