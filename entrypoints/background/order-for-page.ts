import { openPopup } from '../../lib/browser/open-popup'
import { isSidePanelOpen } from '../../lib/browser/side-panel'
import type { Environment } from '../../lib/environment'
import type { DraftPage } from '../../lib/orders/form/draft'
import { leadOpen, startDraft } from '../../lib/orders/form/drafts'

/** Stores the draft, then shows its form: in the side panel if it is open in that window, otherwise in the popup. */
export async function orderFor(
  page: Promise<DraftPage>,
  windowId: number | undefined,
  environment: Environment,
  presetId?: string,
): Promise<void> {
  await startDraft(await page, environment, { presetId })
  await leadOpen(environment, windowId)
  const isBeside = windowId !== undefined && (await isSidePanelOpen(windowId).catch(() => false))
  if (!isBeside) await openPopup()
}
