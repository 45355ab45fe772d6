import type { IDBPTransaction, StoreNames } from 'idb'
import type { CatalogueRecord } from '../catalog/catalogue'
import { writeCatalogue } from '../catalog/stored'
import { BLANK_FIELDS } from '../orders/form/draft'
import type { Database, Schema } from './schema'

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

export const VERSION = 4

/** Takes a database of an earlier version to this one, step by step. */
export async function migrate(
  database: Database,
  from: number,
  _to: number | null,
  transaction: Upgrade,
): Promise<void> {
  if (from < 1) createStores(database)
  if (from < 2) await addAftercare(transaction)
  if (from < 3) addChoosing(database, transaction)
  if (from < 4) await addPages(database, transaction)
}

function createStores(database: Database): void {
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

/** Version 2: requests about orders, orders by the panel's number, and drafts with a field for every type of service. */
async function addAftercare(transaction: Upgrade): Promise<void> {
  const orders = transaction.objectStore('orders')
  orders.createIndex('by-asking', 'asking')
  orders.createIndex('by-panel-order-id', ['panelId', 'panelOrderId'])
  const drafts = transaction.objectStore('drafts')
  for (const draft of await drafts.getAll()) await drafts.put({ ...BLANK_FIELDS, ...draft })
}

/** Version 3: changes of catalogues, orders by their service and by the kind of what they are for. */
function addChoosing(database: Database, transaction: Upgrade): void {
  database.createObjectStore('catalogue-changes', { keyPath: ['panelId', 'at'] })
  const orders = transaction.objectStore('orders')
  orders.createIndex('by-service', ['panelId', 'service.id', 'createdAt'])
  orders.createIndex('by-target-kind', ['targetKind', 'createdAt'])
}

/** Version 4: a catalogue, one record with all its services until then, becomes a head and pages. */
async function addPages(database: Database, transaction: Upgrade): Promise<void> {
  database.createObjectStore('catalogue-pages', { keyPath: ['panelId', 'page'] })
  const store = transaction.objectStore('catalogues')
  for (const panelId of await store.getAllKeys()) {
    const whole: unknown = await store.get(panelId)
    await writeCatalogue(transaction, whole as CatalogueRecord)
  }
}
