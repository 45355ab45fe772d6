import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { type FirefoxBrowser, launchFirefox } from './harness/firefox'
import { LONGER, rowsTaken } from './harness/quarter'

/* The search for a service, left in the middle of a word, in Firefox: its popup's page is opened in a tab. */

let firefox: FirefoxBrowser

test.describe.configure({ timeout: 120_000 })
test.beforeEach(async () => {
  firefox = await launchFirefox()
})
test.afterEach(() => firefox.close())

const LETTERS = 'forty letters typed on a busy machine 40'

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
}

const typed = (page: Page) => page.$eval('#service', (field) => (field as HTMLInputElement).value)

/** Firefox has no slower processor: one that is busy for nine tenths of the time does as well. */
const busy = (page: Page) =>
  page.evaluate(() => {
    setInterval(() => {
      const end = performance.now() + 18
      while (performance.now() < end);
    }, 20)
  })

for (const how of rowsTaken(['closes itself', 'is closed', 'is left for another page'] as const)) {
  test(`no letter is lost on a busy machine when the page ${how} at once`, LONGER, async () => {
    const first = await firefox.page('popup.html')
    await press(first, 'Try the demo account')
    await press(first, 'Order for another link')
    await first.waitForSelector('#service')
    await busy(first)
    await first.type('#service', LETTERS, { delay: 20 })
    if (how === 'is closed') await first.close()
    else if (how === 'closes itself') await first.evaluate(() => window.close()).catch(() => undefined)
    else await first.evaluate(() => location.assign('about:blank')).catch(() => undefined)

    const next = await firefox.page('popup.html')
    await next.waitForSelector('#service')
    expect(await typed(next)).toBe(LETTERS)
  })
}
