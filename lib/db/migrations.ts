import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { CatalogueRecord } from '../catalog/catalogue'
import { toStored } from '../catalog/stored'
import { renameStored, type Upgrade } from './rename-stored'
import type { Database, Schema } from './schema'

/** The database of an earlier version: its stores had other names and other rows than today's types know. */
type Earlier = IDBPDatabase<unknown>

export const VERSION = 5

/**
 * Takes a database of an earlier version to this one, step by step, in the one transaction that the browser gives:
 * what dies in the middle leaves the earlier version as it was, and the next opening begins again.
 */
export async function migrate(
  database: Database,
  from: number,
  _to: number | null,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
): Promise<void> {
  const earlier = database as unknown as Earlier
  const upgrade = transaction as unknown as Upgrade
  if (from < 1) createStores(earlier)
  if (from < 2) addAftercare(upgrade)
  if (from < 3) addChoosing(earlier, upgrade)
  if (from < 4) await addPages(earlier, upgrade)
  if (from < 5) await renameStored(upgrade)
}

function createStores(database: Earlier): void {
  database.createObjectStore('panels', { keyPath: 'id' })
  const orders = database.createObjectStore('orders', { keyPath: 'id' })
  orders.createIndex('by-created', 'createdAt')
  orders.createIndex('by-panel', ['panelId', 'createdAt'])
  orders.createIndex('by-state', 'state')
  orders.createIndex('by-due', 'dueAt')
  orders.createIndex('by-needs-person', 'needsPerson')
  database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('by-updated', 'updatedAt')
  database.createObjectStore('catalogues', { keyPath: 'panelId' })
  database.createObjectStore('settings')
}

/** Version 2: requests about orders, and orders by the panel's number. */
function addAftercare(transaction: Upgrade): void {
  const orders = transaction.objectStore('orders')
  orders.createIndex('by-asking', 'asking')
  orders.createIndex('by-panel-order-id', ['panelId', 'panelOrderId'])
}

/** Version 3: changes of catalogs, orders by their service and by the kind of what they are for. */
function addChoosing(database: Earlier, transaction: Upgrade): void {
  database.createObjectStore('catalogue-changes', { keyPath: ['panelId', 'at'] })
  const orders = transaction.objectStore('orders')
  orders.createIndex('by-service', ['panelId', 'service.id', 'createdAt'])
  orders.createIndex('by-target-kind', ['targetKind', 'createdAt'])
}

/** Version 4: a catalog, one record with all its services until then, becomes a head and pages. */
async function addPages(database: Earlier, transaction: Upgrade): Promise<void> {
  const pageStore = database.createObjectStore('catalogue-pages', { keyPath: ['panelId', 'page'] })
  const heads = transaction.objectStore('catalogues')
  for (const panelId of await heads.getAllKeys()) {
    const { head, pages } = toStored((await heads.get(panelId)) as CatalogueRecord)
    for (const page of pages) await pageStore.put(page)
    await heads.put(head)
  }
}
