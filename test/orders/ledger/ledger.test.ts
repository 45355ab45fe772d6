import { beforeEach, describe, expect, test } from 'vitest'
import { applyEvent, updateOrder } from '../../../lib/orders/ledger/change-order'
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
