import type { Draft, DraftInput } from '../../lib/orders/form/draft'
import { wholeDraft } from '../../lib/orders/form/stored-draft'
import { placeOrder } from '../../lib/orders/placing/place'
import type { PlaceOrderReply } from '../../lib/orders/placing/placing'
import type { TestEnvironment } from '../environment'
import { draft } from './rows'

/** Confirms a draft as a screen does that shows what is stored, in US dollars unless the test says otherwise. */
export async function placeAsShown(
  confirmed: { readonly draftId: string; readonly charge: string; readonly currency?: string },
  environment: Pick<TestEnvironment, keyof Parameters<typeof placeOrder>[1]>,
): Promise<PlaceOrderReply> {
  const stored = await environment.database.get('drafts', confirmed.draftId)
  return placeOrder(
    { currency: 'USD', ...confirmed, input: inputOf(stored ? wholeDraft(stored) : draft()) },
    environment,
  )
}

/** What a screen that shows this draft sends along with the confirmation. */
export function inputOf(shown: Draft): DraftInput {
  const {
    id: _,
    createdAt: __,
    updatedAt: ___,
    page: ____,
    refusal: _____,
    presetId: ______,
    prefill: _______,
    ...input
  } = shown
  return input
}
