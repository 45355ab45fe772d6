import type { DBSchema, IDBPDatabase } from 'idb'
import type { CatalogueHead, CataloguePage } from '../catalog/catalogue'
import type { CatalogueChanges } from '../catalog/changes'
import type { Loss } from '../data-loss/mark'
import type { DemoState } from '../demo/state'
import type { StoredDraft } from '../orders/form/stored-draft'
import type { NewsKind } from '../orders/order/news'
import type { Order } from '../orders/order/order'
import type { Limits } from '../orders/placing/panel-limits'
import type { Panel } from '../panels/panel'
import type { ChangesSeen, Favourite, Preset } from '../saved/choices'

/** The version of the database that these types describe; `migrations.ts` brings an earlier one to it. */
export const VERSION = 5

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
  favorites: readonly Favourite[]
  /** Under names of the person's own; the latest last. */
  presets: readonly Preset[]
  'changes-seen': ChangesSeen
  /** What the browser threw away with an earlier database, until the user has answered that. */
  'data-loss': Loss
  /** The state of the demo account's simulated panel, which only `lib/panels/demo-account` reads. */
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
  drafts: { key: string; value: StoredDraft; indexes: { 'by-updated': number } }
  /** Read and written by `lib/catalog/stored`. */
  catalogs: { key: string; value: CatalogueHead }
  'catalog-pages': { key: [string, number]; value: CataloguePage }
  'catalog-changes': { key: [string, number]; value: CatalogueChanges }
  settings: { key: keyof Settings; value: Settings[keyof Settings] }
}

export type Database = IDBPDatabase<Schema>
