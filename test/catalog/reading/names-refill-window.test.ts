import { describe, expect, test } from 'vitest'
import { readTraits } from '../../../lib/catalog/traits/read-traits'
import { service } from '../traits/shown'

/** The window that a name states: in days, or forever. */
function windowIn(name: string): number | 'lifetime' | undefined {
  const { refill } = readTraits(service(name))
  if (refill?.kind === 'lifetime') return 'lifetime'
  return refill?.kind === 'days' ? refill.days : undefined
}

/** Names as panels write them: what they state, and nothing that they do not. */
const NAMES: readonly (readonly [string, number | 'lifetime' | undefined])[] = [
  ['Instagram Followers [30 days refill]', 30],
  ['Instagram Followers | 30 Days Refill ♻️', 30],
  ['YouTube Views ~ R30 ~ 50K/day', 30],
  ['YouTube Subscribers [R60]', 60],
  ['TikTok Likes - Refill 30D', 30],
  ['TikTok Likes - 30D Refill', 30],
  ['Facebook Page Likes 365 Days Guarantee', 365],
  ['Telegram Members | Lifetime Refill', 'lifetime'],
  ['Telegram Members | LIFETIME GUARANTEED', 'lifetime'],
  ['Telegram Members R∞', 'lifetime'],
  ['Spotify Plays ♻️ Lifetime', 'lifetime'],
  ['Followers [Refill: 90 Days]', 90],
  ['Followers (Auto Refill 30 Days)', 30],
  ['Followers | AR30 | Fast', 30],
  ['Followers - 7 Day Refill', 7],
  ['Followers - 60-Days Refill', 60],
  ['Followers [1 Year Refill]', 365],
  ['Followers [3 Months Refill]', 90],
  ['Followers ⭐ 30 days ♻', 30],
  ['Followers ♻️ 30 days', 30],
  ['Followers | Refill – 45 Days | Start: 0-1 Hour', 45],
  ['Followers [30 Days Warranty]', 30],
  ['Followers 15 days re-fill', 15],
  ['Followers | 30 Days Refill | Refill 30D', 30],
  ['Followers | 99 Days Refill | 10K/Day', 99],
  ['Followers R30D', 30],
  // Nothing is stated, or it is denied.
  ['Instagram Followers | No Refill', undefined],
  ['Instagram Followers | 30 days | no refill', undefined],
  ['Instagram Followers - Non Refill 30 Days Retention', undefined],
  ['Instagram Followers [Refill: No]', undefined],
  ['Instagram Followers ❌ Refill', undefined],
  ['Instagram Followers [NR]', undefined],
  ['Instagram Followers without guarantee', undefined],
  ['Instagram Followers | Refill Button', undefined],
  ['Instagram Followers | Speed 30K per day', undefined],
  ['Instagram Followers | 30 days old accounts', undefined],
  ['Instagram Followers | Completed in 30 days', undefined],
  ['Refill takes 24 hours | Followers', undefined],
  ['Followers 0 Days Refill', undefined],
  ['HDR30 Video Views', undefined],
  ['R30K Followers', undefined],
  ['Lifetime accounts followers', undefined],
  ['', undefined],
  // More than one thing is stated, so none is.
  ['Followers | 30 Days Refill | 365 Days Guarantee', undefined],
  ['Followers | Lifetime Refill | R30', undefined],
  ['Followers | 30/60 Days Refill', undefined],
  ['Followers | 30-60 Days Refill', undefined],
]

describe('the window that a name states', () => {
  test.each(NAMES)('%s', (name, window) => {
    expect(windowIn(name)).toEqual(window)
    expect(windowIn(name.toUpperCase())).toEqual(window)
  })

  test('is read in no time, whatever the name', () => {
    const begun = performance.now()
    for (const hostile of [
      '30 '.repeat(5000),
      `R${'-'.repeat(10_000)}30`,
      'refill'.repeat(2000),
      '([{ '.repeat(3000),
    ]) {
      windowIn(hostile)
    }
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

test('a window beside a speed leaves the speed as it is', () => {
  expect(readTraits(service('YouTube Views ~ R30 ~ 50K/day')).speed).toEqual({ perDay: 50_000 })
  expect(readTraits(service('YouTube Views ~ 30 ~ 50K/day')).speed).toEqual({ perDay: 50_000 })
})
