import { describe, expect, test } from 'vitest'
import { refillWindow, refillWindowEnds } from '../../../lib/orders/aftercare/refill-window'
import type { Order } from '../../../lib/orders/order/order'
import { order } from '../rows'

const DAY = 24 * 60 * 60_000

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
    expect(refillWindow(name)).toEqual(typeof window === 'number' ? { days: window } : window)
    expect(refillWindow(name.toUpperCase())).toEqual(refillWindow(name))
  })

  test('is read in no time, whatever the name', () => {
    const begun = performance.now()
    for (const hostile of [
      '30 '.repeat(5000),
      `R${'-'.repeat(10_000)}30`,
      'refill'.repeat(2000),
      '([{ '.repeat(3000),
    ]) {
      refillWindow(hostile)
    }
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('when it ends', () => {
  const named = (name: string, change: Partial<Order> = {}) =>
    order({ service: { ...order().service, name }, ...change })
  const completed = { status: 'completed', words: 'Completed', at: 900 } as const

  test('is counted from when the order was first seen delivered', () => {
    const trackings = [
      { at: 100, words: 'In progress' },
      { at: 500, words: 'Partial' },
      { at: 900, words: 'Completed' },
    ]
    expect(refillWindowEnds(named('30 days refill', { tracking: completed, trackings }))).toBe(500 + 30 * DAY)
  })

  test('of an order from before there was a history, from when it was last heard of', () => {
    expect(refillWindowEnds(named('R7 refill 7 days', { tracking: completed }))).toBe(900 + 7 * DAY)
  })

  test.each([
    ['lifetime', 'Lifetime refill', completed],
    [undefined, 'Followers', completed],
    [undefined, '30 days refill', { ...completed, status: 'pending', words: 'Pending' } as const],
    [undefined, '30 days refill', undefined],
  ])('is %s for %s', (ends, name, tracking) => {
    expect(refillWindowEnds(named(name, tracking ? { tracking } : {}))).toBe(ends)
  })
})
