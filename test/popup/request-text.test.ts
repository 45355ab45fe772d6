import { describe, expect, test } from 'vitest'
import { availableActions } from '../../entrypoints/popup/details/aftercare/available-actions'
import { refillAdvice, refillLabel, windowText } from '../../entrypoints/popup/details/aftercare/refill-text'
import { replyText, stoppedText } from '../../entrypoints/popup/details/aftercare/request-text'
import { refillOf } from '../../entrypoints/popup/form/service/name-reader'
import type { RequestReply } from '../../lib/orders/aftercare/reply'
import type { Order, RefillRequest } from '../../lib/orders/order/order'
import type { KnownStatus } from '../../lib/panel-api/model'
import { order, panel, service } from '../orders/rows'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

const at = (status: KnownStatus, change: Partial<Order> = {}): Order =>
  order({
    tracking: { status, rawStatus: status === 'completed' ? 'Completed' : status, at: NOW - DAY },
    ...change,
  })
const running = (change: Partial<Order> = {}) => at('in-progress', change)
const completed = (change: Partial<Order> = {}) => at('completed', change)
const refill = (change: Partial<RefillRequest> = {}): RefillRequest => ({
  at: NOW - HOUR,
  state: 'accepted',
  ...change,
})

describe('what may be asked of the panel, and why the rest may not', () => {
  test('while the order runs: a cancel, and no refill yet', () => {
    expect(availableActions(running(), panel(), NOW)).toEqual({
      refill: false,
      cancel: true,
      reasons: ['A refill can be requested once the order is completed.'],
    })
  })

  test('once it is completed: a refill, and no cancel', () => {
    expect(availableActions(completed(), panel(), NOW)).toEqual({
      refill: true,
      cancel: false,
      reasons: ['The order has ended, so it can no longer be canceled.'],
    })
  })

  test('what a panel does not say is left for it to decide', () => {
    const unsaid = service({ refill: 'unknown', cancel: 'unknown' })
    expect(availableActions(running({ service: unsaid }), panel(), NOW).cancel).toBe(true)
    expect(availableActions(completed({ service: unsaid }), panel(), NOW).refill).toBe(true)
  })

  test('the service and the panel are named as the reason', () => {
    const without = service({ refill: false, cancel: false })
    expect(availableActions(running({ service: without }), panel(), NOW).reasons).toEqual([
      'This service has no refill.',
      'This service cannot be canceled.',
    ])
    const lacking = panel({ missingFeatures: ['refill', 'cancel'] })
    expect(availableActions(running(), lacking, NOW).reasons[0]).toBe('This panel does not offer refills.')
    expect(availableActions(running(), lacking, NOW)).toMatchObject({ refill: false, cancel: false })
  })

  test('a removed account is one reason, not two', () => {
    const { reasons, ...may } = availableActions(running(), undefined, NOW)
    expect(may).toEqual({ refill: false, cancel: false })
    expect(reasons).toHaveLength(1)
  })

  test('a pause says until when, and is over in time', () => {
    const refused = completed({ refills: [refill({ state: 'refused', until: NOW + 23 * HOUR })] })
    expect(availableActions(refused, panel(), NOW).reasons[0]).toBe(
      'A refill can be requested again in 23 hours.',
    )
    expect(availableActions(refused, panel(), NOW + 23 * HOUR).refill).toBe(true)
  })

  test('of an order that the panel never took there is nothing to ask and nothing to say', () => {
    for (const state of ['sending', 'refused', 'unconfirmed', 'dismissed'] as const) {
      expect(availableActions(order({ state }), panel(), NOW)).toEqual({
        refill: false,
        cancel: false,
        reasons: [],
      })
    }
  })

  test('that a canceled order cannot be canceled goes without saying', () => {
    expect(availableActions(at('canceled'), panel(), NOW).reasons).toEqual([
      'Nothing was delivered that could be refilled.',
    ])
  })
})

describe('what a request came to', () => {
  test('the panel’s own answers show in the order, not twice', () => {
    const answers: readonly RequestReply[] = [
      { kind: 'asked' },
      { kind: 'refusal', class: 'refill', message: 'Order not eligible for refill' },
      { kind: 'failure', failure: 'time-out' },
    ]
    expect(answers.map(stoppedText)).toEqual([undefined, undefined, undefined])
    expect(new Set(answers.map((reply) => replyText('refill', reply))).size).toBe(3)
  })

  test('what was stopped says that nothing went out, with the panel’s message and the way out', () => {
    const stopped = stoppedText({
      kind: 'not-sent',
      answer: { kind: 'refusal', class: 'key', message: 'Invalid API key' },
    })
    expect(stopped?.text).toMatch(/^Nothing was sent\. The order and its charge stay as they are\. \w/)
    expect(stopped?.quote).toBe('Invalid API key')
    expect(stopped?.action).toEqual({ kind: 'change-key' })
    expect(stoppedText({ kind: 'not-stored' })?.text).toMatch(/^Nothing was sent/)
    expect(stoppedText({ kind: 'not-now' })?.title).toMatch(/\w/)
  })
})

describe('a refill', () => {
  test.each([
    [refill({ state: 'sending' }), 'Requesting…'],
    [refill(), 'Requested'],
    [refill({ status: 'unknown' }), 'Requested'],
    [refill({ status: 'unknown', rawStatus: 'Wird geprüft' }), 'Wird geprüft'],
    [refill({ status: 'in-progress', rawStatus: 'In progress' }), 'In progress'],
    [refill({ status: 'completed', rawStatus: 'Completed' }), 'Done'],
    [refill({ state: 'refused', message: 'No' }), 'Refused'],
    [refill({ state: 'unconfirmed' }), 'Unconfirmed'],
  ])('is named by where it stands: %o', (row, label) => {
    expect(refillLabel(row).label).toBe(label)
  })

  test('that went wrong says what to do; the others need no advice', () => {
    const lost = refillAdvice(refill({ state: 'unconfirmed', failure: 'time-out' }), 'Panel One')
    expect(lost?.text).toMatch(/^The panel didn’t answer in time\. .*Panel One/)
    const words = 'Order not eligible for refill'
    expect(refillAdvice(refill({ state: 'refused', message: words }), '')?.text).toMatch(
      /^No refill was started\..*support/,
    )
    expect(refillAdvice(refill({ status: 'rejected' }), '')?.text).toMatch(/\w/)
    for (const status of ['pending', 'completed', 'partial'] as const) {
      expect(refillAdvice(refill({ status }), '')).toBeUndefined()
    }
  })

  const windowOf = (name: string, now: number) => {
    const row = completed({ service: service({ name }) })
    return windowText(row, refillOf(row.service), now)
  }
  test('has a countdown where the service’s name states a time for it', () => {
    // It was completed a day ago.
    expect(windowOf('Likes | 30 days refill', NOW)).toBe('Refill possible for another 29 days.')
    expect(windowOf('Likes R30', NOW + 29 * DAY - HOUR)).toBe('Refill possible for another 1 hour.')
    expect(windowOf('Likes R30', NOW + 31 * DAY)).toMatch(/ended 2 days ago\..*may say no/)
    expect(windowOf('Likes | Lifetime refill', NOW)).toMatch(/as long as/)
  })
  test('has none where the name states nothing', () => {
    expect(windowOf('Likes', NOW)).toBeUndefined()
    expect(windowOf('Likes | no refill', NOW)).toBeUndefined()
  })
})
