import type { DBSchema, IDBPDatabase } from 'idb'
import type { CatalogHead, CatalogPage } from '../catalog/catalog'
import type { CatalogChanges } from '../catalog/changes'
import type { Loss } from '../data-loss/mark'
import type { DemoState } from '../demo/state'
import type { Batch, BatchLine } from '../orders/batch/batch'
import type { StoredDraft } from '../orders/form/stored-draft'
import type { EntryKey, OrderEntry } from '../orders/ledger/entry'
import type { ListingCounts, StoredListing } from '../orders/order/listing'
import type { Order } from '../orders/order/order'
import type { OrderEventKind } from '../orders/order/order-events'
import type { Limits } from '../orders/placing/panel-limits'
import type { Panel } from '../panels/panel'
import type { ChangesSeen, Favorite, Preset } from '../saved/choices'

/** The version of the database that these types describe; `migrations.ts` brings an earlier one to it. */
export const VERSION = 7

/** What the popup shows when it opens. */
export type PopupView =
  | { readonly view: 'home' }
  | { readonly view: 'form'; readonly draftId: string }
  | { readonly view: 'order'; readonly orderId: string }
  | { readonly view: 'list'; readonly batchId: string }
  | { readonly view: 'nothing-here'; readonly address: string }

export interface Settings {
  'popup-view': PopupView
  /** The window in which a menu or a shortcut led there: its side panel follows. */
  'view-window': number | undefined
  'default-panel': string
  /** The draft that was discarded last, for as long as that can be undone. */
  'discarded-draft': StoredDraft | undefined
  /** The account that the popup shows; all of them until one is chosen there. */
  'shown-panel': string
  /** The kinds of events that the user wants to be notified of; none until they ask. */
  notifications: readonly OrderEventKind[]
  /** The user's spending limits, by panel; none until they set some. */
  limits: Limits
  /** The services that the user marked; latest last. */
  favorites: readonly Favorite[]
  /** The user's presets; latest last. */
  presets: readonly Preset[]
  /** What services and links are for that seem not to go together, and of which the user said that it is right; latest last. */
  'accepted-pairs': readonly string[]
  'changes-seen': ChangesSeen
  /** What the browser deleted with an earlier database, until the user has acknowledged it. */
  'data-loss': Loss
  /** The state of the demo account's simulated panel; only `lib/panels/demo-account` reads it. */
  'demo-state': DemoState | undefined
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
      'by-attention': number
      'by-requesting': number
      'by-panel-order-id': [string, string]
      'by-service': [string, string, number]
      'by-target-kind': [string, number]
    }
  }
  /** How each order is listed and found; written by `lib/orders/ledger/keep-entries`. */
  'order-entries': {
    key: [...EntryKey]
    value: OrderEntry
    indexes: { 'by-listing': StoredListing; 'by-panel': [string, StoredListing]; 'by-term': string }
  }
  /** How many orders of an account stand in which list. */
  'order-counts': { key: string; value: ListingCounts & { readonly panelId: string } }
  /** Lists that were confirmed once; written by `lib/orders/batch`. */
  batches: { key: string; value: Batch; indexes: { 'by-unfinished': number } }
  'batch-lines': {
    key: [string, number]
    value: BatchLine
    indexes: { 'by-state': [string, BatchLine['state'], number] }
  }
  drafts: { key: string; value: StoredDraft; indexes: { 'by-updated': number } }
  /** Read and written by `lib/catalog/stored-catalog`. */
  catalogs: { key: string; value: CatalogHead }
  'catalog-pages': { key: [string, number]; value: CatalogPage }
  'catalog-changes': { key: [string, number]; value: CatalogChanges }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type Database = IDBPDatabase<Schema>
