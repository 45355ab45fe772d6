import { expect, test } from 'vitest'
import { wake } from '../../entrypoints/background/wake'
import { openDatabase } from '../../lib/db'
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
