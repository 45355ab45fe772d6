import type { Database } from '../../lib/db/schema'
import { entryOf, type OrderEntry } from '../../lib/orders/ledger/entry'
import { type ListingCounts, listingOf, NO_COUNTS } from '../../lib/orders/order/listing'
import type { Order } from '../../lib/orders/order/order'

interface Derived {
  readonly entries: readonly OrderEntry[]
  readonly counts: readonly (ListingCounts & { readonly panelId: string })[]
}

/** What the program would have stored beside these orders. */
export function derivedRows(orders: readonly Order[]): Derived {
  const counts = new Map<string, Derived['counts'][number]>()
  for (const order of orders) {
    const { panelId } = order
    const row = counts.get(panelId) ?? { ...NO_COUNTS, panelId }
    const listing = listingOf(order)
    counts.set(panelId, { ...row, [listing]: row[listing] + 1 })
  }
  return { entries: orders.map(entryOf), counts: [...counts.values()] }
}

/** Stores orders with what is derived of them, in one transaction past the program. */
export async function storeOrders(database: Database, orders: readonly Order[]): Promise<void> {
  const { entries, counts } = derivedRows(orders)
  const transaction = database.transaction(['orders', 'order-entries', 'order-counts'], 'readwrite')
  await Promise.all([
    ...orders.map((order) => transaction.objectStore('orders').put(order)),
    ...entries.map((entry) => transaction.objectStore('order-entries').put(entry)),
    ...counts.map((row) => transaction.objectStore('order-counts').put(row)),
    transaction.done,
  ])
}
