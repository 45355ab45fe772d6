import { describe, expect, test } from 'vitest'
import { demoCatalog } from '../../lib/demo/catalog'
import { progressOf } from '../../lib/demo/order-progress'
import { add } from '../../lib/money'
import { KEY, LINK, Panel } from './demo-panel'

const [model] = demoCatalog(1)
if (model === undefined) throw new Error('empty catalog')
const BASE = { ...model, min: 10, max: 1_000, refill: true, cancel: true, size: 1 }
const services = [
  { ...BASE, id: '1', type: 'Default' as const, rate: '0.90', dripfeed: true },
  { ...BASE, id: '2', type: 'Subscriptions' as const, rate: '0.35', dripfeed: false },
  { ...BASE, id: '3', type: 'Subscriptions' as const, rate: '3000', dripfeed: false },
]
const shop = (seed = 1): Panel => new Panel(seed, { key: KEY, services })

const DRIP = { action: 'add', service: '1', link: LINK, quantity: '100', runs: '5', interval: '10' }
const AUTO = { action: 'add', service: '2', username: 'some one', min: '10', max: '50', delay: '0' }

interface Parent {
  readonly status: string
  readonly orders: readonly number[]
  readonly runs?: string
  readonly posts?: string
  readonly expiry?: string
}

const parent = (panel: Panel): Parent => panel.ask({ action: 'status', order: '23501' }) as Parent

/** Balance and the charges of all orders, to the last decimal. */
function moneyOf(panel: Panel): string {
  panel.ask({ action: 'balance' })
  return panel.state.orders.reduce((sum, { charge }) => add(sum, charge), panel.state.balance)
}

describe('a drip-feed order', () => {
  test('makes one order a run, as time goes on, which are together what it is', () => {
    const panel = shop()
    panel.ask(DRIP)
    expect(parent(panel)).toMatchObject({ status: 'Pending', charge: '0.45', runs: '0', orders: [] })
    let most = 0
    for (let second = 0; second < 400; second++) {
      panel.now += 1_000
      const { orders, runs } = parent(panel)
      expect(runs).toBe(String(orders.length))
      expect(orders.length - most).toBeOneOf([0, 1])
      most = orders.length
      const { remains } = panel.status('23501')
      const left = orders.reduce((sum, id) => sum + Number(panel.status(String(id)).remains), 0)
      expect(left + (5 - orders.length) * 100).toBe(Number(remains))
    }
    expect(most).toBeGreaterThan(2)
    expect(new Set(parent(panel).orders).size).toBe(most)
  })

  test('its runs are asked for like orders, cost nothing, and cannot be canceled or refilled', () => {
    const panel = shop()
    panel.ask(DRIP)
    while (parent(panel).orders.length < 2) panel.now += 1_000
    expect(parent(panel).orders).toEqual([23502, 23503])
    const body = panel.ask({ action: 'status', orders: '23502,23503,23504' })
    expect(body).toMatchObject({
      23502: { status: 'Completed', charge: '0', remains: '0', currency: 'USD' },
      23503: { status: 'In progress', charge: '0' },
      23504: { error: 'Incorrect order ID' },
    })
    expect(panel.status('23502').runs).toBeUndefined()
    expect(panel.ask({ action: 'refill', order: '23502' })).toEqual({
      error: 'Order not eligible for refill',
    })
    expect(panel.ask({ action: 'cancel', orders: '23503' })).toEqual([
      { order: 23503, cancel: { error: 'Service does not support cancel' } },
    ])
    expect(panel.ask({ ...DRIP, runs: '', interval: '' })).toEqual({ order: 23504 })
  })

  test('a cancel stops its runs, and the one under way says what became of it', () => {
    const panel = shop()
    panel.ask(DRIP)
    while (parent(panel).orders.length < 3) panel.now += 1_000
    panel.now += 5_000
    panel.ask({ action: 'cancel', orders: '23501' })
    panel.now += 500_000
    expect(parent(panel)).toMatchObject({ status: 'Canceled', runs: '3' })
    expect(panel.status('23504').status).toBe('Partial')
    expect(moneyOf(panel)).toBe('100.84292')
  })

  test('which ids its runs get does not depend on who asked when', () => {
    const [often, once] = [shop(), shop()]
    for (const panel of [often, once]) {
      panel.ask(DRIP)
      panel.ask({ ...DRIP, interval: '3' })
      panel.ask(AUTO)
    }
    for (let second = 0; second < 300; second++) {
      for (const panel of [often, once]) panel.now += 1_000
      often.ask({ action: 'balance' })
    }
    once.ask({ action: 'balance' })
    expect(once.state).toEqual(often.state)
    expect(new Set(once.state.orders.flatMap(({ id, children }) => [id, ...(children ?? [])])).size).toBe(
      once.state.nextOrder - 23501,
    )
  })
})

