import type { LossWatch } from './data-loss/mark'
import type { Database } from './db/schema'
import type { OrderEvent } from './orders/order/order-events'
import type { PauseName } from './panel-api/pause'
import type { Transport } from './panel-api/transport'
import type { Panel } from './panels/panel'
import type { Vault } from './panels/vault'

/** What changed in the database, so that pages which show it read again. */
export type Change = 'panels' | 'orders' | 'drafts' | 'batches' | 'catalogs' | 'choices' | 'view'

/** What the background needs from the outside world; tests supply their own. */
export interface Environment {
  readonly database: Database
  readonly vault: Vault
  readonly lossWatch: LossWatch
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Identifies this run of the worker, so that a later run can tell which orders are not its own. */
  readonly workerId: string
  /** The same from the browser's start to its end, whatever workers come and go. */
  readonly browserSession: () => Promise<string>
  readonly announce: (...changes: readonly Change[]) => void
  /** Calls back in the background after each change of an order. */
  readonly onOrdersChanged: (listener: () => void) => void
  /** Notifies the user of order events, if they asked for that. */
  readonly notify: (news: readonly OrderEvent[]) => void
  readonly hasPermission: (origins: string) => Promise<boolean>
  readonly transportTo: (
    panel: Pick<Panel, 'id' | 'kind' | 'url' | 'wantsLength' | 'unprotected' | PauseName>,
  ) => Transport
  /** Sets up what keeps the browser from repeating a write. Rejects if that is not possible. */
  readonly protectWrites: () => Promise<void>
}
