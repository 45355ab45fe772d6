import type { BrowserContext, CDPSession } from '@playwright/test'

/** A browser, as long as it runs. */
export interface Running {
  readonly context: BrowserContext
}

export interface Target {
  targetId: string
  type: string
  url: string
}

const sessions = new WeakMap<BrowserContext, Promise<CDPSession>>()

/** The connection to the browser as a whole, one for all who ask. */
export function browserSession({ context }: Running): Promise<CDPSession> {
  const known = sessions.get(context)
  if (known) return known
  const browser = context.browser()
  if (browser === null) throw new Error('The browser is closed.')
  const made = browser.newBrowserCDPSession()
  sessions.set(context, made)
  return made
}

/** Everything with a DevTools target, also what Playwright does not show: popups, and which workers live. */
export async function listTargets(ext: Running): Promise<Target[]> {
  const session = await browserSession(ext)
  return (await session.send('Target.getTargets')).targetInfos
}

export async function closeTarget(ext: Running, targetId: string): Promise<void> {
  const session = await browserSession(ext)
  await session.send('Target.closeTarget', { targetId })
}

/** Tabs and windows answer; a popup is a page without a window of its own. */
export async function hasWindow(ext: Running, targetId: string): Promise<boolean> {
  const session = await browserSession(ext)
  return session.send('Browser.getWindowForTarget', { targetId }).then(
    () => true,
    () => false,
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
