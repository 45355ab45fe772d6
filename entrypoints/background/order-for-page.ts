import { browser } from 'wxt/browser'
import type { Environment } from '../../lib/environment'
import type { DraftPage } from '../../lib/orders/draft'
import { startDraft } from '../../lib/orders/drafts'

const WINDOW = { width: 416, height: 680 } as const

/** Stores the draft, then opens the popup on it. */
export async function orderFor(page: Promise<DraftPage>, environment: Environment): Promise<void> {
  await startDraft(await page, environment)
  await openPopup()
}

/** The toolbar's popup, or, where the browser refuses to open it by itself, the same page in a small window. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup()
  } catch {
    await browser.windows.create({
      url: browser.runtime.getURL('/popup.html?window'),
      type: 'popup',
      ...WINDOW,
    })
  }
}
