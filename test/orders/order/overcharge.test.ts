import { describe, expect, test } from 'vitest'
import { withDerived } from '../../../lib/orders/derived'
import type { Order, Tracking } from '../../../lib/orders/order/order'
import { UNKNOWN_SERVICE } from '../../../lib/orders/order/order'
import { agreedCharge, overchargeOf } from '../../../lib/orders/order/overcharge'
import fc from '../../fast-check'
import { order } from '../rows'

const tracked = (tracking: Partial<Tracking>, change: Partial<Order> = {}): Order =>
  order({
    charge: '0.726',
    tracking: { status: 'completed', rawStatus: 'Completed', at: 1, ...tracking },
    ...change,
  })

const post = { min: '0.01', max: '0.05' }
const posts = (fields: object) =>
  tracked({ charge: '1.01' }, { charge: '0', perPost: post, fields: { service: '1', ...fields } })

describe('what a panel charged beyond what was agreed', () => {
  test.each<[string, Order, string]>([
    ['is told exactly', tracked({ charge: '0.95' }), '0.224'],
    ['down to the last decimal', tracked({ charge: '0.72600000001' }), '0.00000000001'],
    [
      'beyond what a float can hold',
      tracked({ charge: '12345678901234567890.2' }, { charge: '12345678901234567890.1' }),
      '0.1',
    ],
    ['in the same currency, however it is written', tracked({ charge: '1', currency: 'usd' }), '0.274'],
    [
      'of what a partial order really cost',
      tracked({ status: 'partial', charge: '2', computedCharge: '0.8' }),
      '0.074',
    ],
    ['for all posts of a subscription', posts({ posts: '12', old_posts: '8' }), '0.01'],
  ])('%s', (_, row, more) => {
    expect(overchargeOf(row)).toBe(more)
  })

  test.each<[string, Order]>([
    ['as agreed', tracked({ charge: '0.7260' })],
    ['less', tracked({ charge: '0.7' })],
    ['that it does not say', tracked({})],
    ['in another currency', tracked({ charge: '30', currency: 'TRY' })],
    ['partly, and less in the end', tracked({ status: 'partial', charge: '0.95', computedCharge: '0.4' })],
    ['for an order that was placed elsewhere', tracked({ charge: '5' }, { service: UNKNOWN_SERVICE })],
    ['for an order that no one is sure of', tracked({ charge: '5' }, { state: 'unconfirmed' })],
    ['for posts without end', posts({})],
    ['nothing yet', order({ charge: '0' })],
  ])('is nothing where it charged %s', (_, row) => {
    expect(overchargeOf(row)).toBeUndefined()
  })

  test('and what was agreed make the charge again', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 30n }).map((n) => `${n / 10n ** 8n}.${n % 10n ** 8n}`)
    fc.assert(
      fc.property(amount, amount, (charge, charged) => {
        const more = overchargeOf(tracked({ charge: charged }, { charge }))
        expect(more === undefined || !more.startsWith('-')).toBe(true)
      }),
    )
  })
})

test('it is stored with the order, and goes as it is over', () => {
  const over = withDerived(tracked({ charge: '0.95' }))
  expect(over.overcharge).toBe('0.224')
  expect(withDerived(over)).toBe(over)
  const paidBack = withDerived({ ...over, tracking: { ...tracked({}).tracking, charge: '0' } as Tracking })
  expect(paidBack).not.toHaveProperty('overcharge')
})

test.each([
  ['the amount on the button', order({ charge: '3' }), '3'],
  ['the most for each post, all posts together', posts({ posts: '3' }), '0.15'],
  ['nothing that can be named', posts({ old_posts: '3' }), undefined],
])('what was agreed is %s', (_, row, agreed) => {
  expect(agreedCharge(row)).toBe(agreed)
})
