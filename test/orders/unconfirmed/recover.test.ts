import { beforeEach, describe, expect, test } from 'vitest'
import type { OrderState } from '../../../lib/orders/order/order'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { order } from '../rows'

let environment: TestEnvironment

const life = (name: string) => ({ ...environment, workerId: name })

beforeEach(async () => {
  environment = await testEnvironment()
})

describe('what an earlier life left', () => {
  test('is unconfirmed exactly once, with several starts at once', async () => {
    for (const id of ['a', 'b', 'c']) {
      await environment.database.put('orders', order({ id, state: 'sending', owner: 'life-0' }))
    }
    const settled = await Promise.all(['1', '2', '3'].map((name) => recoverOrders(life(`life-${name}`))))
    expect(settled.sort()).toEqual([0, 0, 3])
    const at = environment.clock.at
    const history = [{ at, from: 'sending', to: 'unconfirmed', event: 'worker-died' }]
    for (const row of await environment.database.getAll('orders')) {
      expect(row).toEqual({ ...order({ id: row.id }), state: 'unconfirmed', needsAttention: 1, history })
    }
    expect(environment.changes).toEqual(['orders'])
    expect(environment.requests).toEqual([])
  })

  test('without an owner is no one’s, and so an earlier life’s', async () => {
    await environment.database.put('orders', order({ state: 'sending' }))
    expect(await recoverOrders(environment)).toBe(1)
  })

  test('its own orders are not touched', async () => {
    const own = order({ id: 'own', state: 'sending', owner: 'life-1' })
    await environment.database.put('orders', own)
    expect(await recoverOrders(environment)).toBe(0)
    expect(await environment.database.get('orders', 'own')).toEqual(own)
    expect(environment.changes).toEqual([])
  })

  test.each<OrderState>(['placed', 'refused', 'unconfirmed', 'dismissed'])('nor is %s', async (state) => {
    const row = order({ state, owner: 'life-0' })
    await environment.database.put('orders', row)
    expect(await recoverOrders(environment)).toBe(0)
    expect(await environment.database.get('orders', row.id)).toEqual(row)
  })
})
