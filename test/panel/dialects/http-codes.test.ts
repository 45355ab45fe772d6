import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newClient } from '../client'
import { ADD, type Asking, asking, DRIP, SUBSCRIBE } from './asking'

let codes: Asking
beforeEach(async () => {
  codes = await asking('http-codes')
})
afterEach(() => codes.end())

test('services needs no key, and has numbers for strings and flags', async () => {
  const { status, body } = await codes.ask({ action: 'services', key: 'nobody' })
  expect(status).toBe(200)
  if (!Array.isArray(body)) throw new Error('no list')
  for (const row of body) {
    expect(row).toMatchObject({
      service: expect.any(Number),
      rate: expect.any(Number),
      min: expect.any(Number),
      max: expect.any(Number),
      refill: expect.toBeOneOf([0, 1]),
      cancel: expect.toBeOneOf([0, 1]),
      dripfeed: expect.toBeOneOf([0, 1]),
    })
  }
  expect(body.map(({ type }) => type)).toContain('Subscription')
  expect(body.map(({ type }) => type)).toContain('Mentions Users Followers')
})

test('an order is 201, with its currency', async () => {
  expect(await codes.ask(ADD)).toMatchObject({
    status: 201,
    body: { order: 23501, charge: 0.9, currency: 'TRY' },
  })
  expect(codes.panel.adds()).toMatchObject([{ order: '23501', dialect: 'http-codes' }])
  expect((await codes.ask({ action: 'balance' })).text).toBe('{"balance":99.94292,"currency":"TRY"}')
})

test('a number that a float cannot say stays a text', async () => {
  codes.panel.setBalance('100.12345678901234567')
  expect((await codes.ask({ action: 'balance' })).text).toContain('"100.12345678901234567"')
})

test('start_counter, null before the work begins', async () => {
  await codes.ask(ADD)
  const status = async (): Promise<unknown> => (await codes.ask({ action: 'status', order: '23501' })).body
  const { start_counter, ...rest } = Object(await status())
  expect(start_counter).toBeNull()
  expect(rest).toEqual({ charge: 0.9, status: 'Pending', remains: 1000, currency: 'TRY' })
  codes.panel.advance(20_000)
  expect(await status()).toMatchObject({ status: 'In progress', start_counter: expect.any(Number) })
  const list = await codes.ask({ action: 'status', orders: '23501,4' })
  expect(list).toMatchObject({
    status: 200,
    body: { '23501': { charge: 0.9 }, '4': { error: 'Incorrect order ID' } },
  })
})

test('parents have numbers', async () => {
  await codes.ask(DRIP)
  await codes.ask(SUBSCRIBE)
  codes.panel.advance(30_000)
  expect((await codes.ask({ action: 'status', order: '23501' })).body).toMatchObject({
    runs: 1,
    orders: [23503],
  })
  expect((await codes.ask({ action: 'status', order: '23502' })).body).toMatchObject({ posts: 1 })
})

test('refill and cancel', async () => {
  await codes.ask(ADD)
  expect((await codes.ask({ action: 'cancel', orders: '23501,9' })).body).toEqual([
    { order: 23501, cancel: 1 },
    { order: 9, cancel: { error: 'Incorrect order ID' } },
  ])
  codes.panel.setStatus('23501', 'Completed')
  expect(await codes.ask({ action: 'refill', order: '23501' })).toMatchObject({
    status: 200,
    body: { refill: 1 },
  })
})

describe('refusals', () => {
  test.each([
    ['a wrong key', { action: 'balance', key: 'x' }, 401, { error: 'Invalid API key' }],
    ['an unknown action', { action: 'sing' }, 400, { error: 'Invalid action' }],
    ['too few', { ...ADD, quantity: '1' }, 422, { errors: { quantity: ['Quantity less than minimal 10'] } }],
    ['no link', { ...ADD, link: '' }, 422, { errors: { link: ['Incorrect link'] } }],
    ['no name', { ...SUBSCRIBE, username: '' }, 422, { errors: { username: ['username is required'] } }],
    ['an order', { action: 'status', order: '1' }, 422, { errors: { order: ['Incorrect order ID'] } }],
  ])('%s', async (_, fields, status, body) => {
    expect(await codes.ask(fields)).toMatchObject({ status, body })
  })

  test('a closed account is 403, an empty one 400, a GET 405', async () => {
    codes.panel.setBalance('0')
    expect(await codes.ask(ADD)).toMatchObject({
      status: 400,
      body: { error: 'Not enough funds on balance' },
    })
    codes.panel.suspend(true)
    expect(await codes.ask(ADD)).toMatchObject({ status: 403, body: { error: 'Your account is not active' } })
    const client = newClient('http1', codes.panel.origin)
    expect(await client.send('GET', '/http-codes/api/v2', 'text/plain', '')).toMatchObject({ status: 405 })
    client.close()
    expect(codes.panel.adds()).toEqual([])
  })

  test('asked faster than allowed: 429 with Retry-After, until a second has passed', async () => {
    const balance = (): Promise<unknown> => codes.ask({ action: 'balance' }).then(({ status }) => status)
    expect([await balance(), await balance(), await balance()]).toEqual([200, 200, 200])
    codes.panel.limit({ perSecond: 2 })
    expect([await balance(), await balance()]).toEqual([200, 200])
    expect(await codes.ask(ADD)).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { error: 'Too many requests' },
    })
    expect(codes.panel.orders).toEqual([])
    codes.panel.advance(1_000)
    expect(await balance()).toBe(200)
    codes.panel.limit(undefined)
    expect([await balance(), await balance(), await balance()]).toEqual([200, 200, 200])
  })
})
