import type { Amount } from '../money'
import type { AddFields, FailureKind, Flag, KnownStatus } from '../panel-api/model'

/** What can happen to an order between the person, this program and the panel. */
export type LifeEvent =
  /** The panel answered with its id for the order. */
  | { readonly event: 'accepted'; readonly panelOrderId: string }
  /** The panel said no: nothing was ordered. */
  | { readonly event: 'refused'; readonly words: string }
  /** The request went out and no answer that can be believed came back. */
  | { readonly event: 'no-answer'; readonly failure: FailureKind }
  /** The worker that was sending it is gone. */
  | { readonly event: 'worker-died' }
  | { readonly event: 'person-found-it'; readonly panelOrderId: string }
  | { readonly event: 'person-dismissed-it' }
  /** The person takes back what they said of an unconfirmed order. */
  | { readonly event: 'person-reopened-it' }

/** Where an order stands between the person, this program and the panel. See `life.ts` for what may follow what. */
export type OrderState = 'sending' | 'placed' | 'refused' | 'unconfirmed' | 'dismissed'

/** The service as the screen showed it when the order was confirmed. */
export interface OrderedService {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly category: string
  readonly rate: Amount
  readonly min: number
  readonly max: number
  readonly refill: Flag
  readonly cancel: Flag
}

/** What the panel last said about an order. */
export interface Tracking {
  readonly status: KnownStatus | 'unknown'
  /** The panel's own word. */
  readonly words: string
  readonly charge?: Amount
  readonly startCount?: Amount
  readonly remains?: Amount
  readonly currency?: string
  readonly at: number
}

/** One change in an order's life. */
export interface HistoryEntry {
  readonly at: number
  readonly from: OrderState | undefined
  readonly to: OrderState
  /** Why: an event of `life.ts`, or the confirmation that began it. */
  readonly event: 'confirmed' | LifeEvent['event']
  /** The panel's words, where it said any. */
  readonly words?: string
  /** How an answer that can be believed failed to come. */
  readonly failure?: FailureKind
}

/** A row of the ledger. */
export interface Order {
  readonly id: string
  readonly panelId: string
  readonly panelName: string
  readonly state: OrderState
  readonly createdAt: number
  readonly service: OrderedService
  /** The very fields that went out, beside key and action. */
  readonly fields: AddFields
  readonly link: string
  /** All pieces ordered, drip-feed runs included; absent for a package. */
  readonly quantity?: number
  readonly runs?: number
  /** Minutes between two runs. */
  readonly interval?: number
  readonly charge: Amount
  readonly currency: string
  /** Asked for immediately before the order was sent. */
  readonly balanceBefore: Amount
  /** The worker life that is sending it; meaningful in `sending` only. */
  readonly owner?: string
  /** The panel's id, once known. */
  readonly panelOrderId?: string
  readonly tracking?: Tracking
  /** What the panel last answered instead of a status. */
  readonly trackingTrouble?: string
  /** When the panel is next asked; present only while the order is open, so that it indexes the open ones. */
  readonly dueAt?: number
  /** 1 while the order needs the person; absent otherwise, so that it indexes those that do. */
  readonly needsPerson?: 1
  readonly history: readonly HistoryEntry[]
}
