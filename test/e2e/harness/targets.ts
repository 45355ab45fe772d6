import type { CDPSession } from '@playwright/test'
import type { ExtensionBrowser } from './extension-browser'

export interface Target {
  targetId: string
  type: string
  url: string
}

/** Everything with a DevTools target, also what Playwright does not show: popups, and which workers live. */
export function listTargets(ext: ExtensionBrowser): Promise<Target[]> {
  return overBrowser(ext, async (session) => (await session.send('Target.getTargets')).targetInfos)
}

export async function closeTarget(ext: ExtensionBrowser, targetId: string): Promise<void> {
  await overBrowser(ext, (session) => session.send('Target.closeTarget', { targetId }))
}

/** Tabs and windows answer; a popup is a page without a window of its own. */
export function hasWindow(ext: ExtensionBrowser, targetId: string): Promise<boolean> {
  return overBrowser(ext, (session) =>
    session.send('Browser.getWindowForTarget', { targetId }).then(
      () => true,
      () => false,
    ),
  )
}

/** Asks until there is an answer; what comes to be in the browser is not announced to us. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, timeout = 10_000): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function overBrowser<T>(ext: ExtensionBrowser, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const browser = ext.context.browser()
  if (browser === null) throw new Error('The browser is closed.')
  const session = await browser.newBrowserCDPSession()
  try {
    return await use(session)
  } finally {
    await session.detach()
  }
}
