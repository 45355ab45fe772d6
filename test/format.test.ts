import { expect, test, vi } from 'vitest'
import { formatAge, formatAmount, formatCount, formatIn, formatTime } from '../lib/format'

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

test('a list of a hundred rows makes each formatter once', async () => {
  vi.resetModules()
  const fresh = await import('../lib/format')
  const made = (['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat'] as const).map((name) =>
    vi.spyOn(Intl, name),
  )
  for (let row = 1; row <= 100; row += 1) {
    const ms = row * 60_000
    expect(fresh.formatAmount(String(row), 'USD')).toBe(formatAmount(String(row), 'USD'))
    expect(fresh.formatCount(row)).toBe(formatCount(row))
    expect(fresh.formatTime(NOW - ms)).toBe(formatTime(NOW - ms))
    expect(fresh.formatAge(NOW - ms, NOW)).toBe(formatAge(NOW - ms, NOW))
    expect(fresh.formatIn(ms)).toBe(formatIn(ms))
  }
  // Those of the module that was loaded before are made here as well.
  expect(made.map(({ mock }) => mock.calls.length <= 4)).toEqual([true, true, true])
})
