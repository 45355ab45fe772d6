import { describe, expect, test } from 'vitest'
import { MAX_PAUSE_MS, pauseOf } from '../../lib/panel-api/pause'
import fc from '../fast-check'

const NOW = Date.parse('2026-10-21T07:28:00Z')
const DAY = 24 * 60 * 60_000
const IN_40_S = 'Wed, 21 Oct 2026 07:28:40 GMT'

type Named = Readonly<Record<string, string>>
const pause = (headers: Named, status = 200) => pauseOf(status, new Headers(headers), NOW)
const usedUp = (headers: Named) => ({ 'X-RateLimit-Remaining': '0', ...headers })

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['0', 0],
    ['1.5', 1500],
    ['0.0001', 1],
    ['999999999', DAY],
    [IN_40_S, 40_000],
    ['Wednesday, 21-Oct-26 07:28:40 GMT', 40_000],
    ['Wed, 21 Oct 2026 07:00:00 GMT', 0],
    ['Fri, 21 Oct 2050 07:28:00 GMT', DAY],
    [String(NOW / 1000 + 30), 30_000],
    [String(NOW + 30_000), 30_000],
  ])('%j is a pause of %d ms', (said, ms) => {
    for (const status of [200, 429, 503]) expect(pause({ 'Retry-After': said }, status)).toBe(ms)
  })

  test.each([
    '',
    'soon',
    '-5',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '5 minutes',
    '2026-10-21',
    'Wed, 99 Foo 2026 07:28:40 GMT',
    '2026-10-21T07:28:40Z',
    '9'.repeat(400),
  ])('%j is none', (said) => expect(pause({ 'Retry-After': said })).toBeUndefined())
})

describe('a rate limit that is used up', () => {
  test.each<[Named, number]>([
    [{ 'X-RateLimit-Reset': '60' }, 60_000],
    [{ 'X-RateLimit-Reset': '0' }, 0],
    [{ 'X-RateLimit-Reset': String(NOW / 1000 + 45) }, 45_000],
    [{ 'X-RateLimit-Reset': String(NOW + 45_000) }, 45_000],
    [{ 'X-RateLimit-Reset': String(NOW / 1000 - 45) }, 0],
    [{ 'X-RateLimit-Reset-After': '2.5' }, 2500],
    [{ 'X-RateLimit-Reset-After': '3', 'X-RateLimit-Reset': '60' }, 3000],
    [{ 'Retry-After': '5', 'X-RateLimit-Reset': '60' }, 5000],
    [{ 'Retry-After': 'soon', 'X-RateLimit-Reset': '60' }, 60_000],
    [{ 'X-RateLimit-Reset': String(NOW / 1000 + 10 * 24 * 3600) }, DAY],
  ])('with %j is a pause of %d ms', (headers, ms) => {
    expect(pause(usedUp(headers))).toBe(ms)
    expect(pause(headers, 429)).toBe(ms)
  })

  test('is spelled without X as well', () => {
    expect(pause({ 'RateLimit-Remaining': '0', 'RateLimit-Reset': '30' })).toBe(30_000)
  })

  test.each<Named>([
    { 'X-RateLimit-Remaining': '1', 'X-RateLimit-Reset': '60' },
    { 'X-RateLimit-Reset': '60' },
    usedUp({}),
    usedUp({ 'X-RateLimit-Reset': 'tomorrow' }),
    { 'X-RateLimit-Remaining': '', 'X-RateLimit-Reset': '60' },
    {},
  ])('is not said by %j', (headers) => expect(pause(headers)).toBeUndefined())
})

test('a moment is counted from the server’s own clock, where it names one', () => {
  const anHourSlow = { Date: 'Wed, 21 Oct 2026 06:28:00 GMT' }
  expect(pause({ ...anHourSlow, 'Retry-After': 'Wed, 21 Oct 2026 06:28:40 GMT' })).toBe(40_000)
  expect(pause({ ...anHourSlow, 'Retry-After': '40' })).toBe(40_000)
  expect(pause(usedUp({ ...anHourSlow, 'X-RateLimit-Reset': String(NOW / 1000 - 3600 + 40) }))).toBe(40_000)
  expect(pause({ Date: 'yesterday', 'Retry-After': IN_40_S })).toBe(40_000)
})

test('whatever is written there, a pause is from nothing to a day', () => {
  const said = fc.oneof(
    fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date().map((date) => (Number.isNaN(date.getTime()) ? '' : date.toUTCString())),
  )
  fc.assert(
    fc.property(said, said, said, said, (date, retry, remaining, reset) => {
      const headers = {
        date,
        'retry-after': retry,
        'x-ratelimit-remaining': remaining,
        'x-ratelimit-reset': reset,
      }
      const ms = pause(headers, 429)
      if (ms !== undefined) {
        expect(Number.isInteger(ms)).toBe(true)
        expect(ms).toBeGreaterThanOrEqual(0)
        expect(ms).toBeLessThanOrEqual(MAX_PAUSE_MS)
      }
    }),
    { numRuns: 2000 },
  )
})
