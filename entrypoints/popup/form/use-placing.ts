import { useEffect, useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import { openDatabase } from '../../../lib/db/open'
import type { PopupView } from '../../../lib/db/schema'
import type { Draft } from '../../../lib/orders/form/draft'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import { targetKindOf } from '../../../lib/orders/form/prefill'
import type { Order } from '../../../lib/orders/order/order'
import type { Agreed } from '../../../lib/orders/placing/checks'
import type { NotSent, Placing } from '../../../lib/orders/placing/placing'
import { isRuleMissing } from '../../../lib/panels/protection'
import { lead } from '../lead'
import type { LinkView } from './link-view'
import { type NotSentWords, notSentWords, type PageReason } from './not-sent-words'
import { settlesIn } from './use-settling'

type Kept = Partial<Pick<Order, 'targetKind' | 'linkForm'>>

/** Why nothing was sent, and for which price. */
interface Told {
  readonly reason: NotSent | PageReason
  readonly price: Pick<Terms, 'charge' | 'mostPerPost'>
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Confirms the order; the reply leads to the order, or to a form of what was refused. */
export function usePlacing(
  draft: Draft,
  form: ReadForm,
  currency: string,
  link: Pick<LinkView, 'form' | 'recognised'>,
) {
  const [isSending, setSending] = useState(false)
  const [told, setTold] = useState<Told>()
  const isPassed = useIsPassed(told)
  // The second click of a double click comes before the button is drawn disabled.
  const isBusy = useRef(false)

  /** @returns why nothing was sent, where the background said so */
  async function place(agreed: Agreed): Promise<NotSent | undefined> {
    if (isBusy.current || form.charge === undefined) return undefined
    isBusy.current = true
    setSending(true)
    setTold(undefined)
    const price = { charge: form.charge, mostPerPost: form.perPost?.max }
    const reason = await confirm(draft, { ...price, ...agreed, ...kept(form, link), currency })
    isBusy.current = false
    setSending(false)
    setTold(reason && { reason, price, at: Date.now() })
    return reason && isOfPage(reason) ? undefined : reason
  }

  const now = isPassed ? Number.POSITIVE_INFINITY : told?.at
  /** Why nothing was sent, when it was not. */
  const notice: NotSentWords | undefined =
    told && notSentWords(told.reason, currency, told.price, told.at, now)
  return { placing: { isSending, notice, why: told?.reason.why }, place }
}

/** Whether a reason that passes by itself within seconds, while the form is still looked at, has passed. */
function useIsPassed(told: Told | undefined): boolean {
  const [passed, setPassed] = useState<Told>()
  useEffect(() => {
    const waitMs = told && settlesIn(told.reason)
    if (waitMs === undefined) return undefined
    const timer = setTimeout(() => setPassed(told), waitMs)
    return () => clearTimeout(timer)
  }, [told])
  return told !== undefined && passed === told
}

const isOfPage = (reason: NotSent | PageReason): reason is PageReason =>
  reason.why === 'background' || reason.why === 'discarded' || reason.why === 'no-rule'

/** What the ledger keeps of the link for the next order of its kind; nothing where the service takes none. */
function kept({ fields }: ReadForm, { recognised, form }: Pick<LinkView, 'form' | 'recognised'>): Kept {
  if (fields?.link === undefined) return {}
  return { ...(recognised && { targetKind: targetKindOf(recognised) }), ...(form && { linkForm: form }) }
}

/** What the button named, and what was agreed to beyond it. */
interface Terms extends Agreed, Kept {
  readonly charge: string
  readonly mostPerPost: string | undefined
  readonly currency: string
}

function whereTo(placing: Placing): PopupView | undefined {
  if (placing.kind === 'not-sent') return undefined
  if (placing.kind === 'refused') return { view: 'form', draftId: placing.draftId }
  return { view: 'order', orderId: placing.orderId }
}

/** A draft that is no more has become an order, or was thrown away. */
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
    // The worker died, or could not protect the order. If the draft is still one, nothing was sent; if not, its order waits as unconfirmed.
    const database = await openDatabase()
    if (await database.get('drafts', draftId))
      return { why: (await isRuleMissing()) ? 'no-rule' : 'background' }
    // Any command wakes the next worker, which settles the order; the popup has gone on to it by its id.
    await command('openDraft', { id: draftId }).catch(() => undefined)
    return undefined
  }
}
