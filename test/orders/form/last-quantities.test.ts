import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../lib/db/open'
import type { Database } from '../../../lib/db/schema'
import { lastQuantities } from '../../../lib/orders/form/last-quantities'
import type { Order } from '../../../lib/orders/order/order'
import { order } from '../rows'

const OF = { panelId: 'panel-1', serviceId: '1', targetKind: 'youtube/video', min: 10, max: 10_000 }
const OTHER = { service: { ...order().service, id: '2' } }

let database: Database
let at = 0

async function put(quantity: string, change: Partial<Order> = {}) {
  at += 1
  const fields = { ...order().fields, quantity }
  await database.put(
    'orders',
    order({ id: `o${at}`, createdAt: at, targetKind: OF.targetKind, fields, ...change }),
  )
}

beforeEach(async () => {
  database = await openDatabase()
  await database.clear('orders')
})

describe('the last quantities', () => {
  test('are those of the service, each once, the smallest first, four at most', async () => {
    for (const quantity of ['9000', '100', '500', '100', '2500', '1000']) await put(quantity)
    expect(await lastQuantities(database, OF)).toEqual([100, 500, 1000, 2500])
  })

  test('are made up from other services for the same kind of link, and from no other kind', async () => {
    await put('700', OTHER)
    await put('800', { ...OTHER, targetKind: 'youtube/channel' })
    await put('600')
    expect(await lastQuantities(database, OF)).toEqual([600, 700])
    expect(await lastQuantities(database, { ...OF, targetKind: undefined })).toEqual([600])
  })

  test('are none that the service does not take, that were not ordered, or that are no number', async () => {
    await put('9')
    await put('10001')
    await put('300', { state: 'refused' })
    await put('400', { state: 'dismissed' })
    await put('')
    await put('1e3x')
    expect(await lastQuantities(database, OF)).toEqual([])
  })

  test('of the demo account are none of a real one, and the reverse', async () => {
    await put('50', { ...OTHER, panelId: 'demo' })
    await put('60', OTHER)
    expect(await lastQuantities(database, OF)).toEqual([60])
    expect(await lastQuantities(database, { ...OF, panelId: 'demo' })).toEqual([50])
  })

  test('are looked for among the newest only, however many there are', async () => {
    await put('77')
    for (let n = 0; n < 70; n += 1) await put('100')
    expect(await lastQuantities(database, OF)).toEqual([100])
  })
})
