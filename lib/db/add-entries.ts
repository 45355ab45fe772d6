import { type IDBPDatabase, unwrap } from 'idb'
import { entryOf } from '../orders/ledger/entry'
import { type Listing, listingOf, NO_COUNTS } from '../orders/order/listing'
import type { Order } from '../orders/order/order'
import type { Upgrade } from './rename-stored'

/** How many rows are in memory at once. */
const BATCH = 1000

/**
 * Version 6: how each order is listed and found, and how many there are of each account. The orders themselves stay as
 * they are. What this code derives otherwise than that of a later version, the check after an update repairs.
 */
export async function addEntries(database: IDBPDatabase<unknown>, transaction: Upgrade): Promise<void> {
  const entries = database.createObjectStore('order-entries', { keyPath: 'key' })
  const counts = database.createObjectStore('order-counts', { keyPath: 'panelId' })
  const store = transaction.objectStore('orders')
  // Without a promise for each of a hundred thousand rows.
  const raw = unwrap(entries)
  const byPanel = new Map<string, Record<Listing, number>>()
  let after: IDBValidKey | undefined
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const rows = (await store.getAll(range, BATCH)) as readonly Order[]
    for (const order of rows) {
      raw.put(entryOf(order))
      const ofPanel = byPanel.get(order.panelId) ?? { ...NO_COUNTS }
      ofPanel[listingOf(order)] += 1
      byPanel.set(order.panelId, ofPanel)
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.id
  }
  for (const [panelId, ofPanel] of byPanel) await counts.put({ ...ofPanel, panelId })
  // After the rows: filling them is quicker than keeping them.
  entries.createIndex('by-listing', 'listing')
  entries.createIndex('by-panel', ['panelId', 'listing'])
  entries.createIndex('by-term', 'terms', { multiEntry: true })
  // What was chosen there was also the account for orders; now it is only what is looked at.
  await transaction.objectStore('settings').delete('shown-panel')
}
