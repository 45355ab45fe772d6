import type { Amount } from '../../money'
import type { Failure, Refusal } from '../../panel-api/model'
import type { DraftInput } from '../form/draft'
import type { FormProblems } from '../form/order-form'
import type { LinkForm } from '../order/order'
import type { Agreed, Objection } from './checks'

/** What became of a confirmation. */
export type Placing =
  | { readonly kind: 'placed' | 'unconfirmed'; readonly orderId: string }
  /** The panel said no. What was typed is offered again under `draftId`. */
  | {
      readonly kind: 'refused'
      readonly orderId: string
      readonly draftId: string
      readonly refusal: Refusal
    }
  /** Something stood in the way before anything was sent; the draft is untouched. */
  | { readonly kind: 'not-sent'; readonly reason: NotSent }

export type NotSent =
  /** The balance, asked for immediately before, could not be had. */
  | { readonly why: 'panel'; readonly answer: Refusal | Failure }
  | { readonly why: 'invalid'; readonly problems: FormProblems }
  /** The amount on the button is not what the order, or a post of the subscription, would cost now. */
  | { readonly why: 'charge-changed'; readonly charge: Amount; readonly mostPerPost?: Amount }
  /** The account is kept in another currency than the prices on the screen. */
  | { readonly why: 'currency-changed'; readonly currency: string }
  /** The prices are older than ten minutes, of the time `at`, and could not be had anew: `answer`. */
  | { readonly why: 'stale-price'; readonly at: number; readonly answer: Refusal | Failure }
  | Objection
  /** The draft is gone: it was confirmed in another window. */
  | { readonly why: 'already-confirmed' }
  | { readonly why: 'not-stored' }

/** What the person agreed to: everything as that very screen showed it, whatever another window did meanwhile. */
export interface Confirmation extends Agreed {
  readonly draftId: string
  readonly input: DraftInput
  /** The amount that the button named. */
  readonly charge: Amount
  /** Of a subscription: the most that a post may cost, as the button named it. */
  readonly mostPerPost?: Amount | undefined
  readonly currency: string
  /** See {@link Order.targetKind}; what is ordered does not depend on either. */
  readonly targetKind?: string | undefined
  readonly linkForm?: LinkForm | undefined
}
