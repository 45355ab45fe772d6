import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { CatalogueRecord } from './catalog/catalogue'
import type { Draft } from './orders/draft'
import type { Order } from './orders/order'
import type { Panel } from './panels/panel'

/** What the popup shows when it opens. */
export type PopupView =
  | { readonly view: 'home' }
  | { readonly view: 'form'; readonly draftId: string }
  | { readonly view: 'order'; readonly orderId: string }
  | { readonly view: 'nothing-here'; readonly address: string }

export interface Settings {
  'popup-view': PopupView
  'default-panel': string
  /** The account that the popup shows; the default one until another was chosen there. */
  'shown-panel': string
  /** The state of the demo account's simulated panel, which only `lib/panels/demo-account` reads. */
  'demo-state': unknown
}

interface Schema extends DBSchema {
  panels: { key: string; value: Panel }
  orders: {
    key: string
    value: Order
    indexes: {
      'by-created': number
      'by-panel': [string, number]
      'by-state': string
      'by-due': number
      'by-needs-person': number
    }
  }
  drafts: { key: string; value: Draft; indexes: { 'by-updated': number } }
  /** One record a panel: 10,000 rows written one by one take twelve times as long. */
  catalogues: { key: string; value: CatalogueRecord }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type Database = IDBPDatabase<Schema>

const VERSION = 1

let opened: Promise<Database> | undefined

/** The one database of the extension. Pages read it; only the background writes to it. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>('paneldock', VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) createStores(database)
    },
    // A newer version of the extension waits for this page to let go of the old one.
    blocking(_current, _blocked, event) {
      const database = event.target
      if (database instanceof IDBDatabase) database.close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
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

/**
 * A transaction whose failure is told once, by the step that failed or by `done`: when a step fails, `done`
 * rejects too, and no one is waiting for it any more.
 */
export function handled<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined)
  return transaction
}

export async function readSetting<K extends keyof Settings>(
  database: Database,
  name: K,
): Promise<Settings[K] | undefined> {
  // The store's type cannot tie a key to its value; `writeSetting` is the only writer.
  return (await database.get('settings', name)) as Settings[K] | undefined
}

export async function writeSetting<K extends keyof Settings>(
  database: Database,
  name: K,
  value: Settings[K],
): Promise<void> {
  await database.put('settings', value, name)
}
