import { useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/command'
import { openDatabase } from '../../../lib/db'
import type { Agreed } from '../../../lib/orders/checks'
import type { Draft } from '../../../lib/orders/draft'
import type { ReadForm } from '../../../lib/orders/order-form'
import type { NotSent } from '../../../lib/orders/placing'
import { type NotSentWords, notSentWords } from './not-sent-words'

export interface PlacingState {
  readonly isSending: boolean
  /** Why nothing was sent, when it was not. */
  readonly notice: NotSentWords | undefined
  readonly why?: NotSent['why'] | 'background' | undefined
}

const IDLE: PlacingState = { isSending: false, notice: undefined }

/** Confirms the order. Where it leads, to the order or back to the form, the background writes into the view. */
export function usePlacing(draft: Draft, form: ReadForm, currency: string) {
  const [placing, setPlacing] = useState(IDLE)
  // The second click of a double click comes before the button is drawn disabled.
  const isSending = useRef(false)

  /** @returns why nothing was sent, where the background said so */
  async function place(agreed: Agreed): Promise<NotSent | undefined> {
    if (isSending.current || form.charge === undefined) return undefined
    isSending.current = true
    setPlacing({ isSending: true, notice: undefined })
    const price = { charge: form.charge, mostPerPost: form.perPost?.most }
    const reason = await confirm(draft, { ...price, ...agreed, currency })
    isSending.current = false
    const notice = reason && notSentWords(reason, currency, price)
    setPlacing({ isSending: false, notice, why: reason?.why })
    return reason?.why === 'background' ? undefined : reason
  }

  return { placing, place }
}

/** What the button named, and what was agreed to beyond it. */
interface Terms extends Agreed {
  readonly charge: string
  readonly mostPerPost: string | undefined
  readonly currency: string
}

async function confirm(
  draft: Draft,
  terms: Terms,
): Promise<NotSent | { readonly why: 'background' } | undefined> {
  const { id: draftId, createdAt: _, updatedAt: __, page: ___, refusal: ____, ...input } = draft
  try {
    const outcome = await command('placeOrder', { draftId, input, ...terms })
    return outcome.kind === 'not-sent' ? outcome.reason : undefined
  } catch {
    // The worker died. If the draft is still one, nothing was sent; if not, its order waits as unconfirmed.
    const database = await openDatabase()
    if (await database.get('drafts', draftId)) return { why: 'background' }
    // Any command wakes the next worker, which settles the order; the popup follows it by its id.
    await command('openDraft', { id: draftId }).catch(() => undefined)
    return undefined
  }
}
