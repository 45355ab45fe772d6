/**
 * What a panel's answers mean, cleaned of how each panel spells them.
 * Ids are strings (some panels number past 2^53, some use words); amounts are exact decimal strings.
 */

/** An exact decimal number such as `"0.27819"`: optional minus, digits, optional fraction, no exponent. */
export type Decimal = string

/** A yes, a no, or what the panel did not say. */
export type Flag = boolean | 'unknown'

export interface Service {
  readonly id: string
  readonly name: string
  /** The panel's own word for the type, such as `Custom Comments`; `service-types.ts` reads it. */
  readonly type: string
  readonly category: string
  /** Price per 1000, or of the whole package, in the account's currency. */
  readonly rate: Decimal
  readonly min: number
  readonly max: number
  readonly refill: Flag
  readonly cancel: Flag
  readonly dripfeed: Flag
  readonly description: string
}

export interface Balance {
  readonly amount: Decimal
  /** As the panel writes it, normally an ISO 4217 code; empty when it does not say. */
  readonly currency: string
}

/** The statuses that the panel documents name, and those that are seen beyond them. */
export type KnownStatus =
  | 'pending'
  | 'in-progress'
  | 'processing'
  | 'completed'
  | 'partial'
  | 'canceled'
  | 'refunded'
  | 'failed'
  | 'expired'
  | 'paused'

export interface OrderStatus {
  readonly status: KnownStatus | 'unknown'
  /** The status exactly as the panel wrote it. */
  readonly rawStatus: string
  readonly charge: Decimal | undefined
  readonly startCount: Decimal | undefined
  readonly remains: Decimal | undefined
  readonly currency: string
  /** The orders that a drip-feed or subscription parent has made so far; empty for every other order. */
  readonly children: readonly string[]
  /** Of a drip-feed parent: runs made so far, as the panel counts them. */
  readonly runs: Decimal | undefined
  /** Of a subscription: posts served so far, as the panel counts them. */
  readonly posts: Decimal | undefined
  /** Of a subscription: its end as the panel writes it; empty where it has none (some answer a boolean). */
  readonly expiry: string
}

/** What becomes of a refill. Documented: Completed, Rejected; the others are seen. */
export type KnownRefillStatus = 'pending' | 'in-progress' | 'completed' | 'rejected' | 'canceled' | 'partial'

export interface RefillStatus {
  readonly status: KnownRefillStatus | 'unknown'
  /** The status exactly as the panel wrote it. */
  readonly rawStatus: string
}

/** The actions of the API. Some panels know only the first four. */
export type Action = 'balance' | 'services' | 'add' | 'status' | 'refill' | 'refill_status' | 'cancel'

/** What a panel may turn out not to know: an action, or statuses in lists. */
export type Lack = 'refill' | 'refill_status' | 'cancel' | 'status-lists'

/** How a panel differs from the documents in what it takes, learned once and remembered by whoever uses the client. */
export interface Dialect {
  readonly lacks: readonly Lack[]
  /** It takes `order` where the documents say `orders` in a `cancel`. */
  readonly cancelsByOrder: boolean
}

export type Lesson = { readonly lacks: Lack } | { readonly cancelsByOrder: true }

/** What goes into an `add`, as the wire wants it; the fields depend on the service's type. */
export interface AddFields {
  readonly service: string
  readonly [field: string]: string
}

/** Why a panel said no, as far as its words tell. It words the advice and decides nothing. */
export type RefusalClass =
  | 'key'
  | 'account'
  | 'funds'
  | 'service-gone'
  | 'duplicate-link'
  | 'link'
  | 'below-minimum'
  | 'above-maximum'
  | 'drip-feed'
  | 'order-id'
  | 'refill'
  | 'cancel'
  | 'wait'
  | 'request'
  /** The panel does not know the action at all. */
  | 'no-such-action'
  | 'temporary'
  | 'other'

/** Why there is no answer that can be believed. */
export type FailureKind =
  | 'no-permission'
  /** The account was removed meanwhile. */
  | 'gone'
  /** The account's key is gone from the browser's storage. */
  | 'no-key'
  | 'offline'
  | 'time-out'
  | 'not-json'
  | 'wrong-shape'
  | 'http-status'
  | 'redirect'
  /** The panel asked for a pause that is not over: nothing was sent. */
  | 'waiting'
  /** A connection may still come up on which the browser would repeat the request: nothing was sent. */
  | 'settling'
  /** The connection failed before a byte of the request had left. */
  | 'unsent'
  /** The services that came are so few that they are not taken for the panel's services. */
  | 'shrunken'

export interface Result<T> {
  readonly kind: 'result'
  readonly value: T
}

/** The panel understood and said no. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly class: RefusalClass
  /** The panel's own words, never with the key in them. */
  readonly message: string
  /** The number that the words name, of `below-minimum` and `above-maximum`. */
  readonly limit?: number
  /** How long the panel asks to wait, in milliseconds: from its answer's headers or from its words. */
  readonly pauseMs?: number
}

/** No one knows what the panel did, but for those that {@link isUnsent} names. */
export interface Failure {
  readonly kind: 'failure'
  readonly failure: FailureKind
  /** The HTTP status where there was one. */
  readonly status?: number
  /** What an answer that is no JSON seems to be: a web page, or nothing at all. */
  readonly looksLike?: 'page' | 'nothing'
  /** A short, key-free piece of what came instead, for the person to see or report. */
  readonly excerpt?: string
  /** For `waiting`, `settling` and for an answer whose headers ask for it: how long to wait, in milliseconds. */
  readonly pauseMs?: number
}

/** Whether nothing left: what was to be sent can be offered again. */
export const isUnsent = ({ failure }: Pick<Failure, 'failure'>): boolean =>
  failure === 'waiting' || failure === 'settling' || failure === 'unsent'

/** Of one id in a list: what the panel left out of its answer is `unanswered`, never dropped. */
export type Listed<T> = Result<T> | Refusal | { readonly kind: 'unanswered' }

export type Answer<T> = Result<T> | Refusal | Failure
