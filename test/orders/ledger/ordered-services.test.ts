import { expect, test } from 'vitest'
import { orderedServices } from '../../../lib/orders/ledger/ordered-services'
import { testEnvironment } from '../../environment'
import { order } from '../rows'

test('every service that was ordered from an account is found once, however often, and no other account’s', async () => {
  const { database } = await testEnvironment()
  const ordered = (id: string, at: number, panelId = 'panel-1') =>
    order({ id: `${panelId}-${id}-${at}`, panelId, createdAt: at, service: { ...order().service, id } })
  for (const at of [1, 2, 3]) for (const id of ['7', '70', 'x']) await database.put('orders', ordered(id, at))
  await database.put('orders', ordered('8', 1, 'panel-10'))
  await database.put('orders', ordered('9', 1, 'panel-0'))
  expect([...(await orderedServices(database, 'panel-1'))].toSorted()).toEqual(['7', '70', 'x'])
  expect([...(await orderedServices(database, 'panel-2'))]).toEqual([])
})
