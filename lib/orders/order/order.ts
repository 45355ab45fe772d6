import type { Amount } from '../../money'
import type { AddFields, FailureKind, Flag, KnownRefillStatus, KnownStatus } from '../../panel-api/model'

/** What can happen to an order between the user, this program and the panel. */
export type LifeEvent =
  /** The panel answered with its order id. */
  | { readonly event: 'accepted'; readonly panelOrderId: string }
  /** The panel refused: nothing was ordered. */
  | { readonly event: 'refused'; readonly message: string }
  /** The request was sent and no usable answer came back. */
  | { readonly event: 'no-answer'; readonly failure: FailureKind; readonly message?: string }
  /** The worker that was sending it is gone. */
  | { readonly event: 'worker-died' }
  | { readonly event: 'user-confirmed'; readonly panelOrderId: string }
  | { readonly event: 'user-dismissed' }
  /** The user takes back their decision about an unconfirmed order. */
  | { readonly event: 'user-reopened' }
  /** According to the panel, the number that the user gave it belongs to another order. */
  | { readonly event: 'number-taken' }

/** The state of an order between the user, this program and the panel. See `lifecycle.ts` for the transitions. */
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
  /** The panel's own text. */
  readonly rawStatus: string
  readonly charge?: Amount
  readonly startCount?: Amount
  readonly remains?: Amount
  readonly currency?: string
  /** For a partial order whose full charge the panel still reports: its actual cost, computed from the pieces. */
  readonly computedCharge?: Amount
  /** The child orders of a drip-feed or subscription order so far, by the panel's numbers. */
  readonly children?: readonly string[]
  /** Runs made, or posts served, so far. */
  readonly runs?: Amount
  readonly posts?: Amount
  readonly expiry?: string
  readonly at: number
}

/** What the panel said at one time; kept whenever it differs from the previous report, as evidence in disputes. */
export type StatusReport = Pick<Tracking, 'at' | 'rawStatus' | 'charge' | 'startCount' | 'remains'>

/**
 * Something asked of the panel about an order that it has: sent at most once, stored before it is sent.
 * - `sending`: on its way, by the worker life in `owner`
 * - `accepted`: the panel took the request, which is not yet what was requested
 * - `refused`: the panel said no, in `words`
 * - `unconfirmed`: no answer that can be believed came back
 */
export interface PanelRequest {
  readonly at: number
  readonly state: 'sending' | 'accepted' | 'refused' | 'unconfirmed'
  readonly owner?: string
  readonly message?: string
  readonly failure?: FailureKind
  /** The panel asked to be left alone about it until then, in milliseconds since 1970. */
  readonly until?: number
}

export interface RefillRequest extends PanelRequest {
  /** The panel's id for the refill. */
  readonly refillId?: string
  readonly status?: KnownRefillStatus | 'unknown'
  /** The panel's own text for the status, and when it said so. */
  readonly rawStatus?: string
  readonly statusAt?: number
  /** The panel does not report its status, so it is no longer polled. */
  readonly unfollowed?: true
}

/** One change in an order's lifecycle. */
export interface HistoryEntry {
  readonly at: number
  /** `undefined` for the first entry. */
  readonly from: OrderState | undefined
  readonly to: OrderState
  /** The cause: an event of `lifecycle.ts`, or the confirmation that began it. */
  readonly event: 'confirmed' | 'added-by-number' | LifeEvent['event']
  /** The panel's message, if any. */
  readonly message?: string
  /** Why there was no usable answer. */
  readonly failure?: FailureKind
}

/** An order's target, as a user would name it: the link, or the account of a subscription. */
export const targetOf = ({ link, fields }: Pick<Order, 'link' | 'fields'>): string =>
  link || (fields.username ?? '')

/** What is known about the service of an order that was added by its number: nothing. */
export const UNKNOWN_SERVICE: OrderedService = {
  id: '',
  name: '',
  type: '',
  category: '',
  rate: '0',
  min: 0,
  max: 0,
  refill: 'unknown',
  cancel: 'unknown',
}

/** Whether it is known what was ordered; the ledger only knows that for orders placed from here. */
export const isServiceKnown = ({ service }: Pick<Order, 'service'>): boolean => service.id !== ''

export type LinkForm = 'cleaned' | 'original'

/** A row of the ledger. */
export interface Order {
  readonly id: string
  readonly panelId: string
  readonly panelName: string
  readonly state: OrderState
  readonly createdAt: number
  readonly service: OrderedService
  /** The exact fields that were sent, beside key and action; for an order added by its number only what is known. */
  readonly fields: AddFields
  readonly link: string
  /** The kind of the link's target, as the page recognized it: site and kind, such as `youtube/video`. */
  readonly targetKind?: string
  /** Whether the link was sent cleaned or as found. */
  readonly linkForm?: LinkForm
  /** Total pieces, drip-feed runs included; absent for a package. */
  readonly quantity?: number
  readonly runs?: number
  /** Minutes between two runs. */
  readonly interval?: number
  readonly charge: Amount
  /** For a subscription: what each future post may cost. */
  readonly perPost?: { readonly min: Amount; readonly max: Amount }
  readonly currency: string
  /** Requested immediately before the order was sent; absent for one that was added by its number. */
  readonly balanceBefore?: Amount
  /** Nothing kept the browser from sending it twice. */
  readonly unprotected?: true
  /** The worker run that is sending it; meaningful in `sending` only. */
  readonly owner?: string
  /** The panel's order id, once known. */
  readonly panelOrderId?: string
  readonly tracking?: Tracking
  /** By how much the reported charge is above the agreed one; absent if it is not. */
  readonly overcharge?: Amount
  /** Oldest first. */
  readonly statusReports?: readonly StatusReport[]
  /** Oldest first; only the last one can be open. */
  readonly refills?: readonly RefillRequest[]
  readonly cancel?: PanelRequest
  /** 1 while a refill or cancel is in `sending`, to index what a worker may have left behind. */
  readonly requesting?: 1
  /** The user's note about it. */
  readonly note?: string
  /** What the panel last answered instead of a status. */
  readonly trackingTrouble?: string
  /** When the panel is polled next; present only while the order or one of its refills is open, to index those. */
  readonly dueAt?: number
  /** 1 while the order needs the user, absent otherwise, to index those that do. */
  readonly needsAttention?: 1
  readonly history: readonly HistoryEntry[]
}
