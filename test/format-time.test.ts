import { expect, test } from 'vitest'
import { formatSpan } from '../lib/format-time'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  [12 * DAY, '12 days'],
  [13 * DAY - 1, '12 days'],
  [DAY, '1 day'],
  [DAY - 1, '23 hours'],
  [HOUR, '1 hour'],
  [HOUR - 1, '59 minutes'],
  [MINUTE, '1 minute'],
  [1, '1 minute'],
])('%i ms is at least %s', (ms, words) => {
  expect(formatSpan(ms)).toBe(words)
})
