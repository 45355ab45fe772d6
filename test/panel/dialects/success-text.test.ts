import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADD, type Asking, asking } from './asking'

let success: Asking
beforeEach(async () => {
  success = await asking('success-text')
})
afterEach(() => success.end())

const body = async (fields: Record<string, string>): Promise<unknown> => (await success.ask(fields)).body
const no = (message: string): unknown => ({ success: false, message })

test('a refill: a message and a number, by which it is found again', async () => {
  expect(await body(ADD)).toEqual({ success: 'Order placed', order: '23501' })
  success.panel.setStatus('23501', 'Completed')
  expect(await body({ action: 'refill', order: '23501' })).toEqual({
    success: 'Refill request received',
    refill: 12345,
  })
  expect(await body({ action: 'refill_status', refill: '12345' })).toEqual({ status: 'Pending' })
  expect(await body({ action: 'refill_status', refill: '1' })).toEqual(no('Refill not found'))
  expect(await body({ action: 'refill_status', refills: '12345,1,x' })).toEqual([
    { refill: 12345, status: 'Pending' },
    { refill: 1, status: { error: 'Refill not found' } },
    { refill: 'x', status: { error: 'Refill not found' } },
  ])
  expect(await body({ action: 'refill', orders: '23501,7' })).toEqual([
    { order: 23501, refill: { error: 'Refill already requested' } },
    { order: 7, refill: { error: 'Incorrect order ID' } },
  ])
})

test('a cancel wants one order, and is then Cancelled', async () => {
  await success.ask(ADD)
  expect(await body({ action: 'cancel', orders: '23501' })).toEqual(no('Incorrect request'))
  expect(await body({ action: 'cancel', orders: '23501', order: '' })).toEqual(no('Incorrect request'))
  expect(await body({ action: 'cancel', order: '23501,7' })).toEqual(no('Incorrect request'))
  expect(success.panel.orders[0]?.canceling).toBeNull()
  expect(await body({ action: 'cancel', order: '7' })).toEqual(no('Incorrect order ID'))
  expect(await body({ action: 'cancel', order: '23501' })).toEqual({
    success: 'Cancel request received',
    order: 23501,
    cancel: { status: 'success' },
  })
  expect(await body({ action: 'cancel', order: '23501' })).toEqual(no('Cancel already requested'))
  success.panel.advance(10_000)
  expect(await body({ action: 'status', order: '23501' })).toMatchObject({
    status: 'Cancelled',
    remains: '1000',
  })
  expect(await body({ action: 'status', orders: '23501' })).toMatchObject({
    '23501': { status: 'Cancelled' },
  })
})

test('the balance is an amount, a description holds HTML, an unknown action is a no like the others', async () => {
  expect(await body({ action: 'balance' })).toEqual({
    status: 'success',
    amount: '100.84292',
    currency: 'USD',
  })
  const rows = await body({ action: 'services' })
  expect(Array.isArray(rows) && rows.every(({ desc }) => /<br>.*<b>/.test(desc))).toBe(true)
  expect(await body({ action: 'sing' })).toEqual(no('Incorrect request'))
  expect(await body({ action: 'balance', key: 'x' })).toEqual(no('Invalid API key'))
})
