import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thisMachine } from './machine.mjs'
import { advice } from './need-browser.mjs'

/**
 * Whether a window would be seen by anyone.
 *
 * @param {{ platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>> }} [machine]
 */
export function hasDisplay({ platform, env } = process) {
  if (env.CI) return false
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Opens a browser with the extension on a profile of its own, and returns when the user has closed it.
 *
 * @param {string} executablePath
 * @param {string} extension
 */
export async function openBrowser(executablePath, extension) {
  const { chromium } = await import('@playwright/test')
  const profile = await mkdtemp(join(tmpdir(), 'paneldock-'))
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      // As large as the window, and not as large as a test's page.
      viewport: null,
      chromiumSandbox: process.getuid?.() !== 0,
      // Ended from the terminal, this closes the browser itself, and then tidies up.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-first-run'],
    })
    const closed = new Promise((resolve) => context.once('close', resolve))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void context.close())
    context.on('page', (page) => void closeEmptyTab(page))
    for (const page of context.pages()) void closeEmptyTab(page)
    try {
      if (context.serviceWorkers().length === 0)
        await context.waitForEvent('serviceworker', { timeout: 20_000 })
    } catch (cause) {
      await context.close()
      const what = `${executablePath} does not load unpacked extensions.`
      throw new Error(`${what}\n${advice('chromium', thisMachine)}`, { cause })
    }
    console.log('The browser is open, and Paneldock is in it. Quit it to end this.')
    await closed
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * Once the extension shows its first page, the empty tab that the browser began with is in the way.
 *
 * @param {import('@playwright/test').Page} page
 */
async function closeEmptyTab(page) {
  try {
    await page.waitForURL('chrome-extension://**', { waitUntil: 'commit', timeout: 10_000 })
    const [first] = page.context().pages()
    if (first !== page && first?.url() === 'about:blank') await first.close()
  } catch {
    // Another page than the extension's, or closed by now: nothing to tidy.
  }
}
