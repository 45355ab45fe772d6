import { useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/command'
import { openDatabase } from '../../../lib/db'
import { targetKindOf } from '../../../lib/orders/beginning'
import type { Agreed } from '../../../lib/orders/checks'
import type { Draft } from '../../../lib/orders/draft'
import type { Order } from '../../../lib/orders/order'
import type { ReadForm } from '../../../lib/orders/order-form'
import type { NotSent } from '../../../lib/orders/placing'
import { isRuleMissing } from '../../../lib/panels/protection'
import type { LinkView } from './link-view'
import { type NotSentWords, notSentWords, type PageReason } from './not-sent-words'

export interface PlacingState {
  readonly isSending: boolean
  /** Why nothing was sent, when it was not. */
  readonly notice: NotSentWords | undefined
  readonly why?: (NotSent | PageReason)['why'] | undefined
}

type Kept = Partial<Pick<Order, 'targetKind' | 'linkForm'>>

const IDLE: PlacingState = { isSending: false, notice: undefined }

/** Confirms the order. Where it leads, to the order or back to the form, the background writes into the view. */
export function usePlacing(
  draft: Draft,
  form: ReadForm,
  currency: string,
  link: Pick<LinkView, 'form' | 'recognised'>,
) {
  const [placing, setPlacing] = useState(IDLE)
  // The second click of a double click comes before the button is drawn disabled.
  const isSending = useRef(false)

  /** @returns why nothing was sent, where the background said so */
  async function place(agreed: Agreed): Promise<NotSent | undefined> {
    if (isSending.current || form.charge === undefined) return undefined
    isSending.current = true
    setPlacing({ isSending: true, notice: undefined })
    const price = { charge: form.charge, mostPerPost: form.perPost?.most }
    const reason = await confirm(draft, { ...price, ...agreed, ...kept(form, link), currency })
    isSending.current = false
    const notice = reason && notSentWords(reason, currency, price)
    setPlacing({ isSending: false, notice, why: reason?.why })
    return reason && isOfPage(reason) ? undefined : reason
  }

  return { placing, place }
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

/** A draft that is no more has become an order, or was thrown away. */
const whyGone = async (draftId: string): Promise<NotSent | PageReason> => ({
  why: (await (await openDatabase()).getKey('orders', draftId)) ? 'already-confirmed' : 'discarded',
})

async function confirm(draft: Draft, terms: Terms): Promise<NotSent | PageReason | undefined> {
  const { id: draftId, createdAt: _, updatedAt: __, page: ___, refusal: ____, ...input } = draft
  try {
    const outcome = await command('placeOrder', { draftId, input, ...terms })
    if (outcome.kind !== 'not-sent') return undefined
    return outcome.reason.why === 'already-confirmed' ? await whyGone(draftId) : outcome.reason
  } catch {
    // The worker died, or could not protect the order. If the draft is still one, nothing was sent; if not, its order waits as unconfirmed.
    const database = await openDatabase()
    if (await database.get('drafts', draftId))
      return { why: (await isRuleMissing()) ? 'no-rule' : 'background' }
    // Any command wakes the next worker, which settles the order; the popup follows it by its id.
    await command('openDraft', { id: draftId }).catch(() => undefined)
    return undefined
  }
}
