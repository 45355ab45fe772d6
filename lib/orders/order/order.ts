import type { Amount } from '../../money'
import type { AddFields, FailureKind, Flag, KnownRefillStatus, KnownStatus } from '../../panel-api/model'

/** What can happen to an order between the person, this program and the panel. */
export type LifeEvent =
  /** The panel answered with its id for the order. */
  | { readonly event: 'accepted'; readonly panelOrderId: string }
  /** The panel said no: nothing was ordered. */
  | { readonly event: 'refused'; readonly message: string }
  /** The request went out and no answer that can be believed came back. */
  | { readonly event: 'no-answer'; readonly failure: FailureKind; readonly message?: string }
  /** The worker that was sending it is gone. */
  | { readonly event: 'worker-died' }
  | { readonly event: 'user-confirmed'; readonly panelOrderId: string }
  | { readonly event: 'user-dismissed' }
  /** The person takes back what they said of an unconfirmed order. */
  | { readonly event: 'user-reopened' }
  /** The number that the person gave it is that of another order, by the panel's own word. */
  | { readonly event: 'number-taken' }

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
  readonly rawStatus: string
  readonly charge?: Amount
  readonly startCount?: Amount
  readonly remains?: Amount
  readonly currency?: string
  /** Of a partial order whose whole charge the panel still names: what it really cost, reckoned from the pieces. */
  readonly computedCharge?: Amount
  /** The orders that a drip-feed or subscription order has made so far, by the panel's numbers. */
  readonly children?: readonly string[]
  /** Runs made, or posts served, so far. */
  readonly runs?: Amount
  readonly posts?: Amount
  readonly expiry?: string
  readonly at: number
}

/** What the panel said at a time; kept whenever it differs from what it said before, since disputes are settled with it. */
export type TrackingEntry = Pick<Tracking, 'at' | 'rawStatus' | 'charge' | 'startCount' | 'remains'>

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
  /** Until when the panel wants to hear no more of it, in milliseconds since 1970. */
  readonly until?: number
}

export interface RefillRequest extends PanelRequest {
  /** The panel's id for the refill. */
  readonly refillId?: string
  readonly status?: KnownRefillStatus | 'unknown'
  /** The panel's own word for the status, with when it said so. */
  readonly rawStatus?: string
  readonly statusAt?: number
  /** The panel does not tell what becomes of it, so it is not asked about any more. */
  readonly unfollowed?: true
}

/** One change in an order's life. */
export interface HistoryEntry {
  readonly at: number
  /** `undefined` for the first entry. */
  readonly from: OrderState | undefined
  readonly to: OrderState
  /** Why: an event of `life.ts`, or the confirmation that began it. */
  readonly event: 'confirmed' | 'added-by-number' | LifeEvent['event']
  /** The panel's words, where it said any. */
  readonly message?: string
  /** How an answer that can be believed failed to come. */
  readonly failure?: FailureKind
}

/** What an order is for, as a person would name it: the link, or the account of a subscription. */
export const targetOf = ({ link, fields }: Pick<Order, 'link' | 'fields'>): string =>
  link || (fields.username ?? '')

/** What is known of the service of an order that was added by its number: nothing. */
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

/** Whether it is known what was ordered; the ledger only knows it of orders that were placed from here. */
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
  /** The very fields that went out, beside key and action; of an order added by its number only what is known. */
  readonly fields: AddFields
  readonly link: string
  /** What the link is of, as the page recognised it: site and kind, such as `youtube/video`. */
  readonly targetKind?: string
  /** Whether the link went out as cleaned or as it was found. */
  readonly linkForm?: LinkForm
  /** All pieces ordered, drip-feed runs included; absent for a package. */
  readonly quantity?: number
  readonly runs?: number
  /** Minutes between two runs. */
  readonly interval?: number
  readonly charge: Amount
  /** Of a subscription: what each future post may cost. */
  readonly perPost?: { readonly min: Amount; readonly max: Amount }
  readonly currency: string
  /** Asked for immediately before the order was sent; absent for one that was added by its number. */
  readonly balanceBefore?: Amount
  /** Nothing kept the browser from sending it twice. */
  readonly unprotected?: true
  /** The worker life that is sending it; meaningful in `sending` only. */
  readonly owner?: string
  /** The panel's id, once known. */
  readonly panelOrderId?: string
  readonly tracking?: Tracking
  /** Oldest first. */
  readonly statusReports?: readonly TrackingEntry[]
  /** Oldest first; only the last can be under way. */
  readonly refills?: readonly RefillRequest[]
  readonly cancel?: PanelRequest
  /** 1 while a refill or cancel is in `sending`, so that it indexes what a worker may have left behind. */
  readonly requesting?: 1
  /** The person's own words about it. */
  readonly note?: string
  /** What the panel last answered instead of a status. */
  readonly trackingTrouble?: string
  /** When the panel is next asked; present only while the order or a refill of it is open, so that it indexes those. */
  readonly dueAt?: number
  /** 1 while the order needs the person; absent otherwise, so that it indexes those that do. */
  readonly needsAttention?: 1
  readonly history: readonly HistoryEntry[]
}
