import { describe, expect, test } from 'vitest'
import { schemas } from '../lib/messages'

const ORDER = {
  draftId: 'a',
  currency: 'USD',
  input: {
    panelId: 'p',
    serviceId: 's',
    search: '',
    link: '',
    quantity: '',
    comments: '',
    dripFeed: false,
    runs: '',
    interval: '',
  },
}

const accepts = (name: keyof typeof schemas, data: unknown) => schemas[name].safeParse(data).success

describe('the amount that a person agreed to', () => {
  test.each(['0', '0.9', '0.90', '152000', '0.00000000000051'])('%s', (charge) => {
    expect(accepts('placeOrder', { ...ORDER, charge })).toBe(true)
  })

  test.each(['', '-1', '+1', '1e3', '.5', '5.', '1,5', ' 1', 'NaN', 'Infinity', '9'.repeat(31), 0.9, null])(
    'is not %s',
    (charge) => {
      expect(accepts('placeOrder', { ...ORDER, charge })).toBe(false)
    },
  )
})

describe('an order’s number, as a person types it', () => {
  test.each(['23501', 'ord_01HG', 'a-b.c:d', undefined])('%s', (panelOrderId) => {
    expect(accepts('resolveOrder', { id: 'a', panelOrderId })).toBe(true)
  })

  test.each(['', ' ', '1,2', '1 2', '<b>', '1\n', 'x'.repeat(101), 5, null])('is not %j', (panelOrderId) => {
    expect(accepts('resolveOrder', { id: 'a', panelOrderId })).toBe(false)
  })
})

test('what a page says beyond its command is dropped', () => {
  const input = {
    panelId: '',
    serviceId: '',
    search: '',
    link: '',
    quantity: '',
    comments: '',
    dripFeed: false,
    runs: '',
    interval: '',
  }
  const parsed = schemas.saveDraft.safeParse({ id: 'a', input: { ...input, id: 'b', refusal: {} }, key: 'k' })
  expect(parsed).toEqual({ success: true, data: { id: 'a', input } })
  expect(accepts('saveDraft', { id: 'a', input: { ...input, comments: 'x'.repeat(200_001) } })).toBe(false)
  expect(accepts('saveDraft', { id: '', input })).toBe(false)
})
