import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, chooseTab, connect, orderForPage, placeButton } from './harness/journey'
import { openPopup } from './harness/popup'
import { poll } from './harness/targets'
import { killWorker } from './harness/worker'

/* Promise 2: the worker, and the whole browser, die between the request and the answer. */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
})

async function beginOrder() {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  panel.fault({ kind: 'slow', action: 'add', ms: 60_000 })
  await placeButton(popup).click()
  await poll('the panel has the order', async () => panel.orders[0])
  return popup
}

async function badge(): Promise<string> {
  const worker = await ext.worker()
  return worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(o: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  )
}

/** Says that it was not placed, which the balance speaks against. */
async function dismiss(popup: Page): Promise<void> {
  await expect(popup.getByText(/fell by .* as this order would cost/)).toBeVisible()
  await popup.getByRole('button', { name: 'Mark as not placed', exact: true }).click()
  await popup.getByRole('button', { name: 'Mark as not placed anyway' }).click()
  await expect(popup.getByText('You marked this order as not placed.')).toBeVisible()
}

test('the worker dies: the order becomes unconfirmed, says so, and is not sent again', async () => {
  const popup = await beginOrder()
  await killWorker(ext)
  // The popup follows the order by itself.
  await expect(popup.getByText('We couldn’t confirm this order.')).toBeVisible()
  await expect.poll(badge).toBe('1')
  await expect(popup.getByText(/fell by .* as this order would cost/)).toBeVisible()
  expect(panel.adds()).toHaveLength(1)

  const number = popup.getByLabel('If it is there, its order number')
  await number.fill('not a number!')
  await popup.getByRole('button', { name: 'Mark as placed' }).click()
  await expect(popup.getByText('Enter the number as the panel shows it')).toBeVisible()
  await number.fill(panel.orders[0]?.id ?? '')
  await popup.getByRole('button', { name: 'Mark as placed' }).click()
  // The button is gone: what became of the order is in sight, and the keyboard goes on from there.
  await expect(popup.getByRole('strong').filter({ hasText: 'You marked it as placed.' })).toBeInViewport()
  await expect(popup.getByRole('region').filter({ has: popup.locator('#order-status') })).toBeFocused()
  await expect.poll(badge).toBe('')

  // A slip of the finger is no end: what the user said can be taken back.
  await popup.getByRole('button', { name: 'Undo' }).click()
  await expect(popup.getByText('We couldn’t confirm this order.')).toBeVisible()
  await expect.poll(badge).toBe('1')
  await dismiss(popup)
  await expect.poll(badge).toBe('')
  expect(panel.adds()).toHaveLength(1)
  await popup.close()
})

test.describe('in a browser of its own', () => {
  test.use({ ownBrowser: {} })

  test('the browser quits: the next start finds the order unconfirmed', async () => {
    await beginOrder()
    await ext.restart()
    const popup = await openPopup(ext)
    await expect(popup.getByText('We couldn’t confirm this order.')).toBeVisible()
    await expect.poll(badge).toBe('1')
    await popup.getByRole('button', { name: 'Back' }).click()
    await chooseTab(popup, 'Problems')
    const row = popup.getByRole('listitem').filter({ hasText: service.name })
    await expect(row).toContainText('Unconfirmed')
    await row.getByRole('button').first().click()
    await dismiss(popup)
    await expect.poll(badge).toBe('')
    expect(panel.adds()).toHaveLength(1)
    await popup.close()
  })
})
