import { entryOf } from '../../../lib/orders/ledger/entry'
import { listingOf, NO_COUNTS } from '../../../lib/orders/order/listing'
import type { Order } from '../../../lib/orders/order/order'
import { readService } from '../../../lib/panel-api/services'
import { benchOrders, openOrder } from '../orders'
import { benchServices } from '../services'

/** Rows in one transaction: few enough to hold in memory, many enough that beginning one costs nothing. */
const BATCH = 5000

interface Account {
  readonly panelId: string
  readonly panelName: string
}

const openDatabase = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('paneldock')
    open.onsuccess = () => resolve(open.result)
    open.onerror = () => reject(open.error)
  })

const STORES = ['orders', 'order-entries', 'order-counts'] as const

async function write(database: IDBDatabase, orders: readonly Order[]): Promise<void> {
  const transaction = database.transaction([...STORES], 'readwrite', { durability: 'relaxed' })
  const counts = transaction.objectStore('order-counts')
  for (const order of orders) {
    transaction.objectStore('orders').put(order)
    transaction.objectStore('order-entries').put(entryOf(order))
  }
  for (const panelId of new Set(orders.map((order) => order.panelId))) {
    const stored = counts.get(panelId)
    stored.onsuccess = () => {
      const row = { ...NO_COUNTS, ...stored.result, panelId }
      for (const order of orders) if (order.panelId === panelId) row[listingOf(order)] += 1
      counts.put(row)
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

const ledgerOf = (account: Account) => ({
  ...account,
  services: benchServices().flatMap((row) => readService(row) ?? []),
  // What is kept for a while after an order must not be at work here.
  until: Date.now() - 86_400_000,
})

/** Fills the ledger with orders that are over. */
export async function seedOrders(account: Account, count: number): Promise<void> {
  const database = await openDatabase()
  let batch: Order[] = []
  for (const order of benchOrders(count, ledgerOf(account))) {
    batch.push(order)
    if (batch.length < BATCH) continue
    await write(database, batch)
    batch = []
  }
  await write(database, batch)
  database.close()
}

/** Adds open orders that the panel knows under these numbers; it is not yet time to ask for any of them. */
export async function seedOpenOrders(account: Account, numbers: readonly string[]): Promise<void> {
  const database = await openDatabase()
  const ledger = ledgerOf(account)
  const orders = [...benchOrders(numbers.length, ledger)]
  await write(
    database,
    orders.map((order, at) => openOrder(order, numbers[at] ?? '', Date.now() + 3_600_000)),
  )
  database.close()
}

/** How many orders of these numbers have a status of the panel. */
export async function countPolled(panelId: string, numbers: readonly string[]): Promise<number> {
  const database = await openDatabase()
  const index = database.transaction('orders').objectStore('orders').index('by-panel-order-id')
  const rows = numbers.map(
    (number) =>
      new Promise<Order | undefined>((resolve, reject) => {
        const request = index.get([panelId, number])
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      }),
  )
  const found = await Promise.all(rows)
  database.close()
  return found.filter((order) => order?.tracking !== undefined).length
}
