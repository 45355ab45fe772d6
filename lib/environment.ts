import type { LossWatch } from './data-loss/mark'
import type { Database } from './db/schema'
import type { News } from './orders/order/news'
import type { PauseName } from './panel-api/pause'
import type { Transport } from './panel-api/transport'
import type { Panel } from './panels/panel'
import type { Vault } from './panels/vault'

/** What changed in the database, so that pages which show it read again. */
export type Change = 'panels' | 'orders' | 'drafts' | 'catalogs' | 'choices' | 'view'

/** What the background's work needs from the world around it; tests put their own in. */
export interface Environment {
  readonly database: Database
  readonly vault: Vault
  readonly lossWatch: LossWatch
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Names this life of the worker, so that a later one can tell which orders it does not own. */
  readonly workerId: string
  readonly announce: (...changes: readonly Change[]) => void
  /** Calls back in the background after each change of an order. */
  readonly onOrdersChanged: (listener: () => void) => void
  /** Tells the person what is new about their orders, if they asked to be told. */
  readonly tell: (news: readonly News[]) => void
  readonly hasPermission: (origins: string) => Promise<boolean>
  readonly transportTo: (
    panel: Pick<Panel, 'id' | 'kind' | 'url' | 'wantsLength' | 'unprotected' | PauseName>,
  ) => Transport
  /** Puts in place what keeps the browser from repeating a write. Rejects when that cannot be had. */
  readonly protectWrites: () => Promise<void>
}
