import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { findService } from '../panel/services'
import { test } from './harness/fixtures'

/*
 * The real sidebar of Firefox. Its button is in the popup, whose page is opened in a tab here; what the sidebar shows is read
 * by that tab, since BiDi shows no sidebar.
 */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

test.describe.configure({ timeout: 120_000 })

interface Firefox {
  sidebarAction: { isOpen(where: object): Promise<boolean> }
  extension: { getViews(filter: { type: 'sidebar' | 'tab' }): Window[] }
}

const isOpen = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { browser: Firefox }).browser.sidebarAction.isOpen({}))

const popupsInTabs = (page: Page) =>
  page.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: Firefox }
    return browser.extension
      .getViews({ type: 'tab' })
      .filter(({ location }) => location.pathname === '/popup.html').length
  })

/** A part of what the sidebar shows: its words, or what stands in a field. */
const inSidebar = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const { browser } = globalThis as unknown as { browser: Firefox }
    const found = browser.extension.getViews({ type: 'sidebar' })[0]?.document.querySelector(selector)
    return (found as HTMLInputElement | null)?.value ?? found?.textContent ?? ''
  }, selector)

const click = (page: Page, name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click()

test('opens at a click and not before, names the keys, and follows what is typed in the popup', async ({
  ownFirefox,
}) => {
  const first = await ownFirefox.page('popup.html')
  await click(first, 'Try the demo account')
  await first.waitForSelector('.order-button .button')
  const popup = await ownFirefox.page('popup.html')
  expect(await isOpen(popup)).toBe(false)
  await first.bringToFront()
  await click(first, 'Open sidebar')
  await expect.poll(() => isOpen(popup)).toBe(true)
  // The popup has done its work.
  await expect.poll(() => popupsInTabs(popup)).toBe(1)
  await popup.bringToFront()
  await expect.poll(() => inSidebar(popup, '.balance-amount')).toContain('100.84292')
  // The tab in front is one of our own pages here, and nothing to order for.
  await expect.poll(() => inSidebar(popup, '.how-to-take')).toContain('Alt+Shift+O')
  expect(await inSidebar(popup, '[aria-label="Open sidebar"]')).toBe('')

  // The same draft in both: the sidebar opens again where the popup is.
  await click(popup, 'Order for another link')
  await popup.waitForSelector('#service')
  await popup.locator('#service').fill(service.id)
  await popup.waitForSelector('#services-0')
  await popup.focus('#service')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('#quantity')
  await popup.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: Firefox }
    browser.extension.getViews({ type: 'sidebar' })[0]?.location.reload()
  })
  await expect.poll(() => inSidebar(popup, 'h1')).toBe('New order')
  await expect.poll(() => inSidebar(popup, '.how-to-take')).toContain('Alt+Shift+O')
  await popup.locator('#quantity').fill('321')
  await expect.poll(() => inSidebar(popup, '#quantity')).toBe('321')
  await popup.focus('#quantity')
  await popup.keyboard.press('Backspace')
  await expect.poll(() => inSidebar(popup, '#quantity')).toBe('32')
})
