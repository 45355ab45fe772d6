import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { CatalogRecord } from '../catalog/catalog'
import { toStored } from '../catalog/stored-catalog'
import { addEntries } from './add-entries'
import { renameStored, type Upgrade } from './rename-stored'
import type { Database, Schema } from './schema'

/** What the browser calls in opening a database whose version is not today's. */
export type Upgrading = (
  database: Database,
  from: number,
  to: number | null,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void

/** The database of an earlier version: its stores had other names and other rows than today's types know. */
type Earlier = IDBPDatabase<unknown>

/**
 * Takes a database of an earlier version to this one, step by step, in the one transaction that the browser gives:
 * what dies or fails in the middle leaves the earlier version as it was, and the next opening begins again.
 */
export const upgrade: Upgrading = (database, from, _to, transaction) => {
  // Whoever opens the database is told.
  transaction.done.catch(() => undefined)
  migrate(database as unknown as Earlier, from, transaction as unknown as Upgrade).catch(() => {
    try {
      // An error of ours alone would not undo what was written before it.
      transaction.abort()
    } catch {
      // The browser's own error has ended it already.
    }
  })
}

async function migrate(database: Earlier, from: number, transaction: Upgrade): Promise<void> {
  if (from < 1) createStores(database)
  if (from < 2) addAftercare(transaction)
  if (from < 3) addChoosing(database, transaction)
  if (from < 4) await addPages(database, transaction)
  if (from < 5) await renameStored(transaction)
  if (from < 6) await addEntries(database, transaction)
  if (from < 7) addBatches(database)
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
    const { head, pages } = toStored((await heads.get(panelId)) as CatalogRecord)
    for (const page of pages) await pageStore.put(page)
    await heads.put(head)
  }
}

/** Version 7: lists that are sent line by line. */
function addBatches(database: Earlier): void {
  database.createObjectStore('batches', { keyPath: 'id' }).createIndex('by-unfinished', 'unfinished')
  const lines = database.createObjectStore('batch-lines', { keyPath: ['batchId', 'index'] })
  lines.createIndex('by-state', ['batchId', 'state', 'index'])
}
