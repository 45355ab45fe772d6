import { type IDBPDatabase, openDB } from 'idb'
import { upgrade } from '../../../lib/db/migrations'
import { VERSION } from '../../../lib/db/schema'
import { readService } from '../../../lib/panel-api/services'
import { createStores } from '../../db/stored/create'
import { earlierOrder } from '../earlier-order'
import { benchOrders } from '../orders'
import { benchServices } from '../services'

/* A ledger of an earlier version, beside the real one, and how long it takes to become one of this version. */

const NAME = 'migration'
/** The last version whose orders had other fields: all that has come since is done at once. */
const EARLIER = 4
const BATCH = 1000

async function fill(database: IDBPDatabase, count: number): Promise<void> {
  const services = benchServices().flatMap((row) => readService(row) ?? [])
  const orders = benchOrders(count, { panelId: 'bench', panelName: 'Bench', services, until: Date.now() })
  for (let left = count; left > 0; left -= BATCH) {
    const transaction = database.transaction('orders', 'readwrite', { durability: 'relaxed' })
    for (let at = 0; at < Math.min(BATCH, left); at += 1) {
      const { value: order } = orders.next()
      // Whether it was stored, the end of the transaction tells.
      if (order) transaction.store.put(earlierOrder(order)).catch(() => undefined)
    }
    await transaction.done
  }
}

/** In milliseconds: storing the orders for the first time, and the migration of them all. */
export async function timeMigration(
  count: number,
): Promise<{ readonly stored: number; readonly migrated: number }> {
  const before = await openDB(NAME, EARLIER, { upgrade: (created) => createStores(created, EARLIER) })
  const began = performance.now()
  await fill(before, count)
  const stored = performance.now() - began
  before.close()
  const opened = performance.now()
  const database = await openDB(NAME, VERSION, { upgrade: upgrade as never })
  const migrated = performance.now() - opened
  const found = await database.count('orders')
  database.close()
  indexedDB.deleteDatabase(NAME)
  if (found !== count) throw new Error(`${count - found} orders were lost`)
  return { stored, migrated }
}
