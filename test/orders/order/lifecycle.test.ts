import { describe, expect, test } from 'vitest'
import {
  advance,
  dueAtOf,
  isOpen,
  markSeen,
  nextPollAt,
  withoutStatus,
  withStatus,
} from '../../../lib/orders/order/lifecycle'
import type { Order, OrderState, Tracking } from '../../../lib/orders/order/order'
import { order } from '../rows'
import { LIFE_EVENTS } from './life-events'

const NOW = 1_700_000_000_000
const STATES: readonly OrderState[] = ['sending', 'placed', 'refused', 'unconfirmed', 'dismissed']

/** The whole of what the design allows; everything that is not here must change nothing. */
const ALLOWED: Readonly<Record<string, OrderState>> = {
  'sending accepted': 'placed',
  'sending refused': 'refused',
  'sending no-answer': 'unconfirmed',
  'sending worker-died': 'unconfirmed',
  'unconfirmed accepted': 'placed',
  'unconfirmed refused': 'refused',
  'unconfirmed user-confirmed': 'placed',
  'unconfirmed user-dismissed': 'dismissed',
  // The panel's own word, arriving after all, is worth more than the user's guess.
  'dismissed accepted': 'placed',
}

const cases = STATES.flatMap((state) => LIFE_EVENTS.map((event) => ({ state, event, name: event.event })))

describe('every state and every event', () => {
  test.each(cases)('$state, $name', ({ state, event }) => {
    const before = order({ state, owner: 'life-1', history: [] })
    const after = advance(before, event, NOW)
    const to = ALLOWED[`${state} ${event.event}`]
    expect(after?.state).toBe(to)
    if (!after || !to) return
    expect(after.owner).toBeUndefined()
    expect(after.panelOrderId).toBe('panelOrderId' in event ? event.panelOrderId : undefined)
    const said = { ...event, panelOrderId: undefined }
    expect(after.history).toEqual([{ at: NOW, from: state, to, ...said }])
    expect(after.dueAt).toBe(to === 'placed' ? NOW + 30_000 : undefined)
    expect(after.needsAttention).toBe(to === 'unconfirmed' ? 1 : undefined)
  })

  test('nothing of the order itself is lost on the way', () => {
    const before = order({ state: 'sending', owner: 'life-1' })
    const after = advance(before, { event: 'no-answer', failure: 'time-out' }, NOW)
    const { owner: _, ...kept } = before
    expect(after).toMatchObject({ ...kept, state: 'unconfirmed', history: after?.history })
  })
})

const learned: Partial<Order> = {
  tracking: { status: 'completed', rawStatus: 'Completed', at: 1 },
  statusReports: [{ at: 1, rawStatus: 'Completed' }],
  trackingTrouble: 'Incorrect order ID',
  refills: [{ at: 1, state: 'accepted', refillId: '1' }],
  cancel: { at: 1, state: 'refused', message: 'no' },
}

test.each([
  ['placed', 'user-confirmed'],
  ['dismissed', 'user-dismissed'],
] as const)('what the user said can be taken back: %s', (state, event) => {
  const { dueAt: _, ...before } = order({
    state,
    panelOrderId: '8',
    ...learned,
    note: 'mine',
    history: [{ at: 1, from: 'unconfirmed', to: state, event }],
  })
  const after = advance(before, { event: 'user-reopened' }, NOW)
  expect(after).toMatchObject({ state: 'unconfirmed', needsAttention: 1 })
  // What was learned under that number was not about this order.
  for (const name of ['panelOrderId', 'dueAt', ...Object.keys(learned)])
    expect(after).not.toHaveProperty(name)
  expect(after).toMatchObject({ note: 'mine', fields: before.fields })
})

test('a number that the user gave is taken back when the panel gives it to another order', () => {
  const said = { at: 1, from: 'unconfirmed', to: 'placed', event: 'user-confirmed' } as const
  const before = order({ ...learned, panelOrderId: '8', note: 'mine', history: [said] })
  const after = advance(before, { event: 'number-taken' }, NOW)
  expect(after).toMatchObject({ state: 'unconfirmed', needsAttention: 1, note: 'mine' })
  for (const name of ['panelOrderId', ...Object.keys(learned)]) expect(after).not.toHaveProperty(name)
})

test.each([
  ['the same', '8', true],
  ['another', '9', false],
])('the panel’s own number after the user’s word, %s: %s', (_, panelOrderId, isKept) => {
  const said = { at: 1, from: 'unconfirmed', to: 'placed', event: 'user-confirmed' } as const
  const before = order({ ...learned, panelOrderId: '8', history: [said] })
  const after = advance(before, { event: 'accepted', panelOrderId }, NOW)
  expect(after).toMatchObject({ state: 'placed', panelOrderId })
  expect(after?.history.at(-1)).toMatchObject({ from: 'placed', to: 'placed', event: 'accepted' })
  expect(after?.refills !== undefined).toBe(isKept)
})

const tracking = (status: Tracking['status'], at = NOW): Tracking => ({ status, rawStatus: status, at })