describe('a subscription', () => {
  test('makes an order for each post, charged for when it comes, until all posts are served', () => {
    const panel = shop()
    panel.ask({ ...AUTO, posts: '3', expiry: '20/01/2026' })
    expect(parent(panel)).toEqual({
      status: 'Active',
      expiry: '20/01/2026',
      posts: '0',
      orders: [],
      currency: 'USD',
    })
    panel.now += 24_999
    expect(parent(panel).posts).toBe('0')
    panel.now += 1
    expect(parent(panel)).toMatchObject({ status: 'Active', posts: '1', orders: [23502] })
    expect(panel.status('23502')).toMatchObject({ status: 'Pending' })
    const [, post] = panel.state.orders
    expect(post).toMatchObject({ parent: '23501', link: 'https://posts.example/some%20one/23502' })
    expect(post?.quantity).toBeGreaterThanOrEqual(10)
    expect(post?.quantity).toBeLessThanOrEqual(50)
    expect(Number(post?.charge)).toBeCloseTo(((post?.quantity ?? 0) * 0.35) / 1_000, 12)
    panel.now += 1_000_000
    expect(parent(panel)).toMatchObject({ status: 'Completed', posts: '3', orders: [23502, 23503, 23504] })
    expect(panel.status('23504').status).toMatch(/^(Completed|Partial)$/)
    expect(moneyOf(panel)).toBe('100.84292')
    expect(panel.state.balance).not.toBe('100.84292')
  })

  test('serves old posts first, and a delay counts a second for a minute', () => {
    const panel = shop()
    panel.ask({ ...AUTO, old_posts: '2', delay: '30' })
    panel.now += 5_000
    expect(parent(panel).posts).toBe('2')
    panel.now += 49_999
    expect(parent(panel).posts).toBe('2')
    panel.now += 1
    expect(parent(panel).posts).toBe('3')
  })

  test('stops at its expiry', () => {
    const panel = shop()
    panel.ask({ ...AUTO, expiry: '15/01/2026' })
    panel.now = Date.UTC(2026, 0, 16, 11, 59)
    expect(parent(panel)).toMatchObject({ status: 'Active' })
    panel.now = Date.UTC(2026, 0, 16, 12)
    expect(parent(panel)).toMatchObject({ status: 'Expired' })
  })

  test('pauses when the balance is too small for a post, and takes no more than there is', () => {
    const panel = shop()
    panel.ask({ ...AUTO, service: '3', min: '12', max: '12' })
    panel.now += 65_000
    expect(parent(panel)).toMatchObject({ status: 'Paused', posts: '2' })
    expect(panel.state.balance).toBe('28.84292')
    panel.now += 86_400_000
    expect(parent(panel)).toMatchObject({ status: 'Paused', posts: '2' })
    expect(moneyOf(panel)).toBe('100.84292')
  })

  test('can be canceled; what it has made goes on by itself', () => {
    const panel = shop()
    panel.ask(AUTO)
    panel.now += 30_000
    expect(panel.ask({ action: 'cancel', orders: '23501' })).toEqual([{ order: 23501, cancel: 1 }])
    panel.now += 600_000
    expect(parent(panel)).toMatchObject({ status: 'Canceled', posts: '1' })
    expect(panel.status('23502').status).toMatch(/^(Completed|Partial)$/)
  })

  test('without an end does not fill the state forever', () => {
    const panel = shop()
    panel.ask({ ...AUTO, min: '10', max: '10' })
    panel.now += 365 * 86_400_000
    expect(parent(panel)).toMatchObject({ status: 'Active', posts: '100' })
  })
})

test('orders that an earlier version stored go on, runs and all', () => {
  const panel = shop()
  panel.ask(DRIP)
  const [order] = panel.state.orders
  if (order === undefined) throw new Error('no order')
  const { fields: _, ...old } = order
  panel.state = structuredClone({ ...panel.state, orders: [old] })
  panel.now += 500_000
  expect(parent(panel).status).toMatch(/^(Completed|Partial)$/)
  expect(parent(panel).orders.length).toBeGreaterThan(0)
  const ended = progressOf(old, panel.now)
  expect(panel.status('23501').remains).toBe(ended.remains)
})
