import { expect, test } from 'vitest'
import { refillLabel } from '../../../entrypoints/popup/details/aftercare/refill-text'
import type { RefillRequest } from '../../../lib/orders/order/order'
import { orderEventOf } from '../../../lib/orders/order/order-events'
import { openRefill, REFILL_STATUSES, refillEnd } from '../../../lib/orders/order/refill-status'
import { order } from '../rows'

const TABLE: readonly (readonly [RefillRequest['status'], ReturnType<typeof refillEnd>])[] = [
  ['pending', undefined],
  ['in-progress', undefined],
  ['unknown', undefined],
  ['completed', 'done'],
  ['partial', 'partly-done'],
  ['rejected', 'not-done'],
  ['canceled', 'not-done'],
]

test('every status of a refill has a row', () => {
  expect(Object.keys(REFILL_STATUSES).toSorted()).toEqual(TABLE.map(([status]) => status).toSorted())
})

test.each(TABLE)('a refill that is %s has ended as %s', (status, end) => {
  const refill: RefillRequest = {
    at: 1,
    state: 'accepted',
    refillId: '1',
    ...(status && { status, rawStatus: status }),
  }
  const row = order({ refills: [refill] })
  expect(refillEnd(refill)).toBe(end)
  expect(openRefill(row)).toBe(end === undefined ? refill : undefined)
  expect(orderEventOf(order(), row)).toBe(end === 'done' ? 'refill-done' : undefined)
  const { label, tone } = refillLabel(refill)
  expect([label !== '', tone === 'danger']).toEqual([true, end === 'not-done'])
})
