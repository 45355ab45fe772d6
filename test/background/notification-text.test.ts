import { describe, expect, test } from 'vitest'
import { notificationText, summaryText } from '../../entrypoints/background/notification-text'
import { type Order, type Tracking, UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import type { OrderEventKind } from '../../lib/orders/order/order-events'
import { order } from '../orders/rows'

const stands = (status: Tracking['status'], said: Partial<Tracking> = {}, row: Partial<Order> = {}) =>
  order({ tracking: { status, rawStatus: status, at: 1, ...said }, ...row })
const perPost = { charge: '0', perPost: { min: '0.1', max: '0.2' } }

describe('one order', () => {
  test.each<[OrderEventKind, Order, string, string]>([
    ['completed', stands('completed'), 'Order completed', 'Delivered in full for 0.90 USD.'],
    [
      'completed',
      stands('completed', { charge: '75', currency: 'INR' }),
      'Order completed',
      'Delivered in full for 75.00 INR.',
    ],
    [
      'completed',
      stands('completed', {}, perPost),
      'Order completed',
      'The subscription has ended. Its posts were charged as they came.',
    ],
    [
      'completed',
      stands('completed', { charge: '0' }, perPost),
      'Order completed',
      'The subscription has ended. Its posts were charged as they came.',
    ],
    [
      'canceled',
      stands('canceled', { charge: '0' }, perPost),
      'Order canceled',
      'See whether money came back: compare the charge with your balance.',
    ],
    [
      'partial',
      stands('partial', { remains: '400', charge: '0.54' }),
      'Order delivered in part',
      '600 of 1,000 delivered for 0.54 USD. 0.36 USD came back.',
    ],
    [
      'partial',
      stands('partial', { remains: '400' }),
      'Order delivered in part',
      '600 of 1,000 delivered, for about 0.54 USD by our estimate. Compare it with your balance.',
    ],
    [
      'partial',
      stands('partial'),
      'Order delivered in part',
      'Not all was delivered. Compare the charge with your balance.',
    ],
    ['canceled', stands('canceled', { charge: '0.00' }), 'Order canceled', 'Nothing was charged.'],
    [
      'canceled',
      stands('canceled'),
      'Order canceled',
      'See whether 0.90 USD came back: compare the charge with your balance.',
    ],
    [
      'canceled',
      stands('refunded'),
      'Order refunded',
      'The panel says that it gave the money back. Compare it with your balance.',
    ],
    [
      'needs-you',
      stands('failed'),
      'Order failed',
      'See whether 0.90 USD came back: compare the charge with your balance.',
    ],
    [
      'needs-you',
      order({ state: 'unconfirmed' }),
      'An order needs your attention',
      'We couldn’t confirm this order. 0.90 USD may have been charged: check before you order again.',
    ],
    [
      'needs-you',
      order({ state: 'unconfirmed', ...perPost }),
      'An order needs your attention',
      'We couldn’t confirm this order. Its posts may be charged: check before you order again.',
    ],
    [
      'refill-done',
      stands('completed'),
      'Refill done',
      'The panel says that what had dropped is delivered again.',
    ],
  ])('%s', (kind, given, title, money) => {
    expect(notificationText({ kind, order: given })).toEqual({
      title,
      message: `Followers · Panel One\n${money}`,
    })
  })

  test('of the demo account is marked as such', () => {
    const { message } = notificationText({
      kind: 'completed',
      order: stands('completed', {}, { panelId: 'demo' }),
    })
    expect(message.split('\n').at(-1)).toBe('Demo account: no real money.')
  })

  test('whose service is not known is named by its number, and no charge is made up', () => {
    const given = stands('completed', {}, { service: UNKNOWN_SERVICE, panelOrderId: '23501', charge: '0' })
    expect(notificationText({ kind: 'completed', order: given }).message).toBe(
      'Order 23501 · Panel One\nDelivered in full. Compare the charge with your balance.',
    )
  })

  test('has no room for a name without end', () => {
    const service = { ...order().service, name: 'x'.repeat(463) }
    const { message } = notificationText({ kind: 'completed', order: stands('completed', {}, { service }) })
    expect(message.split('\n')[0]).toBe(`${'x'.repeat(80)} · Panel One`)
  })
})

describe('several orders', () => {
  const news = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'completed' as const,
      order: stands('completed', {}, { id: String(at), panelName: `P${at}` }),
    }))

  test('have a line each while there is room', () => {
    expect(summaryText(news(2))).toEqual({
      title: '2 orders have news',
      message: 'Order completed: Followers · P0\nOrder completed: Followers · P1',
    })
    expect(summaryText(news(4)).message.split('\n')).toHaveLength(4)
  })

  test('are counted where there is none', () => {
    const { title, message } = summaryText(news(1250))
    expect(title).toBe('1,250 orders have news')
    expect(message.split('\n')).toHaveLength(4)
    expect(message).toMatch(/\nand 1,247 more$/)
  })

  test('of the demo account are marked as such', () => {
    const demo = { kind: 'completed' as const, order: stands('completed', {}, { panelId: 'demo' }) }
    expect(summaryText([demo, ...news(1)]).message.split('\n')[0]).toContain('no real money')
  })
})
