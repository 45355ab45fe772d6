import { browser } from 'wxt/browser'

const WINDOW = { width: 416, height: 680 } as const

/** Opens the toolbar popup or, where the browser refuses to, the same page in a small window. */
export async function openPopup(): Promise<void> {
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
