import { browser } from 'wxt/browser'

const WINDOW = { width: 416, height: 680 } as const

/** The toolbar's popup, or, where the browser refuses to open it by itself, the same page in a small window. */
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