describe('when to look again', () => {
  const ages = [0, 1, 60, 119, 121, 600, 3600, 14_400, 14_401, 86_400, 31_536_000].map((age) => age * 1000)

  test('never under 30 seconds, never over an hour, later with age', () => {
    const pauses = ages.map((age) => nextPollAt(order({ createdAt: NOW - age }), NOW) - NOW)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect([pauses[0], pauses.at(-1)]).toEqual([30_000, 3_600_000])
    expect(pauses[5]).toBe(150_000)
  })

  test('soon again after something was asked about an old order, for as long as it is open', () => {
    const old = order({ createdAt: NOW - 31_536_000_000 })
    const begun = { at: NOW - 240_000, state: 'accepted' } as const
    const refills = [{ ...begun, refillId: '1' }]
    const ended = { tracking: { status: 'completed', rawStatus: 'Completed', at: 1 } } as const
    expect(nextPollAt({ ...old, cancel: begun }, NOW)).toBe(NOW + 60_000)
    expect(nextPollAt({ ...old, refills }, NOW)).toBe(NOW + 60_000)
    expect(nextPollAt({ ...old, refills, ...ended }, NOW)).toBe(NOW + 60_000)
    expect(nextPollAt({ ...old, cancel: begun, ...ended }, NOW)).toBe(NOW + 3_600_000)
    expect(nextPollAt({ ...old, cancel: { ...begun, state: 'refused' } }, NOW)).toBe(NOW + 3_600_000)
  })

  test('where the clock was set back since, not at once and not in hours', () => {
    const old = { createdAt: NOW - 10 ** 9 }
    const ahead = { at: NOW + 10 ** 7, state: 'accepted' } as const
    for (const row of [{ createdAt: NOW + 10 ** 9 }, { ...old, cancel: ahead }]) {
      expect(nextPollAt(order(row), NOW)).toBe(NOW + 5 * 60_000)
    }
    expect(nextPollAt(order({ ...old, cancel: { ...ahead, state: 'refused' } }), NOW)).toBe(NOW + 3_600_000)
  })

  test('a time that no look from now would set is over', () => {
    const young = order({ createdAt: NOW - 40_000 })
    const dueAtAfter = (ms: number) => dueAtOf({ ...young, dueAt: NOW + ms }, NOW) - NOW
    expect([-5000, 0, 29_000, 30_000, 30_001, 10 ** 9].map(dueAtAfter)).toEqual([
      -5000, 0, 29_000, 30_000, 0, 0,
    ])
  })

  test.each(['completed', 'partial', 'canceled', 'refunded', 'failed', 'expired'] as const)(
    'never, once %s',
    (status) => {
      const after = withStatus(order({ dueAt: NOW }), tracking(status))
      expect('dueAt' in after).toBe(false)
      expect(isOpen(after)).toBe(false)
    },
  )

  test.each(['pending', 'in-progress', 'processing', 'paused', 'unknown'] as const)(
    'in time, while %s',
    (status) => {
      const after = withStatus(order({ dueAt: NOW, createdAt: NOW }), tracking(status))
      expect(after.dueAt).toBe(NOW + 30_000)
      expect(isOpen(after)).toBe(true)
    },
  )

  test.each(STATES.filter((state) => state !== 'placed'))('never, while %s', (state) => {
    expect(isOpen(order({ state }))).toBe(false)
    expect('dueAt' in withoutStatus(order({ state, dueAt: NOW }), NOW, undefined)).toBe(false)
  })
})

describe('a look that brought no status', () => {
  test('keeps the last one, and the message beside it', () => {
    const before = order({ dueAt: NOW, tracking: tracking('pending', 1), createdAt: NOW - 400_000 })
    const after = withoutStatus(before, NOW, 'Incorrect order ID')
    expect(after).toEqual({ ...before, trackingTrouble: 'Incorrect order ID', dueAt: NOW + 100_000 })
    expect(withoutStatus(after, NOW, undefined).trackingTrouble).toBe('Incorrect order ID')
    expect('trackingTrouble' in withStatus(after, tracking('pending'))).toBe(false)
  })
})

describe('an order needs the user', () => {
  const needs = (given: Order) => given.needsAttention === 1

  test.each(['canceled', 'refunded', 'failed'] as const)(
    'when it ends as %s, until it was seen',
    (status) => {
      const ended = withStatus(order({ tracking: tracking('pending', 1) }), tracking(status))
      expect(needs(ended)).toBe(true)
      expect(needs(withStatus(ended, tracking(status)))).toBe(true)
      const calm = markSeen(ended)
      expect(needs(calm)).toBe(false)
      expect(needs(withStatus(calm, tracking(status)))).toBe(false)
    },
  )

  test.each(['completed', 'partial', 'expired', 'pending', 'unknown'] as const)('not when %s', (status) => {
    expect(needs(withStatus(order(), tracking(status)))).toBe(false)
  })

  test('not any more when a canceled one goes on after all', () => {
    const ended = withStatus(order(), tracking('failed'))
    expect(needs(withStatus(ended, tracking('in-progress')))).toBe(false)
  })

  test('when unconfirmed, also after it was seen', () => {
    const unconfirmed = order({ state: 'unconfirmed', needsAttention: 1 })
    expect(markSeen(unconfirmed)).toBe(unconfirmed)
  })
})
