import type { Failure, Refusal } from '../../panel-api/model'

/** What came of a refill or a cancel. */
export type RequestReply =
  /** The panel took the request; what becomes of it shows in the order. */
  | { readonly kind: 'asked' }
  /** It is under way already, or the order is not in a state for it. */
  | { readonly kind: 'not-now' }
  /** It could not be stored, so it was not sent. */
  | { readonly kind: 'not-stored' }
  /** Something stood in the way before anything was sent. */
  | { readonly kind: 'not-sent'; readonly answer: Refusal | Failure }
  /** The panel's no, or that no one knows; the order's row says so, too. */
  | Refusal
  | Failure
