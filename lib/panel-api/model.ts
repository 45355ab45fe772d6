/**
 * What a panel's answers mean, independent of how each panel spells them. Ids are strings (some panels number past
 * 2^53, some use words); amounts are exact decimal strings.
 */

/** An exact decimal number such as `"0.27819"`: optional minus, digits, optional fraction, no exponent. */
export type Decimal = string

/** Yes, no, or not stated by the panel. */
export type Flag = boolean | 'unknown'

export interface Service {
  readonly id: string
  readonly name: string
  /** The panel's own name for the type, such as `Custom Comments`; `service-types.ts` reads it. */
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
  /** As the panel writes it, normally an ISO 4217 code; empty if it does not say. */
  readonly currency: string
}

/** The statuses in the panel documents, and others that are seen. */
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
  /** The status verbatim, as the panel wrote it. */
  readonly rawStatus: string
  readonly charge: Decimal | undefined
  readonly startCount: Decimal | undefined
  readonly remains: Decimal | undefined
  readonly currency: string
  /** The child orders of a drip-feed or subscription parent so far; empty for every other order. */
  readonly children: readonly string[]
  /** For a drip-feed parent: runs made so far, as the panel counts them. */
  readonly runs: Decimal | undefined
  /** For a subscription: posts served so far, as the panel counts them. */
  readonly posts: Decimal | undefined
  /** For a subscription: its end as the panel writes it; empty if it has none (some answer a boolean). */
  readonly expiry: string
}

/** The status of a refill. Documented: Completed, Rejected; the others are seen. */
export type KnownRefillStatus = 'pending' | 'in-progress' | 'completed' | 'rejected' | 'canceled' | 'partial'

export interface RefillStatus {
  readonly status: KnownRefillStatus | 'unknown'
  /** The status verbatim, as the panel wrote it. */
  readonly rawStatus: string
}

/** The actions of the API. Some panels know only the first four. */
export type Action = 'balance' | 'services' | 'add' | 'status' | 'refill' | 'refill_status' | 'cancel'

/** Features that a panel may lack: an action, or statuses in lists. */
export type MissingFeature = 'refill' | 'refill_status' | 'cancel' | 'status-lists'

/** How a panel's requests differ from the documents, detected once and stored by whoever uses the client. */
export interface Dialect {
  readonly lacks: readonly MissingFeature[]
  /** It takes `order` where the documents say `orders` in a `cancel`. */
  readonly cancelsByOrder: boolean
}

export type Finding = { readonly lacks: MissingFeature } | { readonly cancelsByOrder: true }

/** The fields of an `add`, as the wire wants them; which ones depends on the service's type. */
export interface AddFields {
  readonly service: string
  readonly [field: string]: string
}

/** Why a panel refused, as far as its message tells. It selects the advice and decides nothing. */
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

/** Why there is no usable answer. */
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
  /** A late connection may still come up on which the browser would repeat the request: nothing was sent. */
  | 'settling'
  /** The connection failed before a byte of the request had left. */
  | 'unsent'
  /** So few services came that they are not taken for the panel's catalog. */
  | 'shrunken'

export interface Result<T> {
  readonly kind: 'result'
  readonly value: T
}

/** The panel understood and refused. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly class: RefusalClass
  /** The panel's own message, never with the key in it. */
  readonly message: string
  /** The number in the message, for `below-minimum` and `above-maximum`. */
  readonly limit?: number
  /** How long the panel asks us to wait, in milliseconds: from its answer's headers or from its message. */
  readonly pauseMs?: number
}

/** The outcome is unknown, except for those that {@link isUnsent} names. */
export interface Failure {
  readonly kind: 'failure'
  readonly failure: FailureKind
  /** The HTTP status, if there was one. */
  readonly status?: number
  /** What an answer that is not JSON seems to be: a web page, or nothing at all. */
  readonly looksLike?: 'page' | 'nothing'
  /** A short, key-free excerpt of what came instead, for the user to see or report. */
  readonly excerpt?: string
  /** For `waiting`, `settling` and for an answer whose headers ask for it: how long to wait, in milliseconds. */
  readonly pauseMs?: number
}

/** Whether nothing was sent: the request can be offered again. */
export const isUnsent = ({ failure }: Pick<Failure, 'failure'>): boolean =>
  failure === 'waiting' || failure === 'settling' || failure === 'unsent'

/** For one id of a list: an id that the panel left out of its answer is `unanswered`, never dropped. */
export type Listed<T> = Result<T> | Refusal | { readonly kind: 'unanswered' }

export type Answer<T> = Result<T> | Refusal | Failure
