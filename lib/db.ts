import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { CatalogueRecord } from './catalog/catalogue'
import type { CatalogueChanges } from './catalog/changes'
import { type CatalogueHead, type CataloguePage, writeCatalogue } from './catalog/stored'
import type { ChangesSeen, Favourite, Preset } from './choices/choices'
import type { Loss } from './data-loss/mark'
import { BLANK_FIELDS, type Draft } from './orders/draft'
import type { Limits } from './orders/limits'
import type { NewsKind } from './orders/news'
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
  /** The kinds of news that the person asked to be told of; none until they ask. */
  notifications: readonly NewsKind[]
  /** The most that the person wants to spend, by panel; none until they set some. */
  limits: Limits
  /** The services that the person marked; the latest last. */
  favourites: readonly Favourite[]
  /** Under names of the person's own; the latest last. */
  presets: readonly Preset[]
  'changes-seen': ChangesSeen
  /** What the browser threw away with an earlier database, until the user has answered that. */
  'data-loss': Loss
  /** The state of the demo account's simulated panel, which only `lib/panels/demo-account` reads. */
  'demo-state': unknown
}

export interface Schema extends DBSchema {
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
      'by-asking': number
      'by-panel-order-id': [string, string]
      'by-service': [string, string, number]
      'by-target-kind': [string, number]
    }
  }
  drafts: { key: string; value: Draft; indexes: { 'by-updated': number } }
  /** Read and written by `lib/catalog/stored`. */
  catalogues: { key: string; value: CatalogueHead }
  'catalogue-pages': { key: [string, number]; value: CataloguePage }
  'catalogue-changes': { key: [string, number]; value: CatalogueChanges }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type Database = IDBPDatabase<Schema>
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

const VERSION = 4

let opened: Promise<Database> | undefined

/** The one database of the extension. Pages read it; only the background writes to it. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>('paneldock', VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) createStores(database)
      if (oldVersion < 2) await addAftercare(transaction)
      if (oldVersion < 3) addChoosing(database, transaction)
      if (oldVersion < 4) await addPages(database, transaction)
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

/**
 * A transaction whose failure is told once, by the step that failed or by `done`: when a step fails, `done`
 * rejects too, and no one is waiting for it any more.
 */
export function handled<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined)
  return transaction
}

/** Ends a transaction with these writes, and waits for none of them: whether they were made, its `done` tells. */
export function finish(
  transaction: Pick<IDBTransaction, 'commit'>,
  ...writes: readonly (() => Promise<unknown>)[]
): void {
  for (const write of writes) write().catch(() => undefined)
  transaction.commit()
}

export async function readSetting<K extends keyof Settings>(
  database: Database,
  name: K,
): Promise<Settings[K] | undefined> {
  // The store's type cannot tie a key to its value; `writeSetting` is the only writer.
  return (await database.get('settings', name)) as Settings[K] | undefined
}

/**
 * Changes a setting in one transaction; where `change` gives back what it was given, nothing is written.
 * @returns whether something was
 */
export async function changeSetting<K extends keyof Settings>(
  database: Database,
  name: K,
  change: (value: Settings[K] | undefined) => Settings[K] | undefined,
): Promise<boolean> {
  const transaction = handled(database.transaction('settings', 'readwrite'))
  const value = (await transaction.store.get(name)) as Settings[K] | undefined
  const next = change(value)
  const isChanged = next !== undefined && next !== value
  if (isChanged) await transaction.store.put(next, name)
  await transaction.done
  return isChanged
}

export async function writeSetting<K extends keyof Settings>(
  database: Database,
  name: K,
  value: Settings[K],
): Promise<void> {
  await database.put('settings', value, name)
}
