import { beforeEach, describe, expect, test } from 'vitest'
import { withStatus } from '../../../lib/orders/order/lifecycle'
import type { Order, Tracking } from '../../../lib/orders/order/order'
import { toTracking } from '../../../lib/orders/order/status-reports'
import { nextWakeAt, pollDue } from '../../../lib/orders/tracking/poll-due'
import type { OrderStatus } from '../../../lib/panel-api/model'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, order, panel } from '../rows'

const said = (at: number, change: Partial<Tracking> = {}): Tracking => ({
  status: 'in-progress',
  rawStatus: 'In progress',
  at,
  charge: '0.9',
  startCount: '10',
  remains: '500',
  ...change,
})

const hearing = (row: Order, ...all: readonly Tracking[]): Order => all.reduce(withStatus, row)

describe('what the panel has said', () => {
  test('is kept from the first word on', () => {
    const { statusReports } = hearing(order(), { status: 'pending', rawStatus: 'Pending', at: 1 })
    expect(statusReports).toEqual([{ at: 1, rawStatus: 'Pending' }])
  })

  test.each<[string, Partial<Tracking>]>([
    ['words', { rawStatus: 'Processing', status: 'processing' }],
    ['other words for the same', { rawStatus: 'in_progress' }],
    ['charge', { charge: '0.8' }],
    ['charge, written otherwise', { charge: '0.90' }],
    ['start count', { startCount: '11' }],
    ['remains', { remains: '499' }],
    ['remains that are gone', { remains: undefined } as never],
  ])('is kept again with other %s', (_, change) => {
    expect(hearing(order(), said(1), said(2, change)).statusReports?.map(({ at }) => at)).toEqual([1, 2])
  })

  test('is not kept again when it is the same, whatever else is new', () => {
    const { statusReports, tracking } = hearing(
      order(),
      said(1),
      said(2),
      said(3, { children: ['5'], currency: 'USD' }),
    )
    expect(statusReports).toEqual([
      { at: 1, rawStatus: 'In progress', charge: '0.9', startCount: '10', remains: '500' },
    ])
    expect(tracking).toMatchObject({ at: 3, children: ['5'] })
  })

  test('of an order from before there was a history begins with its last word', () => {
    expect(hearing(order({ tracking: said(1) }), said(2, { remains: '0' })).statusReports).toMatchObject([
      { at: 1, remains: '500' },
      { at: 2, remains: '0' },
    ])
  })

  test('is the first and the latest 199 when there is very much', () => {
    const all = Array.from({ length: 1000 }, (_, at) => said(at, { remains: String(at) }))
    const kept = hearing(order(), ...all).statusReports ?? []
    expect([kept.length, kept[0]?.at, kept[1]?.at, kept.at(-1)?.at]).toEqual([200, 0, 801, 999])
  })
})

test('what a panel leaves open is not in the row', () => {
  const bare: OrderStatus = {
    status: 'pending',
    rawStatus: 'Pending',
    charge: undefined,
    startCount: undefined,
    remains: undefined,
    currency: '',
    children: [],
    runs: undefined,
    posts: undefined,
    expiry: '',
  }
  expect(toTracking(bare, 7)).toEqual({ status: 'pending', rawStatus: 'Pending', at: 7 })
  const more = { children: ['1', '2'], runs: '2', posts: '3', expiry: '31/12/2026', currency: 'USD' }
  expect(toTracking({ ...bare, ...more }, 7)).toEqual({
    status: 'pending',
    rawStatus: 'Pending',
    at: 7,
    ...more,
  })
})

describe('at a panel', () => {
  let environment: TestEnvironment
  const get = (id: string) => environment.database.get('orders', id)
  const many = async (count: number) => {
    const { at } = environment.clock
    for (let id = 1; id <= count; id += 1) {
      await environment.database.put(
        'orders',
        order({ id: `o${id}`, panelOrderId: String(id), dueAt: at, createdAt: at }),
      )
    }
  }

  beforeEach(async () => {
    environment = await testEnvironment()
    await connected(environment)
  })

  test.each([
    ['runs', { status: 'In progress', runs: 2, orders: [7, '8'] }, { runs: '2', children: ['7', '8'] }],
    [
      'posts',
      { status: 'Active', posts: '5', expiry: '2026-12-31', orders: [] },
      { posts: '5', expiry: '2026-12-31' },
    ],
  ])('a parent order with %s keeps what it has made', async (_, answer, kept) => {
    environment.world.script = panelOf({ status: ok(answer) })
    await many(1)
    await pollDue(environment)
    expect((await get('o1'))?.tracking).toMatchObject(kept)
  })

  test.each([
    ['Paused', true],
    ['Expired', false],
  ])('a subscription that is %s is open: %s', async (status, isOpen) => {
    environment.world.script = panelOf({ status: ok({ status, posts: 1, expiry: false, orders: [] }) })
    await many(1)
    await pollDue(environment)
    expect((await nextWakeAt(environment)) !== undefined).toBe(isOpen)
  })

  test('that takes no lists is asked for 20 in a look, the longest waiting first, and none is forgotten', async () => {
    environment.world.script = panelOf({ status: ok({ status: 'Pending' }) })
    await environment.database.put('panels', panel({ missingFeatures: ['status-lists'] }))
    await many(50)
    const seen: number[] = []
    for (let look = 0; look < 3; look += 1) {
      const before = environment.requests.length
      await pollDue(environment)
      seen.push(environment.requests.length - before)
      environment.clock.at += 1000
    }
    expect(seen).toEqual([20, 20, 10])
    expect(new Set(environment.requests.map(({ fields }) => fields.order)).size).toBe(50)
    expect(environment.requests.every(({ fields }) => fields.orders === undefined)).toBe(true)
  })

  test('that turns out to take no lists leaves due what it was not asked for', async () => {
    environment.world.script = panelOf({
      status: ({ fields }) =>
        ok(fields.orders === undefined ? { status: 'Pending' } : { error: 'Incorrect request' }),
    })
    await many(50)
    await pollDue(environment)
    const singly = environment.requests.flatMap(({ fields }) => fields.order ?? [])
    expect(new Set(singly).size).toBe(20)
    const rows = await environment.database.getAll('orders')
    const due = rows.filter(({ dueAt = 0 }) => dueAt <= environment.clock.at)
    expect(due.map(({ panelOrderId = '' }) => panelOrderId).toSorted()).toEqual(
      rows
        .flatMap(({ panelOrderId = '' }) => (singly.includes(panelOrderId) ? [] : [panelOrderId]))
        .toSorted(),
    )
    expect(due).toHaveLength(30)
  })

  test('1,000 open orders are ten requests and one transaction', async () => {
    environment.world.script = panelOf({
      status: ({ fields }) =>
        ok(Object.fromEntries((fields.orders ?? '').split(',').map((id) => [id, { status: 'Pending' }]))),
    })
    await many(1000)
    let written = 0
    const database = new Proxy(environment.database, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          if (name === 'transaction' && [given[0]].flat().includes('orders') && given[1] === 'readwrite')
            written += 1
          return value.apply(target, given)
        }
      },
    })
    await pollDue({ ...environment, database })
    expect([environment.requests.length, written]).toEqual([10, 1])
    expect((await get('o1000'))?.tracking?.status).toBe('pending')
  })
})
