import { describe, expect, test } from 'vitest'
import { cancelEligibility } from '../../../lib/orders/aftercare/cancel'
import { refillEligibility, withRefillStatus } from '../../../lib/orders/aftercare/refill'
import { refillWindowEnds } from '../../../lib/orders/aftercare/refill-window'
import { withDerived } from '../../../lib/orders/derived'
import type { Order, PanelRequest, RefillRequest, Tracking } from '../../../lib/orders/order/order'
import { openRefill } from '../../../lib/orders/order/refill-status'
import type { Flag } from '../../../lib/panel-api/model'
import { order, panel } from '../rows'

const NOW = 1_800_000_000_000
const DAY = 24 * 60 * 60_000
const may = { isAllowed: true }
const no = (why: string) => ({ isAllowed: false, why })

const ended = (status: Tracking['status']): Partial<Order> => ({
  tracking: { status, rawStatus: status, at: NOW - 1000 },
})
const flagged = (flag: 'refill' | 'cancel', value: Flag) => ({
  service: { ...order().service, [flag]: value },
})
const refilled = (...refills: readonly RefillRequest[]) => order({ ...ended('completed'), refills })
const asked = (change: Partial<RefillRequest> = {}): RefillRequest => ({
  at: NOW - 1000,
  state: 'accepted',
  refillId: '7',
  ...change,
})

describe('a refill may be asked for', () => {
  test.each(['completed', 'partial'] as const)('once the order is %s', (status) => {
    expect(refillEligibility(order(ended(status)), panel(), NOW)).toEqual(may)
  })

  test.each([
    'pending',
    'in-progress',
    'processing',
    'canceled',
    'refunded',
    'failed',
    'expired',
    'paused',
    'unknown',
  ] as const)('not while it is %s', (status) => {
    expect(refillEligibility(order(ended(status)), panel(), NOW)).toEqual(no('state'))
  })

  test.each(['sending', 'refused', 'unconfirmed', 'dismissed'] as const)('not of one that is %s', (state) => {
    expect(refillEligibility(order({ ...ended('completed'), state }), panel(), NOW)).toEqual(no('state'))
  })

  test('where service and panel do not say that they lack it', () => {
    const row = (refill: Flag) => order({ ...ended('completed'), ...flagged('refill', refill) })
    expect(refillEligibility(row('unknown'), panel(), NOW)).toEqual(may)
    expect(refillEligibility(row(false), panel(), NOW)).toEqual(no('service'))
    expect(refillEligibility(row(true), panel({ missingFeatures: ['refill'] }), NOW)).toEqual(no('panel'))
    expect(
      refillEligibility(row(true), panel({ missingFeatures: ['cancel', 'refill_status'] }), NOW),
    ).toEqual(may)
    expect(refillEligibility(row(true), undefined, NOW)).toEqual(no('gone'))
  })

  test.each<[string, RefillRequest, object]>([
    ['on its way', { at: 1, state: 'sending', owner: 'x' }, no('under-way')],
    ['taken', asked(), no('under-way')],
    ['taken long ago and still open', asked({ at: 1, status: 'in-progress' }), no('under-way')],
    ['with a status that no one knows, today', asked({ status: 'unknown' }), no('under-way')],
    ['with a status that no one knows, yesterday', asked({ at: NOW - DAY, status: 'unknown' }), may],
    ['that the panel has told nothing of since yesterday', asked({ at: NOW - DAY }), may],
    ['done', asked({ status: 'completed' }), may],
    ['rejected', asked({ status: 'rejected' }), may],
    ['canceled', asked({ status: 'canceled' }), may],
    ['refused', { at: NOW, state: 'refused', message: 'no' }, may],
    [
      'refused for a time',
      { at: NOW, state: 'refused', until: NOW + 5 },
      { isAllowed: false, why: 'pause', until: NOW + 5 },
    ],
    ['refused for a time that is over', { at: 1, state: 'refused', until: NOW }, may],
    ['of which no one knows', { at: NOW, state: 'unconfirmed' }, may],
    ['that cannot be followed, today', asked({ unfollowed: true }), no('under-way')],
    ['that cannot be followed, yesterday', asked({ unfollowed: true, at: NOW - DAY }), may],
    [
      'that cannot be followed, tomorrow: the clock was ahead',
      asked({ unfollowed: true, at: NOW + DAY }),
      may,
    ],
    ['that cannot be followed, a second ahead', asked({ unfollowed: true, at: NOW + 1000 }), no('under-way')],
    ['refused for a time tomorrow', { at: NOW + DAY, state: 'refused', until: NOW + DAY + 5 }, may],
  ])('after one %s: %o', (_, last, state) => {
    expect(refillEligibility(refilled(asked({ status: 'completed' }), last), panel(), NOW)).toEqual(state)
  })

  test('after its window as well: the panel decides', () => {
    const row = order({
      ...ended('completed'),
      statusReports: [{ at: NOW - 30 * DAY, rawStatus: 'Completed' }],
    })
    expect(refillWindowEnds(row, { kind: 'days', days: 30 })).toBe(NOW)
    expect(refillEligibility(row, panel(), NOW + DAY)).toEqual(may)
  })
})

