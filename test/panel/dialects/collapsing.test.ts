import { afterEach, beforeEach, expect, test } from 'vitest'
import { ADD, type Asking, asking } from './asking'

let collapsing: Asking
beforeEach(async () => {
  collapsing = await asking('collapsing')
})
afterEach(() => collapsing.end())

const body = async (fields: Record<string, string>): Promise<unknown> => (await collapsing.ask(fields)).body

test('one id in a list is answered as a flat object', async () => {
  await collapsing.ask(ADD)
  await collapsing.ask(ADD)
  const one = await body({ action: 'status', order: '23501' })
  expect(one).toMatchObject({ status: 'Pending', start_count: '', charge: '0.9', currency: 'EUR' })
  expect(await body({ action: 'status', orders: '23501' })).toEqual(one)
  expect(await body({ action: 'status', orders: '4' })).toEqual({ error: 'Incorrect order ID' })
  expect(await body({ action: 'status', orders: '23501,4' })).toEqual({
    '23501': one,
    '4': { error: 'Incorrect order ID' },
  })
})

test('refills and cancels: collapsed, with {order, error}', async () => {
  await collapsing.ask(ADD)
  await collapsing.ask(ADD)
  expect(await body({ action: 'cancel', orders: '23501' })).toEqual({ order: 23501, cancel: { status: 1 } })
  expect(await body({ action: 'cancel', orders: '23501' })).toEqual({
    order: 23501,
    error: 'Cancel already requested',
  })
  expect(await body({ action: 'cancel', orders: '23502,8' })).toEqual([
    { order: 23502, cancel: { status: 1 } },
    { order: 8, error: 'Incorrect order ID' },
  ])
  collapsing.panel.setStatus('23501', 'Completed')
  expect(await body({ action: 'refill', orders: '8' })).toEqual({ order: 8, error: 'Incorrect order ID' })
  expect(await body({ action: 'refill', orders: '23501' })).toEqual({ order: 23501, refill: 1 })
  expect(await body({ action: 'refill_status', refills: '1' })).toEqual({ refill: 1, status: 'Pending' })
  expect(await body({ action: 'refill_status', refills: '1,2' })).toEqual([
    { refill: 1, status: 'Pending' },
    { refill: 2, status: { error: 'Refill not found' } },
  ])
  expect(await body({ action: 'refill', order: '23501' })).toEqual({ error: 'Refill already requested' })
})

test('flags are "1" and "0", limits numbers, types in lower case', async () => {
  const rows = await body({ action: 'services' })
  if (!Array.isArray(rows)) throw new Error('no list')
  for (const row of rows) {
    expect(row).toMatchObject({
      refill: expect.toBeOneOf(['1', '0']),
      cancel: expect.toBeOneOf(['1', '0']),
      dripfeed: expect.toBeOneOf(['1', '0']),
      min: expect.any(Number),
      max: expect.any(Number),
    })
    expect(row.type).toBe(row.type.toLowerCase())
  }
})

test('an id as a text, funds for the balance, and a few pieces more than were ordered', async () => {
  expect(await body(ADD)).toEqual({ order: '23501' })
  expect(await body({ action: 'balance' })).toEqual({ funds: 99.94292, currency: 'EUR' })
  collapsing.panel.advance(20_000)
  expect(await body({ action: 'status', order: '23501' })).toMatchObject({ status: 'Inprogress' })
  collapsing.panel.setStatus('23501', 'Completed', { remains: '0' })
  expect(await body({ action: 'status', order: '23501' })).toMatchObject({
    status: 'Completed',
    remains: '-2',
  })
})
