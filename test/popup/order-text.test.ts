import { describe, expect, test } from 'vitest'
import { progressText } from '../../entrypoints/popup/details/facts/child-orders'
import { orderedFields } from '../../entrypoints/popup/details/facts/ordered-fields'
import { reportsOf, timelineOf } from '../../entrypoints/popup/details/history/timeline-entries'
import { orderStatus, progressOf, quantityText } from '../../entrypoints/popup/order-status'
import { type Order, type Tracking, UNKNOWN_SERVICE } from '../../lib/orders/order/order'
import { order, service } from '../orders/rows'

const tracking = (change: Partial<Tracking> = {}): Tracking => ({
  status: 'in-progress',
  rawStatus: 'In progress',
  at: 1,
  ...change,
})

const withoutQuantity = (change: Partial<Order>): Order => {
  const { quantity: _, ...rest } = order(change)
  return rest
}

describe('how much was ordered', () => {
  test('a part that is delivered is told, nothing else is made up', () => {
    expect(quantityText(order({ tracking: tracking({ remains: '250' }) }))).toBe('750 of 1,000')
    for (const remains of ['0', '-5', '1001', '1000000000000000000000']) {
      expect(quantityText(order({ tracking: tracking({ remains }) }))).toBe('1,000')
    }
  })

  test('a subscription is no package, and of an order added by its number nothing is known', () => {
    const perPost = { min: '0.09', max: '0.18' }
    expect(quantityText(withoutQuantity({ perPost }))).toBe('Subscription')
    expect(quantityText(withoutQuantity({}))).toBe('Package')
    expect(quantityText(withoutQuantity({ service: UNKNOWN_SERVICE }))).toBe('')
    expect(progressOf(withoutQuantity({ perPost, tracking: tracking({ remains: '5' }) }))).toBeUndefined()
  })
})

test('a paused subscription is shown as paused, an unknown status as the panel wrote it', () => {
  expect(orderStatus(order({ tracking: tracking({ status: 'paused', rawStatus: 'Paused' }) })).label).toBe(
    'Paused',
  )
  const unknown = tracking({ status: 'unknown', rawStatus: 'قيد الانتظار' })
  expect(orderStatus(order({ tracking: unknown })).label).toBe('قيد الانتظار')
})

test('runs and posts are told as far as either number is known', () => {
  expect(progressText('3', '10')).toBe('3 of 10')
  expect(progressText('3', undefined)).toBe('3')
  expect(progressText('3', '')).toBe('3')
  expect(progressText(undefined, 5)).toBe('not known of 5')
})

describe('the timeline', () => {
  const reports = [
    { at: 20, rawStatus: 'Pending' },
    { at: 40, rawStatus: 'Wird geprüft', remains: '250', startCount: '3572', charge: '0.123456789' },
  ]
  const history = [
    { at: 10, from: undefined, to: 'sending', event: 'confirmed' },
    { at: 20, from: 'sending', to: 'placed', event: 'accepted' },
  ] as const
  const row = order({ panelOrderId: '7', statusReports: reports, history, tracking: tracking({ at: 40 }) })

  test('is one, newest first, and quotes the panel alone', () => {
    expect(timelineOf(row).map(({ at, text, isQuoted }) => [at, text, isQuoted])).toEqual([
      [40, 'Wird geprüft', true],
      [20, 'Pending', true],
      [20, 'The panel accepted it as order 7.', false],
      [10, 'You confirmed the order. It was saved and then sent.', false],
    ])
    // What is kept is not turned round.
    expect(row.statusReports?.[0]?.at).toBe(20)
  })

  test('has each figure that the panel reported, exactly, and makes none up', () => {
    const figures = timelineOf(row).map((entry) => entry.figures)
    expect(figures).toEqual(['250 left · started at 3,572 · charge 0.123456789 USD', '', '', ''])
    const other = { ...row, tracking: tracking({ currency: 'EUR' }) }
    expect(timelineOf(other)[0]?.figures).toContain('charge 0.123456789 EUR')
  })

  test('of an order from before reports were kept has its last one', () => {
    expect(reportsOf(order({ tracking: tracking() }))).toHaveLength(1)
    expect(reportsOf(order())).toEqual([])
  })
})

describe('the fields that went out', () => {
  const fieldsOf = (type: string, fields: Readonly<Record<string, string>>) =>
    orderedFields(order({ service: service({ type }), fields: { service: '1', ...fields } }))

  test('are named, counted and put into text', () => {
    expect(
      fieldsOf('web_traffic', {
        link: 'https://a.example',
        quantity: '1000',
        country: 'US',
        device: '3',
        type_of_traffic: '1',
        google_keyword: '12345',
      }).map(({ text }) => text),
    ).toEqual(['US', 'Mobile (iOS)', 'Google search', '12345'])
  })

  test('a subscription’s counts are counts, its delay is in minutes, its date as it was sent', () => {
    const words = fieldsOf('Subscriptions', {
      username: '007',
      min: '1000',
      max: '2000',
      delay: '0',
      expiry: '01/02/2027',
    })
    expect(words.map((field) => field.text)).toEqual(['007', '1,000', '2,000', '0 minutes', '01/02/2027'])
  })

  test('of a type that is in no row show as they went out', () => {
    expect(fieldsOf('Something new', { device: '9', comments: 'a\nb' }).map(({ text }) => text)).toEqual([
      'a\nb',
      '9',
    ])
  })
})
