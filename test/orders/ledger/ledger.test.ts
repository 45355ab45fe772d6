import { beforeEach, describe, expect, test } from 'vitest'
import { applyEvent, updateOrder } from '../../../lib/orders/ledger/change-order'
import {
  countNeedingAttention,
  ordersNeedingAttention,
  recentOrders,
} from '../../../lib/orders/ledger/ledger'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { order } from '../rows'

let environment: TestEnvironment

beforeEach(async () => {
  environment = await testEnvironment()
})

describe('a row', () => {
  test('moves along its life, and pages are told', async () => {
    await environment.database.put('orders', order({ state: 'unconfirmed', needsAttention: 1 }))
    const found = await applyEvent('order-1', { event: 'user-confirmed', panelOrderId: '9' }, environment)
    expect(found).toMatchObject({ state: 'placed', panelOrderId: '9', dueAt: environment.clock.at + 30_000 })
    expect(await environment.database.get('orders', 'order-1')).toEqual(found)
    expect(environment.changes).toEqual(['orders'])
  })

  test('that cannot move stays, and no one is told', async () => {
    await environment.database.put('orders', order())
    expect(await applyEvent('order-1', { event: 'user-dismissed' }, environment)).toEqual(order())
    expect(await updateOrder('order-1', (row) => row, environment)).toEqual(order())
    expect(await applyEvent('order-7', { event: 'worker-died' }, environment)).toBeUndefined()
    expect(environment.changes).toEqual([])
  })

  test('of two events at once the first counts, where the second is none after it', async () => {
    await environment.database.put('orders', order({ state: 'unconfirmed' }))
    await Promise.all([
      applyEvent('order-1', { event: 'user-dismissed' }, environment),
      applyEvent('order-1', { event: 'user-confirmed', panelOrderId: '9' }, environment),
    ])
    const row = await environment.database.get('orders', 'order-1')
    expect([row?.state, row?.history.length]).toEqual(['dismissed', 1])
  })
})

/** Ended badly, and not seen since. */
const failed = { needsAttention: 1, tracking: { status: 'failed', rawStatus: 'Error', at: 1 } } as const

describe('the recent orders', () => {
  const put = (id: string, createdAt: number, change: object = {}) =>
    environment.database.put('orders', order({ id, createdAt, ...change }))
  const ids = async (panelId?: string) =>
    (await recentOrders(environment.database, panelId)).map(({ id }) => id).join(' ')

  test('are the ten newest, those that need the user first', async () => {
    for (let at = 10; at < 30; at += 1) await put(`o${at}`, at)
    await put('w1', 1, failed)
    await put('w2', 2, { ...failed, panelId: 'panel-2' })
    await put('other', 99, { panelId: 'panel-2' })
    expect(await ids()).toBe('w2 w1 other o29 o28 o27 o26 o25 o24 o23')
    expect(await ids('panel-1')).toBe('w2 w1 o29 o28 o27 o26 o25 o24 o23 o22')
    expect(await ids('panel-2')).toBe('w2 w1 other')
    expect(await countNeedingAttention(environment.database)).toBe(2)
  })

  test('begin with those that no one knows about, however new the others are that wait', async () => {
    await put('lost', 1, { state: 'unconfirmed', needsAttention: 1 })
    await put('failed', 5, failed)
    await put('lost-too', 2, { state: 'unconfirmed', needsAttention: 1 })
    expect(await ids()).toBe('lost-too lost failed')
  })

  test('are the same when those that wait were read before, which are left as they were', async () => {
    for (let at = 10; at < 30; at += 1) await put(`o${at}`, at)
    await put('w', 1, { ...failed, panelId: 'panel-2' })
    const waiting = await ordersNeedingAttention(environment.database)
    const given = (await recentOrders(environment.database, 'panel-1', waiting)).map(({ id }) => id).join(' ')
    expect(given).toBe(await ids('panel-1'))
    expect(given.startsWith('w o29')).toBe(true)
    expect(waiting.map(({ id }) => id)).toEqual(['w'])
    // They are taken as they were read: nothing asks for them a second time.
    expect((await recentOrders(environment.database, 'panel-1', []))[0]?.id).toBe('o29')
  })

  test('hide none that waits, however many, and not the newest either', async () => {
    for (let at = 10; at < 30; at += 1) await put(`w${at}`, at, failed)
    for (let at = 1; at < 5; at += 1) await put(`n${at}`, 90 + at)
    expect(await recentOrders(environment.database)).toHaveLength(23)
    expect(await ids()).toMatch(/^w29 .* w10 n4 n3 n2$/)
  })

  test('are none at first', async () => {
    expect([await ids(), await countNeedingAttention(environment.database)]).toEqual(['', 0])
  })
})
