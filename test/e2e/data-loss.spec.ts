import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { findViolations } from './harness/axe'
import { type ExtensionBrowser, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, orderForPage, placeButton } from './harness/journey'
import { readOrders } from './harness/ledger'
import { takePicture } from './harness/pictures'
import { poll } from './harness/targets'
import { killWorker } from './harness/worker'

/* The browser throws the whole database away: it is said, with what that means, and nothing begins as if nothing had been. */

declare const chrome: { storage: { local: { get(): Promise<Readonly<Record<string, unknown>>> } } }

const service = findService(({ type, min }) => type === 'Default' && min <= 100)
const TITLE = 'Data that Paneldock kept in this browser is gone.'

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
  await placeOne()
  await loseDatabase()
})

async function placeOne(): Promise<void> {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await popup.close()
}

const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get())

/** As the browser does it to a database that it finds damaged: between two lives of the worker, and without a word. */
async function loseDatabase(): Promise<void> {
  const page = await ext.openPage(quietPage)
  await poll('the mark knows of the order', async () => {
    const { 'ledger-mark': mark } = (await stored(page)) as {
      'ledger-mark'?: { orders: number; witness?: string }
    }
    return mark?.orders === 1 && mark.witness ? mark : undefined
  })
  for (const other of ext.context.pages()) if (other !== page) await other.close()
  await killWorker(ext)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('paneldock')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('something still holds it open'))
      }),
  )
  await page.close()
}

const keyNames = async (page: Page) =>
  Object.keys(await stored(page)).filter((name) => name.startsWith('panel-key:'))

test('the popup says it where it would say Welcome, and takes "I understand" from the keyboard', async () => {
  // As a page of its own: to open the real one would wake the worker.
  const popup = await ext.openPage('popup.html')
  await expect(popup.getByText(TITLE)).toBeVisible()
  await expect(popup.getByText('One order is no longer listed here.')).toBeVisible()
  await expect(popup.getByText(`Test panel (key ending in ${panel.key.slice(-4)})`)).toBeVisible()
  await expect(popup.getByText('Welcome to Paneldock')).toBeHidden()
  expect(await keyNames(popup)).toHaveLength(1)

  await popup.keyboard.press('Tab')
  await expect(popup.getByRole('button', { name: 'Connect again' })).toBeFocused()
  await popup.keyboard.press('Tab')
  await expect(popup.getByRole('button', { name: 'I understand' })).toBeFocused()
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: 'Welcome to Paneldock' })).toBeFocused()
  expect(await keyNames(popup)).toEqual([])

  await killWorker(ext)
  await popup.reload()
  await expect(popup.getByText('Welcome to Paneldock')).toBeVisible()
  await expect(popup.getByText(TITLE)).toBeHidden()
  expect(panel.adds()).toHaveLength(1)
})

test('the options connect the account again with its key, and the dashboard leads there', async () => {
  const dashboard = await ext.openPage('dashboard.html')
  await expect(dashboard.getByText(TITLE)).toBeVisible()
  await dashboard.getByRole('button', { name: 'Connect again' }).click()
  await expect(dashboard).toHaveURL(/options\.html/)
  await expect(dashboard.getByText(TITLE)).toBeVisible()
  await dashboard.getByRole('button', { name: 'Connect again: Test panel' }).click()
  const card = dashboard.getByRole('article', { name: 'Test panel' })
  await expect(card).toBeVisible()
  // What was lost with it stays told until it was answered.
  await expect(dashboard.getByText('One order is no longer listed here.')).toBeVisible()
  await expect(dashboard.getByText('key ending in')).toBeHidden()
  await dashboard.getByRole('button', { name: 'I understand' }).click()
  await expect(dashboard.getByText(TITLE)).toBeHidden()
  await expect(card).toBeVisible()
  expect(await keyNames(dashboard)).toHaveLength(1)
  expect(await readOrders(dashboard)).toEqual([])
  expect(panel.adds()).toHaveLength(1)
})

test('it can be read in every size and in the dark', async () => {
  const page = await ext.context.newPage()
  const sizes = [
    ['popup.html', 400, 480],
    ['popup.html', 440, 600],
    ['options.html', 1280, 800],
    ['dashboard.html', 1280, 800],
  ] as const
  for (const [path, width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.goto(`chrome-extension://${ext.extensionId}/${path}`)
    await expect(page.getByText(TITLE)).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const overflow = await page.evaluate(
        // The popup's root asks for more than a small window has; its body is as wide as the window.
        () => document.body.scrollWidth - document.body.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      // The dark changes only colors.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined
      expect(await findViolations(page, rules)).toEqual([])
      const name = `${path.replace('.html', '')}-${width}x${height}-${colorScheme}`
      await takePicture(page, `data-loss-${name}`)
    }
  }
})
