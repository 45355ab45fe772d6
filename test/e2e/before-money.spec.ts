import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, openDraft, orderForPage, placeButton, untilQuiet } from './harness/journey'
import { makeCatalogOld } from './harness/ledger'

/* What changed at the panel between the form's prices and the click is told before money moves, with nothing sent. */

const service = findService(({ type, dripfeed, min }) => type === 'Default' && !dripfeed && min <= 1000)
const { id, name } = service

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  panel.setService(id, { rate: '0.70' })
  await connect(ext, panel)
})

/** A form for a thousand, whose prices are too old to spend money by. */
async function formFor1000(): Promise<Page> {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, id)
  await popup.getByLabel('Quantity').fill('1000')
  await expect(placeButton(popup)).toHaveText('Place order for 0.70 USD')
  await makeCatalogOld(popup, 11 * 60_000)
  return popup
}

const charges = () => panel.orders.map(({ charge }) => charge)
/** As long as the button that has just asked something takes a click for the second half of a double one. */
const afterPause = (popup: Page) => popup.waitForTimeout(1000)
const isPlaced = (popup: Page) => expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()

test('a price that rose is asked about with both, and the button names the new one', async () => {
  const popup = await formFor1000()
  panel.setService(id, { rate: '1.25' })
  await placeButton(popup).click()
  await expect(popup.getByRole('alert')).toContainText('The price rose from 0.70 USD to 1.25 USD.')
  await expect(placeButton(popup)).toHaveText('Place order for 1.25 USD')
  await expect(popup.getByText('1.25 USD per 1000')).toBeVisible()
  expect(panel.adds()).toEqual([])
  await placeButton(popup).click()
  await isPlaced(popup)
  expect(charges()).toEqual(['1.25'])
})

test('a service that is gone is told, and nothing is sent for it', async () => {
  const popup = await formFor1000()
  panel.removeService(id)
  await placeButton(popup).click()
  await expect(popup.getByText('The panel no longer offers this service.')).toBeVisible()
  await expect(popup.getByText(name)).toBeVisible()
  await expect(popup.getByRole('alert')).toContainText('Nothing was sent and nothing was charged.')
  await popup.locator('.nearest button').first().click()
  await expect(popup.getByLabel('Quantity')).toHaveValue('1000')
  await untilQuiet(panel)
  expect(panel.requests.filter(({ action }) => action === 'add')).toEqual([])
})

test('a balance that no longer covers the order is told with the shortfall', async () => {
  const popup = await formFor1000()
  panel.setBalance('0.50')
  await placeButton(popup).click()
  await expect(popup.getByText('The balance is 0.20 USD short of this order.')).toBeVisible()
  await untilQuiet(panel)
  expect(panel.requests.filter(({ action }) => action === 'add')).toEqual([])
})

test('prices that cannot be fetched now are used only if the user agrees', async () => {
  const popup = await formFor1000()
  panel.fault({ kind: 'html', action: 'services', times: Number.POSITIVE_INFINITY })
  await placeButton(popup).click()
  const old = popup.getByRole('button', { name: 'Order at old prices for 0.70 USD' })
  await expect(old).toBeVisible()
  expect(panel.adds()).toEqual([])
  await afterPause(popup)
  await old.click()
  await isPlaced(popup)
  expect(charges()).toEqual(['0.7'])
})

test('the same order again is asked about, and a double click is no answer', async () => {
  const first = await formFor1000()
  await placeButton(first).click()
  await isPlaced(first)
  await first.close()

  const second = await formFor1000()
  await expect(second.getByRole('main').getByText('You ordered the same just now.')).toBeVisible()
  await second.getByRole('button', { name: 'Look at that order' }).click()
  await isPlaced(second)
  await second.getByRole('button', { name: 'Back' }).click()
  await openDraft(second)
  await expect(second.getByLabel('Quantity')).toHaveValue('1000')
  await placeButton(second).dblclick()
  const again = second.getByRole('button', { name: /^Order anyway for 0.70 USD/ })
  await expect(again).toBeVisible()
  await untilQuiet(panel)
  expect(panel.adds()).toHaveLength(1)
  await again.click()
  await isPlaced(second)
  expect(charges()).toEqual(['0.7', '0.7'])
})
