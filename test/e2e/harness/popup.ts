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
  return attach(ext, await poll('a popup is open', () => popupTarget(ext), 30_000))
}

/** A page that is in no tab; closing it ends the connection to it too. */
async function attach(ext: ExtensionBrowser, target: Target): Promise<Page> {
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
  throw new Error(`${target.url} closed before it could be reached`)
}

const isSidePanel = ({ url }: Target): boolean => url.endsWith('/popup.html?side-panel')

/** Opens the real side panel, by the button in the popup, which closes. */
export async function openSidePanel(ext: ExtensionBrowser): Promise<Page> {
  const popup = await openPopup(ext)
  const isClosed = popup.waitForEvent('close')
  // The popup closes with the click, which may then not be told of its end.
  await popup
    .getByRole('button', { name: 'Open side panel' })
    .click()
    .catch(() => undefined)
  await isClosed
  return waitForSidePanel(ext)
}

export async function waitForSidePanel(ext: ExtensionBrowser): Promise<Page> {
  const find = async () => (await listTargets(ext)).find(isSidePanel)
  const side = await attach(ext, await poll('the side panel is open', find, 30_000))
  // What it does beside showing things is loaded after its first paint.
  await poll('the side panel can be led', () => side.evaluate(isHeld))
  return side
}

async function isHeld(): Promise<true | undefined> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith('side-panel ')) || undefined
}

async function popupTarget(ext: ExtensionBrowser): Promise<Target | undefined> {
  const own = `chrome-extension://${ext.extensionId}/`
  const pages = (await listTargets(ext)).filter(({ type, url }) => type === 'page' && url.startsWith(own))
  for (const page of pages) {
    if (isSidePanel(page)) continue
    if (!(await hasWindow(ext, page.targetId))) return page
  }
  return undefined
}

/** Whether a popup is on screen. */
export async function isPopupOpen(ext: ExtensionBrowser): Promise<boolean> {
  return (await popupTarget(ext)) !== undefined
}
