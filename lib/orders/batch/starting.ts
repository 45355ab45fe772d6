import type { Amount } from '../../money'
import type { DraftInput } from '../form/draft'
import type { Order } from '../order/order'
import type { OverLimit } from '../placing/limits'
import type { BatchLine } from './batch'

/** What the user agreed to: every line as that very screen showed it. */
export interface ListConfirmation {
  /** It becomes the list, with the same id: confirmed twice, it is one list. */
  readonly draftId: string
  readonly input: DraftInput
  readonly lines: readonly Pick<BatchLine, 'link' | 'targetKind' | 'linkForm' | 'repeatOf' | 'isTwice'>[]
  readonly service: Pick<Order['service'], 'id' | 'name'>
  /** Of one line. */
  readonly charge: Amount
  readonly currency: string
  /** The sum, typed by hand, that exceeds a limit. */
  readonly typedAmount?: Amount | undefined
}

export type StartListReply =
  | { readonly kind: 'started'; readonly batchId: string }
  /** Nothing is sent; the draft is untouched. */
  | { readonly kind: 'not-started'; readonly reason: NotStarted }

export type NotStarted =
  | ({ readonly why: 'limit' } & OverLimit)
  /** It was confirmed in another window. */
  | { readonly why: 'already-confirmed' }
  /** The account was removed. */
  | { readonly why: 'gone' }
  | { readonly why: 'not-stored' }
