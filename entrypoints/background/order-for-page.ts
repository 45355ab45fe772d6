import { openPopup } from '../../lib/browser/open-popup'
import type { Environment } from '../../lib/environment'
import type { DraftPage } from '../../lib/orders/form/draft'
import { startDraft } from '../../lib/orders/form/drafts'

/** Stores the draft, then opens the popup on it. */
export async function orderFor(
  page: Promise<DraftPage>,
  environment: Environment,
  presetId?: string,
): Promise<void> {
  await startDraft(await page, environment, { presetId })
  // A popup that is open is led there too.
  environment.announce('view')
  await openPopup()
}
