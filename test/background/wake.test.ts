import { forceCloseDatabase } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { expect, test } from 'vitest'
import { wake } from '../../entrypoints/background/wake'
import { openDatabase } from '../../lib/db'
import { acceptOrder } from '../../lib/orders/accept'
import { insist } from '../../lib/orders/insist'
import { order } from '../orders/rows'

test('a worker that starts settles what an earlier one left, before it does anything else', async () => {
  const database = await openDatabase()
  await database.put('orders', order({ id: 'left', state: 'sending', owner: 'an earlier life' }))
  const environment = await wake()
  expect(await database.get('orders', 'left')).toMatchObject({ state: 'unconfirmed', needsPerson: 1 })
  const own = order({ id: 'own', state: 'sending', owner: environment.life })
  await database.put('orders', own)
  await wake()
  expect(await database.get('orders', 'own')).toMatchObject({ state: 'unconfirmed' })
})

test('a database that the browser closed is open again, and an answer that came meanwhile is kept', async () => {
  const environment = await wake()
  const own = order({ id: 'waiting', state: 'sending', owner: environment.life })
  await environment.database.put('orders', own)
  for (const number of ['501', '502']) {
    forceCloseDatabase(unwrap(environment.database) as unknown as Parameters<typeof forceCloseDatabase>[0])
    await insist(() => acceptOrder(own, number, environment))
  }
  const database = await openDatabase()
  expect(await database.get('orders', 'waiting')).toMatchObject({ state: 'placed', panelOrderId: '501' })
})
