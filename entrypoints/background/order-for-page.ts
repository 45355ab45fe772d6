import type { Environment } from '../../lib/environment'
import type { DraftPage } from '../../lib/orders/draft'
import { startDraft } from '../../lib/orders/drafts'
import { openPopup } from './open-popup'

/** Stores the draft, then opens the popup on it. */
export async function orderFor(page: Promise<DraftPage>, environment: Environment): Promise<void> {
  await startDraft(await page, environment)
  await openPopup()
}
