import type { Failure, Refusal } from '../../panel-api/model'

/** The outcome of a refill or cancel request. */
export type RequestReply =
  /** The panel accepted the request; its result shows in the order. */
  | { readonly kind: 'asked' }
  /** It has been requested already, or the order is not in a state for it. */
  | { readonly kind: 'not-now' }
  /** It could not be stored, so it was not sent. */
  | { readonly kind: 'not-stored' }
  /** Something prevented it before anything was sent. */
  | { readonly kind: 'not-sent'; readonly answer: Refusal | Failure }
  /** The panel refused, or the outcome is unknown; the order's row says so, too. */
  | Refusal
  | Failure
