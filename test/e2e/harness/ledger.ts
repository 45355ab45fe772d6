import type { CatalogHead } from '../../../lib/catalog/catalog'
import type { Settings } from '../../../lib/db/schema'
import type { Change } from '../../../lib/environment'
import type { Order } from '../../../lib/orders/order/order'
import { derivedRows } from '../../orders/derived-rows'
import { sendCommandFrom } from './command'
import type { Evaluates } from './hidden-page'
import { poll } from './targets'

/* The ledger itself, past every screen: read to compare, written to begin with a history. */

/**
 * Waits until the extension has made its database: one that a test opens first is empty, and stays so. The page must
 * be one of the extension's.
 */
export async function databaseIsMade(page: Evaluates): Promise<void> {
  await poll('the database is made', async () => {
    const databases = await page.evaluate(() => indexedDB.databases())
    return databases.find(({ name }) => name === 'paneldock')
  })
}

/** All that a store of the database holds. The page must be one of the extension's. */
const readStore = (page: Evaluates, name: string): Promise<readonly unknown[]> =>
  page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const all = database.transaction(name).objectStore(name).getAll()
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result)
      all.onerror = () => reject(all.error)
    })
    database.close()
    return rows
  }, name)

/** All rows, oldest first. The page must be one of the extension's. */
export async function readOrders(page: Evaluates): Promise<readonly Order[]> {
  const rows = (await readStore(page, 'orders')) as readonly Order[]
  return rows.toSorted((a, b) => a.createdAt - b.createdAt)
}

/** What the extension keeps under a name. The page must be one of the extension's. */
export const readSettings = (page: Evaluates, name: keyof Settings): Promise<unknown> =>
  page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const kept = database.transaction('settings').objectStore('settings').get(name)
    const value = await new Promise<unknown>((resolve, reject) => {
      kept.onsuccess = () => resolve(kept.result)
      kept.onerror = () => reject(kept.error)
    })
    database.close()
    return value
  }, name)

/** Makes each of these stores hold exactly these rows; one that has no key in its rows has it beside them. */
export const fillStores = (
  page: Evaluates,
  stores: Readonly<Record<string, readonly { readonly value: unknown; readonly key?: string }[]>>,
): Promise<void> =>
  page.evaluate(async (stores) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const transaction = database.transaction(Object.keys(stores), 'readwrite')
    for (const [name, rows] of Object.entries(stores)) {
      transaction.objectStore(name).clear()
      for (const { value, key } of rows) transaction.objectStore(name).put(value, key)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
  }, stores)

/** Orders with what the program would have stored beside them. */
export function ledgerStores(orders: readonly Order[]) {
  const { entries, counts } = derivedRows(orders)
  const keyless = (rows: readonly unknown[]) => rows.map((value) => ({ value }))
  return { orders: keyless(orders), 'order-entries': keyless(entries), 'order-counts': keyless(counts) }
}

/** Makes the ledger hold exactly these rows, which is not to be taken for a loss of those before. */
export async function replaceOrders(page: Evaluates, rows: readonly Order[]): Promise<void> {
  await fillStores(page, ledgerStores(rows))
  // A comparison that is under way at this moment would tell of a loss; this is done after it.
  await sendCommandFrom(page, 'dismissLoss', {})
}

/** Makes the prices of every account so many milliseconds old, and tells the other pages. */
export async function makeCatalogOld(page: Evaluates, age: number): Promise<void> {
  const heads = (await readStore(page, 'catalogs')) as readonly CatalogHead[]
  const at = Date.now() - age
  await fillStores(page, { catalogs: heads.map((head) => ({ value: { ...head, at } })) })
  await announce(page, ['catalogs'])
}

/** Tells the other pages that something changed, as the background does. */
export const announce = (page: Evaluates, changes: readonly Change[]): Promise<void> =>
  page.evaluate((changes) => new BroadcastChannel('paneldock-changes').postMessage(changes), changes)
