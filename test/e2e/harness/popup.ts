import { chromium, type Page } from '@playwright/test'
import type { ChromeApi } from './chrome-api'
import type { ExtensionBrowser } from './extension-browser'
import { hasWindow, listTargets, poll, type Target } from './targets'

declare const chrome: ChromeApi

/** Opens the real popup, as a click on the toolbar's button does. */
export async function openPopup(ext: ExtensionBrowser): Promise<Page> {
  const worker = await ext.worker()
  await worker.evaluate(() => chrome.action.openPopup())
  return waitForPopup(ext)
}

/**
 * The popup that the extension opened by itself. Playwright does not attach to popups, but a second
 * connection, made after the popup has opened, finds it; closing the page ends that connection too.
 */
export async function waitForPopup(ext: ExtensionBrowser): Promise<Page> {
  const target = await poll('a popup is open', () => popupTarget(ext), 30_000)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${ext.port}`)
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      const session = await context.newCDPSession(page)
      const { targetInfo } = await session.send('Target.getTargetInfo')
      await session.detach()
      if (targetInfo.targetId !== target.targetId) continue
      page.once('close', () => void browser.close())
      await page.waitForLoadState()
      return page
    }
  }
  await browser.close()
  throw new Error(`The popup ${target.url} closed before it could be reached`)
}

async function popupTarget(ext: ExtensionBrowser): Promise<Target | undefined> {
  const own = `chrome-extension://${ext.extensionId}/`
  const pages = (await listTargets(ext)).filter(({ type, url }) => type === 'page' && url.startsWith(own))
  for (const page of pages) {
    if (!(await hasWindow(ext, page.targetId))) return page
  }
  return undefined
}

/** Whether a popup is on screen. */
export async function isPopupOpen(ext: ExtensionBrowser): Promise<boolean> {
  return (await popupTarget(ext)) !== undefined
}
