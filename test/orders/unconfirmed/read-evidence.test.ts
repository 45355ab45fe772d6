import { beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../../lib/orders/order/order'
import { loadEvidence, loadRepetition } from '../../../lib/orders/unconfirmed/read-evidence'
import { refreshBalance } from '../../../lib/panels/open'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, panel } from '../rows'
import { event, lost, other, SENT, told } from './evidence-rows'

describe('read from the database', () => {
  let environment: TestEnvironment
  beforeEach(async () => {
    environment = await testEnvironment()
    await environment.database.put('panels', panel({ balance: told('97.94292') }))
    await environment.database.put('orders', lost())
  })
  const put = (row: Order) => environment.database.put('orders', row)
  const read = () => loadEvidence('order-1', environment.database)

  test('it finds what matters among thousands, and nothing of another account', async () => {
    const transaction = environment.database.transaction('orders', 'readwrite')
    const old = {
      createdAt: 1,
      history: [],
      tracking: { status: 'completed', rawStatus: 'Completed', at: 2 },
    } as const
    for (let index = 0; index < 2100; index += 1) {
      void transaction.store.put(other({ ...old, id: `old-${index}` }))
    }
    await transaction.done
    await put(other({ id: 'zz' }))
    await put(other({ id: 'zz-2', panelId: 'panel-2', state: 'unconfirmed' }))
    expect(await read()).toMatchObject({ kind: 'as-charged', others: { count: 1, cost: '2' } })
  })

  test.each<[string, string, Partial<Order>, number]>([
    ['fell by one charge', '99.94292', {}, 0],
    ['fell by less than two', '99.04293', {}, 0],
    ['fell by two', '99.04292', {}, 1],
    ['fell by one charge, of a refused one,', '99.94292', { state: 'refused' }, 1],
    ['did not fall, of a refused one,', '100.84292', { state: 'refused' }, 0],
  ])(
    'of an answered order whose account %s the ledger is searched only where one more may be told',
    async (_, amount, change, times) => {
      await environment.database.put('panels', panel({ balance: told(amount) }))
      await put(
        lost({
          state: 'placed',
          history: [event(SENT, 'confirmed'), event(SENT + 900, 'accepted')],
          ...change,
        }),
      )
      let searches = 0
      const database = new Proxy(environment.database, {
        get(target, name) {
          if (name === 'getAll') searches += 1
          const found = Reflect.get(target, name)
          return typeof found === 'function' ? found.bind(target) : found
        },
      })
      const evidence = await loadRepetition('order-1', database)
      expect(searches).toBe(times)
      expect(evidence).toEqual(await read())
    },
  )

  test('it compares no balances of two accounts', async () => {
    const at = (connectedAt: number) =>
      environment.database.put('panels', panel({ balance: told('99.94292'), connectedAt }))
    await at(SENT)
    expect(await read()).toMatchObject({ kind: 'as-charged' })
    await at(SENT + 1)
    expect(await read()).toEqual({ kind: 'unknown', reason: 'other-account' })
  })

  test('it knows of an account that is gone, and of no order', async () => {
    await environment.database.delete('panels', 'panel-1')
    expect(await read()).toEqual({ kind: 'unknown', reason: 'no-account' })
    expect(await loadEvidence('order-9', environment.database)).toBeUndefined()
  })
})

test('a balance keeps when it was asked for, since only what was booked before is in it', async () => {
  const environment = await testEnvironment()
  await connected(environment)
  environment.world.script = panelOf({
    balance: async () => {
      await Promise.resolve()
      environment.clock.at += 7000
      return ok({ balance: '1', currency: 'USD' })
    },
  })
  const askedAt = environment.clock.at
  await refreshBalance('panel-1', environment)
  const row = await environment.database.get('panels', 'panel-1')
  expect(row?.balance).toEqual({ amount: '1', currency: 'USD', at: askedAt + 7000, askedAt })
})
