import { type IDBPDatabase, openDB } from 'idb'

/** What a database of an earlier version held: by store its rows, and by name its settings. */
export interface Stored {
  readonly stores: Readonly<Record<string, readonly object[]>>
  readonly settings: Readonly<Record<string, unknown>>
}

/* The stores and indexes of each version, as they were then. Nothing here may follow the code of today. */

export function createStores(database: IDBPDatabase, version: number): void {
  const orders = database.createObjectStore('orders', { keyPath: 'id' })
  orders.createIndex('by-created', 'createdAt')
  orders.createIndex('by-panel', ['panelId', 'createdAt'])
  orders.createIndex('by-state', 'state')
  orders.createIndex('by-due', 'dueAt')
  database.createObjectStore('panels', { keyPath: 'id' })
  database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('by-updated', 'updatedAt')
  database.createObjectStore('settings')
  const catalog = version < 5 ? 'catalogue' : 'catalog'
  database.createObjectStore(`${catalog}s`, { keyPath: 'panelId' })
  if (version < 5) orders.createIndex('by-needs-person', 'needsPerson')
  else orders.createIndex('by-attention', 'needsAttention')
  if (version < 2) return
  if (version < 5) orders.createIndex('by-asking', 'asking')
  else orders.createIndex('by-requesting', 'requesting')
  orders.createIndex('by-panel-order-id', ['panelId', 'panelOrderId'])
  if (version < 3) return
  database.createObjectStore(`${catalog}-changes`, { keyPath: ['panelId', 'at'] })
  orders.createIndex('by-service', ['panelId', 'service.id', 'createdAt'])
  orders.createIndex('by-target-kind', ['targetKind', 'createdAt'])
  if (version < 4) return
  database.createObjectStore(`${catalog}-pages`, { keyPath: ['panelId', 'page'] })
  if (version < 6) return
  const entries = database.createObjectStore('order-entries', { keyPath: 'key' })
  entries.createIndex('by-listing', 'listing')
  entries.createIndex('by-panel', ['panelId', 'listing'])
  entries.createIndex('by-term', 'terms', { multiEntry: true })
  database.createObjectStore('order-counts', { keyPath: 'panelId' })
  if (version < 7) return
  database.createObjectStore('batches', { keyPath: 'id' }).createIndex('by-unfinished', 'unfinished')
  const lines = database.createObjectStore('batch-lines', { keyPath: ['batchId', 'index'] })
  lines.createIndex('by-state', ['batchId', 'state', 'index'])
}

/** Makes the database as a version left it. */
export async function storeAs(version: number, { stores, settings }: Stored): Promise<void> {
  const database = await openDB('paneldock', version, {
    upgrade: (created) => createStores(created, version),
  })
  for (const [name, rows] of Object.entries(stores)) {
    for (const row of rows) await database.put(name, row)
  }
  for (const [name, value] of Object.entries(settings)) await database.put('settings', value, name)
  database.close()
}
