import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { test } from './harness/fixtures'
import { order, panel } from './states/rows'
import { seed } from './states/seed'

/* Firefox reports no shifts of the layout: the boxes of all buttons before and after tell. */

test.describe.configure({ timeout: 120_000 })

const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, select')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [element.getAttribute('aria-label') ?? element.textContent, x, y, width, height].join(' ')
    }),
  )

const sees = (page: Page, words: string | RegExp) =>
  expect.poll(() => page.evaluate(() => document.body.innerText)).toMatch(words)

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
}

const isRefreshing = (page: Page) =>
  page.$eval('.top button', (button) => (button as HTMLButtonElement).disabled)

test('no button of the lists or of an order moves while the panel is asked', async ({ ownFirefox }) => {
  const seeding = await ownFirefox.page('options.html')
  // A panel that cannot be reached: each question to it has an answer, and nothing of it changes the order.
  const known = { status: 'in-progress', rawStatus: 'In progress', at: Date.now() } as const
  await seed(seeding, {
    panels: [panel(), panel({ id: 'two', name: 'FollowerHub' })],
    orders: [order({ panelOrderId: '23501', tracking: known })],
  })
  const page = await ownFirefox.page('popup.html')
  await page.setViewport({ width: 440, height: 600 })
  await sees(page, 'Another link')
  await page.waitForSelector('[aria-label^="More for"]')
  await expect.poll(() => isRefreshing(page)).toBe(false)
  const home = await boxes(page)
  await press(page, 'Refresh')
  expect(await boxes(page)).toEqual(home)
  await expect.poll(() => isRefreshing(page)).toBe(false)
  expect(await boxes(page)).toEqual(home)

  await page.locator('.orders .title').click()
  await sees(page, 'Your note')
  await page.waitForSelector('[aria-label="More actions"]')
  const details = await boxes(page)
  await press(page, 'More actions')
  await page.keyboard.press('Escape')
  // It is asked about by itself; what comes of that moves nothing either.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await boxes(page)).toEqual(details)
})
