import { useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/command'
import { openDatabase } from '../../../lib/db'
import type { Draft } from '../../../lib/orders/draft'
import type { ReadForm } from '../../../lib/orders/order-form'
import { type NotSentWords, notSentWords } from './not-sent-words'

export interface PlacingState {
  readonly isSending: boolean
  /** Why nothing was sent, when it was not. */
  readonly notice: NotSentWords | undefined
}

const IDLE: PlacingState = { isSending: false, notice: undefined }

/** Confirms the order. Where it leads, to the order or back to the form, the background writes into the view. */
export function usePlacing(draft: Draft, form: ReadForm, currency: string) {
  const [placing, setPlacing] = useState(IDLE)
  // The second click of a double click comes before the button is drawn disabled.
  const isSending = useRef(false)

  async function place() {
    if (isSending.current || form.charge === undefined) return
    isSending.current = true
    setPlacing({ isSending: true, notice: undefined })
    const notice = await confirm(draft, { charge: form.charge, mostPerPost: form.perPost?.most }, currency)
    isSending.current = false
    setPlacing({ isSending: false, notice })
  }

  return { placing, place }
}

/** The amounts that the button named. */
interface Price {
  readonly charge: string
  readonly mostPerPost: string | undefined
}

async function confirm(draft: Draft, price: Price, currency: string): Promise<NotSentWords | undefined> {
  const { id: draftId, createdAt: _, updatedAt: __, page: ___, refusal: ____, ...input } = draft
  try {
    const outcome = await command('placeOrder', { draftId, input, ...price, currency })
    return outcome.kind === 'not-sent' ? notSentWords(outcome.reason, currency) : undefined
  } catch {
    // The worker died. If the draft is still one, nothing was sent; if not, its order waits as unconfirmed.
    const database = await openDatabase()
    if (await database.get('drafts', draftId)) return notSentWords({ why: 'background' }, currency)
    // Any command wakes the next worker, which settles the order; the popup follows it by its id.
    await command('openDraft', { id: draftId }).catch(() => undefined)
    return undefined
  }
}
