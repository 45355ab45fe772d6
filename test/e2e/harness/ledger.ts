import type { Page } from '@playwright/test'
import type { Settings } from '../../../lib/db'
import type { Order } from '../../../lib/orders/order'
import { poll } from './targets'

/* The ledger itself, past every screen: read to compare, written to begin with a history. */

/**
 * Waits until the extension has made its database: one that a test opens first is empty, and stays so. The page must
 * be one of the extension's.
 */
export async function databaseIsMade(page: Page): Promise<void> {
  await poll('the database is made', async () => {
    const databases = await page.evaluate(() => indexedDB.databases())
    return databases.find(({ name }) => name === 'paneldock')
  })
}

/** All rows, oldest first. The page must be one of the extension's. */
export const readOrders = (page: Page): Promise<readonly Order[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const all = database.transaction('orders').objectStore('orders').index('by-created').getAll()
    const rows = await new Promise<Order[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result)
      all.onerror = () => reject(all.error)
    })
    database.close()
    return rows
  })

/** What the extension keeps under a name. The page must be one of the extension's. */
export const readSettings = (page: Page, name: keyof Settings): Promise<unknown> =>
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
  page: Page,
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

/** Makes the ledger hold exactly these rows. */
export const replaceOrders = (page: Page, rows: readonly Order[]): Promise<void> =>
  fillStores(page, { orders: rows.map((value) => ({ value })) })

/** Makes the prices of every account so many milliseconds old, and tells the other pages. The page must be one of the extension's. */
export const makeCatalogueOld = (page: Page, age: number): Promise<void> =>
  page.evaluate(async (age) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('paneldock')
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const transaction = database.transaction('catalogues', 'readwrite')
    const heads = transaction.objectStore('catalogues')
    heads.getAll().onsuccess = ({ target }) => {
      for (const head of (target as IDBRequest<object[]>).result) heads.put({ ...head, at: Date.now() - age })
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
    database.close()
    new BroadcastChannel('paneldock-changes').postMessage(['catalogues'])
  }, age)
