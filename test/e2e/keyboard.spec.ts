import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { LOCAL, orderForPage, pressPlace } from './harness/journey'
import { allowHost } from './harness/permissions'

/* The whole job with the keyboard alone: connect, order, look at the order, go back. */

const service = findService(({ type, dripfeed, min }) => type === 'Default' && dripfeed && min <= 100)

test.use({ panelOptions: { key: 'a-key-of-letters-1234' } })

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
})

/** Presses Tab until the wanted control has the focus, as a user would; fails when it is never reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return `${element?.id} ${element?.getAttribute('aria-label') ?? ''} ${label ?? ''} ${element?.textContent ?? ''}`
    })
    if (focused.includes(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach "${name}"`)
}

test('connect, order and look, without a mouse', async () => {
  await allowHost(ext, LOCAL)
  const options = await ext.openPage('options.html#connect')
  await tabTo(options, 'API address')
  await options.keyboard.type(panel.url)
  await tabTo(options, 'API key')
  await options.keyboard.type(panel.key)
  await options.keyboard.press('Enter')
  await expect(options.getByRole('article')).toContainText('100.84292 USD')
  await options.close()

  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeFocused()
  await popup.keyboard.type(service.id)
  await expect(popup.getByRole('option').first()).toContainText(`No. ${service.id}`)
  await popup.keyboard.press('ArrowDown')
  await popup.keyboard.press('ArrowUp')
  await popup.keyboard.press('Enter')
  await expect(popup.getByLabel('Quantity')).toBeFocused()
  await popup.keyboard.type(String(service.min))
  await tabTo(popup, 'Drip-feed')
  await popup.keyboard.press('Space')
  await tabTo(popup, 'Runs')
  await popup.keyboard.type('2')
  await tabTo(popup, 'Interval')
  await popup.keyboard.type('30')
  await tabTo(popup, 'Place order for')
  await pressPlace(popup)
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  expect(panel.adds()[0]?.fields).toMatchObject({ service: service.id, runs: '2', interval: '30' })

  await tabTo(popup, 'Back')
  await popup.keyboard.press('Enter')
  // Its row is named by its target, as the button for the page in front is.
  await tabTo(popup, 'order-')
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
})
