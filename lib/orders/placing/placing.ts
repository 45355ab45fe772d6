import type { Amount } from '../../money'
import type { Failure, Refusal } from '../../panel-api/model'
import type { DraftInput } from '../form/draft'
import type { FormProblems } from '../form/order-form'
import type { LinkForm } from '../order/order'
import type { Agreement, Objection } from './checks'

/** The outcome of a confirmation. */
export type PlaceOrderReply =
  | { readonly kind: 'placed' | 'unconfirmed'; readonly orderId: string }
  /** The panel refused. What was typed is offered again under `draftId`. */
  | {
      readonly kind: 'refused'
      readonly orderId: string
      readonly draftId: string
      readonly refusal: Refusal
    }
  /** Something prevented it before anything was sent; the draft is untouched. */
  | { readonly kind: 'not-sent'; readonly reason: NotSent }

export type NotSent =
  /** The balance, requested immediately before, could not be fetched. */
  | { readonly why: 'panel'; readonly answer: Refusal | Failure }
  | { readonly why: 'invalid'; readonly problems: FormProblems }
  /** The amount on the button is not what the order, or a post of the subscription, would cost now. */
  | { readonly why: 'charge-changed'; readonly charge: Amount; readonly maxPerPost?: Amount }
  /** The account's currency is not that of the prices on the screen. */
  | { readonly why: 'currency-changed'; readonly currency: string }
  /** The prices are older than ten minutes, from `at`, and could not be fetched again: `answer`. */
  | { readonly why: 'stale-price'; readonly at: number; readonly answer: Refusal | Failure }
  | Objection
  /** The draft is gone: it was confirmed in another window. */
  | { readonly why: 'already-confirmed' }
  | { readonly why: 'not-stored' }

/** What the user agreed to: everything as that very screen showed it, whatever another window did meanwhile. */
export interface Confirmation extends Agreement {
  readonly draftId: string
  readonly input: DraftInput
  /** The amount on the button. */
  readonly charge: Amount
  /** For a subscription: the maximum cost of a post, as shown on the button. */
  readonly maxPerPost?: Amount | undefined
  readonly currency: string
  /** See {@link Order.targetKind}; what is ordered does not depend on either. */
  readonly targetKind?: string | undefined
  readonly linkForm?: LinkForm | undefined
}
