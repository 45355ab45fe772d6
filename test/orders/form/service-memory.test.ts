import { beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../lib/db/open'
import type { Database } from '../../../lib/db/schema'
import { recallService } from '../../../lib/orders/form/service-memory'
import type { Order } from '../../../lib/orders/order/order'
import { order } from '../rows'

const VIDEO = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

let database: Database
let at = 0

async function recall(...orders: readonly Partial<Order>[]) {
  for (const change of orders) {
    at += 1
    await database.put('orders', order({ id: `o${at}`, createdAt: at, link: VIDEO, ...change }))
  }
  return recallService(database, 'panel-1', '1')
}

beforeEach(async () => {
  database = await openDatabase()
  await database.clear('orders')
})

describe('what is known of a service', () => {
  test('is nothing before it was ordered at this panel', async () => {
    const other = { service: { ...order().service, id: '11' } }
    expect(await recall({ panelId: 'panel-2' }, other)).toBeUndefined()
  })

  test('is how it was in its last order', async () => {
    const renamed = { ...order().service, name: 'Renamed' }
    expect(await recall({}, { service: renamed })).toEqual({ service: renamed, currency: 'USD' })
  })

  test('is the form of the link in the last order that had two', async () => {
    expect((await recall({ linkForm: 'cleaned' }, { linkForm: 'original' }, {}))?.linkForm).toBe('original')
    expect((await recall({ linkForm: 'cleaned' }))?.linkForm).toBe('cleaned')
  })

  test('is that the original went out before there was a choice', async () => {
    expect((await recall({ link: `${VIDEO}&si=a` }))?.linkForm).toBe('original')
  })

  test.each(['refused', 'dismissed'] as const)('is not learned from one that was %s', async (state) => {
    expect(await recall({ state, linkForm: 'original' })).toBeUndefined()
    expect((await recall({}, { state, linkForm: 'original' }))?.linkForm).toBeUndefined()
  })
})
