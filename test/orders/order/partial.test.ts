import { describe, expect, test } from 'vitest'
import { add, isEqual, isLess } from '../../../lib/money'
import { withStatus } from '../../../lib/orders/order/lifecycle'
import type { Order, Tracking } from '../../../lib/orders/order/order'
import { partialOutcome } from '../../../lib/orders/order/partial'
import fc from '../../fast-check'
import { order } from '../rows'

const partial = (change: Partial<Tracking>, row: Partial<Order> = {}): Order =>
  order({
    quantity: 1000,
    charge: '0.9',
    tracking: { status: 'partial', rawStatus: 'Partial', at: 9, remains: '400', ...change },
    ...row,
  })

const sums = (given: Order) => {
  const outcome = partialOutcome(given)
  return outcome && [outcome.delivered, outcome.charge, outcome.refunded, outcome.isEstimated]
}

describe('a partial order', () => {
  test.each<[string, Partial<Tracking>, readonly unknown[]]>([
    ['of which the panel names the whole charge', { charge: '0.9' }, ['600', '0.54', '0.36', true]],
    ['of which it names no charge', {}, ['600', '0.54', '0.36', true]],
    ['of which it names the real charge', { charge: '0.54' }, ['600', '0.54', '0.36', false]],
    ['of which it names the real charge, rounded', { charge: '0.5401' }, ['600', '0.5401', '0.3599', false]],
    ['of which it names the whole charge, rounded', { charge: '0.89' }, ['600', '0.54', '0.36', true]],
    ['of which nothing was delivered', { remains: '1000', charge: '0' }, ['0', '0', '0.9', false]],
    ['of which nothing was delivered or said', { remains: '1000' }, ['0', '0', '0.9', true]],
    ['of which nothing remains', { remains: '0', charge: '0.9' }, ['1000', '0.9', '0', true]],
    ['with a part that has no end', { remains: '667' }, ['333', '0.2997', '0.6003', true]],
  ])('%s', (_, tracking, outcome) => {
    expect(sums(partial(tracking))).toEqual(outcome)
  })

  test('whose thirds have no end is told to eight decimals', () => {
    const third = partial({ remains: '2' }, { quantity: 3, charge: '1' })
    expect(sums(third)).toEqual(['1', '0.33333333', '0.66666667', true])
  })

  test('whose panel charged otherwise than expected is reckoned from what it charged', () => {
    const statusReports = [
      { at: 1, rawStatus: 'Pending', charge: '0' },
      { at: 2, rawStatus: 'In progress', charge: '1.2' },
      { at: 3, rawStatus: 'Partial', charge: '1.2' },
    ]
    expect(sums(partial({ charge: '1.2' }, { statusReports }))).toEqual(['600', '0.72', '0.48', true])
    expect(sums(partial({ charge: '0.72' }, { statusReports }))).toEqual(['600', '0.72', '0.48', false])
  })

  test('that was only ever seen with its reduced charge is measured against the expected one', () => {
    const statusReports = [{ at: 3, rawStatus: 'Partial', charge: '0.54' }]
    expect(sums(partial({ charge: '0.54' }, { statusReports }))).toEqual(['600', '0.54', '0.36', false])
  })

  test('is told in the panel’s currency, which is never mixed with another', () => {
    expect(partialOutcome(partial({ charge: '0.54', currency: 'usd' }))).toMatchObject({ currency: 'usd' })
    expect(partialOutcome(partial({ charge: '50', currency: 'INR' }))).toBeUndefined()
    const statusReports = [{ at: 1, rawStatus: 'Pending', charge: '80' }]
    expect(partialOutcome(partial({ charge: '48', currency: 'INR' }, { statusReports }))).toMatchObject({
      charge: '48',
      refunded: '32',
      currency: 'INR',
    })
    expect(partialOutcome(partial({ currency: 'INR' }, { statusReports }))).toMatchObject({
      charge: '0.54',
      refunded: '0.36',
      currency: 'USD',
    })
  })

  test.each<[string, Order]>([
    ['a package', partial({}, { quantity: undefined } as never)],
    ['without remains', order({ tracking: { status: 'partial', rawStatus: 'Partial', at: 9 } })],
    ['with negative remains', partial({ remains: '-5' })],
    ['with more remains than pieces', partial({ remains: '1001' })],
    ['that is none', partial({ status: 'completed', rawStatus: 'Completed' })],
    ['that no one has asked about', order()],
  ])('%s: nothing is made up', (_, given) => {
    expect(partialOutcome(given)).toBeUndefined()
  })

  test('charge and money back are the whole, and never less than nothing', () => {
    const cents = fc.integer({ min: 1, max: 10 ** 9 }).map((value) => (value / 100).toFixed(2))
    const split = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(10 ** 9))
    fc.assert(
      fc.property(cents, split, (charge, [quantity, some]) => {
        const remains = String(some % (quantity + 1))
        const outcome = partialOutcome(partial({ remains }, { quantity, charge }))
        if (!outcome) return expect.fail('not told')
        expect(isEqual(add(outcome.charge, outcome.refunded), charge)).toBe(true)
        expect([isLess(outcome.charge, '0'), isLess(outcome.refunded, '0')]).toEqual([false, false])
      }),
    )
  })
})

describe('the ledger', () => {
  const partial = (change: Partial<Tracking>): Tracking => ({
    status: 'partial',
    rawStatus: 'Partial',
    remains: '250',
    at: 1,
    ...change,
  })

  test('keeps the reckoned charge where the panel still names the whole', () => {
    expect(withStatus(order(), partial({ charge: '0.9' })).tracking?.computedCharge).toBe('0.675')
    expect(withStatus(order(), partial({})).tracking?.computedCharge).toBe('0.675')
  })

  test('keeps none where the panel has reduced it, or where it cannot be told', () => {
    expect(withStatus(order(), partial({ charge: '0.675' })).tracking).not.toHaveProperty('computedCharge')
    expect(withStatus(order(), partial({ remains: '-3' })).tracking).not.toHaveProperty('computedCharge')
    const completed = partial({ status: 'completed', rawStatus: 'Completed', charge: '0.9' })
    expect(withStatus(order(), completed).tracking).not.toHaveProperty('computedCharge')
  })
})