describe('a cancel may be asked for', () => {
  test.each(['pending', 'in-progress', 'processing', 'paused', 'unknown'] as const)('while %s', (status) => {
    expect(cancelEligibility(order(ended(status)), panel(), NOW)).toEqual(may)
  })

  test.each(['completed', 'partial', 'canceled', 'refunded', 'failed', 'expired'] as const)(
    'not once %s',
    (status) => {
      expect(cancelEligibility(order(ended(status)), panel(), NOW)).toEqual(no('state'))
    },
  )

  test('where service and panel do not say that they lack it', () => {
    expect(cancelEligibility(order(flagged('cancel', 'unknown')), panel(), NOW)).toEqual(may)
    expect(cancelEligibility(order(flagged('cancel', false)), panel(), NOW)).toEqual(no('service'))
    expect(cancelEligibility(order(), panel({ missingFeatures: ['cancel'] }), NOW)).toEqual(no('panel'))
    expect(cancelEligibility(order(), undefined, NOW)).toEqual(no('gone'))
  })

  test.each<[PanelRequest, object]>([
    [{ at: 1, state: 'sending' }, no('under-way')],
    [{ at: NOW - 1000, state: 'accepted' }, no('under-way')],
    [{ at: NOW - DAY, state: 'accepted' }, may],
    // Asked tomorrow: the clock was ahead.
    [{ at: NOW + DAY, state: 'accepted' }, may],
    [{ at: NOW, state: 'refused', message: 'no' }, may],
    [
      { at: NOW, state: 'refused', until: NOW + 9 },
      { isAllowed: false, why: 'pause', until: NOW + 9 },
    ],
    [{ at: NOW, state: 'unconfirmed' }, may],
  ])('after %o', (cancel, state) => {
    expect(cancelEligibility(order({ cancel }), panel(), NOW)).toEqual(state)
  })
})

describe('the open refill', () => {
  test('is the last one, taken by the panel and not at its end', () => {
    expect(openRefill(refilled(asked()))).toEqual(asked())
    expect(openRefill(refilled(asked(), asked({ status: 'completed' })))).toBeUndefined()
    expect(openRefill(refilled({ at: 1, state: 'unconfirmed' }))).toBeUndefined()
    expect(openRefill(order({ refills: [asked()], state: 'unconfirmed' }))).toBeUndefined()
  })

  test('takes no answer that is not about it', () => {
    const result = { kind: 'result', value: { status: 'completed', rawStatus: 'Completed' } } as const
    const done = refilled(asked({ status: 'rejected', rawStatus: 'Rejected' }))
    expect(withRefillStatus(done, result, NOW)).toBe(done)
  })
})

test('the mark is there while something is on its way, and only then', () => {
  const sending = { at: 1, state: 'sending' } as const
  expect(withDerived(order({ cancel: sending })).requesting).toBe(1)
  expect(withDerived(refilled(sending)).requesting).toBe(1)
  expect('requesting' in withDerived(order({ requesting: 1, cancel: { at: 1, state: 'accepted' } }))).toBe(
    false,
  )
})
