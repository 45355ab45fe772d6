import { useEffect, useRef, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import { openDatabase } from '../../../../lib/db/open'
import type { PopupView } from '../../../../lib/db/schema'
import { targetKindOf } from '../../../../lib/links/target-kind'
import type { Draft } from '../../../../lib/orders/form/draft'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Order } from '../../../../lib/orders/order/order'
import type { Agreement } from '../../../../lib/orders/placing/checks'
import type { NotSent, PlaceOrderReply } from '../../../../lib/orders/placing/placing'
import { isRuleMissing } from '../../../../lib/panels/protection'
import { lead } from '../../lead'
import type { LinkView } from '../link/link-view'
import { type NotSentText, notSentText, type PageReason } from './not-sent-text'
import { settlesIn } from './use-settling'

type Kept = Partial<Pick<Order, 'targetKind' | 'linkForm'>>

/** Why nothing was sent, and at which price. */
interface Rejection {
  readonly reason: NotSent | PageReason
  readonly price: Pick<Terms, 'charge' | 'maxPerPost'>
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Confirms the order; the reply leads to the order, or to a form of what was refused. */
export function usePlacing(
  draft: Draft,
  form: ReadForm,
  currency: string,
  link: Pick<LinkView, 'form' | 'recognized'>,
) {
  const [isSending, setSending] = useState(false)
  const [rejection, setRejection] = useState<Rejection>()
  const isPassed = useIsPassed(rejection)
  // The second click of a double click comes before the button is rendered as disabled.
  const isBusy = useRef(false)

  /** @returns why nothing was sent, if the background said so */
  async function place(agreed: Agreement): Promise<NotSent | undefined> {
    if (isBusy.current || form.charge === undefined) return undefined
    isBusy.current = true
    setSending(true)
    setRejection(undefined)
    const price = { charge: form.charge, maxPerPost: form.perPost?.max }
    const reason = await confirm(draft, { ...price, ...agreed, ...kept(form, link), currency })
    isBusy.current = false
    setSending(false)
    setRejection(reason && { reason, price, at: Date.now() })
    return reason && isOfPage(reason) ? undefined : reason
  }

  const now = isPassed ? Number.POSITIVE_INFINITY : rejection?.at
  /** Why nothing was sent, if so. */
  const notice: NotSentText | undefined =
    rejection && notSentText(rejection.reason, currency, rejection.price, rejection.at, now)
  return { placing: { isSending, notice, why: rejection?.reason.why }, place }
}

/** Whether a reason that passes by itself within seconds, while the user still looks at the form, has passed. */
function useIsPassed(rejection: Rejection | undefined): boolean {
  const [passed, setPassed] = useState<Rejection>()
  useEffect(() => {
    const waitMs = rejection && settlesIn(rejection.reason)
    if (waitMs === undefined) return undefined
    const timer = setTimeout(() => setPassed(rejection), waitMs)
    return () => clearTimeout(timer)
  }, [rejection])
  return rejection !== undefined && passed === rejection
}

const isOfPage = (reason: NotSent | PageReason): reason is PageReason =>
  reason.why === 'background' || reason.why === 'discarded' || reason.why === 'no-rule'

/** What the ledger stores about the link for the next order of its kind; nothing if the service takes no link. */
function kept({ fields }: ReadForm, { recognized, form }: Pick<LinkView, 'form' | 'recognized'>): Kept {
  if (fields?.link === undefined) return {}
  return { ...(recognized && { targetKind: targetKindOf(recognized) }), ...(form && { linkForm: form }) }
}

/** What the button said, and what was agreed to beyond it. */
interface Terms extends Agreement, Kept {
  readonly charge: string
  readonly maxPerPost: string | undefined
  readonly currency: string
}

function whereTo(placing: PlaceOrderReply): PopupView | undefined {
  if (placing.kind === 'not-sent') return undefined
  if (placing.kind === 'refused') return { view: 'form', draftId: placing.draftId }
  return { view: 'order', orderId: placing.orderId }
}

/** A draft that no longer exists has become an order, or was discarded. */
const whyGone = async (draftId: string): Promise<NotSent | PageReason> => ({
  why: (await (await openDatabase()).getKey('orders', draftId)) ? 'already-confirmed' : 'discarded',
})

async function confirm(draft: Draft, terms: Terms): Promise<NotSent | PageReason | undefined> {
  const { id: draftId, createdAt: _, updatedAt: __, page: ___, refusal: ____, ...input } = draft
  try {
    const outcome = await lead(command('placeOrder', { draftId, input, ...terms }), whereTo)
    if (outcome.kind !== 'not-sent') return undefined
    return outcome.reason.why === 'already-confirmed' ? await whyGone(draftId) : outcome.reason
  } catch {
    // The worker died, or could not protect the order. If the draft still exists, nothing was sent; otherwise its order
    // is unconfirmed.
    const database = await openDatabase()
    if (await database.get('drafts', draftId))
      return { why: (await isRuleMissing()) ? 'no-rule' : 'background' }
    // Any command wakes the next worker, which settles the order; the popup has gone on to it by its id.
    await command('openDraft', { id: draftId }).catch(() => undefined)
    return undefined
  }
}
