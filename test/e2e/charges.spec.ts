import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, openHome, orderForPage, placeButton } from './harness/journey'
import { makeCatalogOld } from './harness/ledger'

/* What costs more than before, or was charged more for than agreed, is said in one amber line; it stops nobody. */

const service = findService(({ type, dripfeed, min }) => type === 'Default' && !dripfeed && min <= 1000)
const { id } = service

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

const amber = (popup: Page) => popup.locator('.amber-line:visible')

async function fillIn(): Promise<Page> {
  const popup = await orderForPage(ext, `${articles.origin}/article?${Math.random()}`)
  await chooseService(popup, id)
  await popup.getByLabel('Quantity').fill('1000')
  return popup
}

async function place(popup: Page): Promise<void> {
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
}

test('a service that costs more than in the last order says by how much, and is ordered all the same', async () => {
  const first = await fillIn()
  await expect(placeButton(first)).toHaveText('Place order for 0.70 USD')
  await expect(amber(first)).toHaveCount(0)
  await place(first)
  panel.setService(id, { rate: '0.95' })
  await makeCatalogOld(first, 24 * 3_600_000)
  await first.close()

  const second = await fillIn()
  await expect(amber(second)).toHaveText(
    'This costs 35.7% more than your last order: 0.95 USD per 1000 instead of 0.70 USD.',
  )
  await expect(placeButton(second)).toHaveText('Place order for 0.95 USD')
  await place(second)
  expect(panel.adds()).toHaveLength(2)
  expect(panel.orders.map(({ charge }) => charge)).toEqual(['0.7', '0.95'])
  await second.close()

  const third = await fillIn()
  await expect(placeButton(third)).toHaveText('Place order for 0.95 USD')
  await expect(amber(third)).toHaveCount(0)
})

test('a charge above the agreed one is said in the list and at the order, to the last decimal', async () => {
  const popup = await fillIn()
  await expect(placeButton(popup)).toHaveText('Place order for 0.70 USD')
  // Prices that are a moment old are not fetched again: the panel books at its own.
  panel.setService(id, { rate: '1.0000001' })
  await place(popup)
  expect(panel.orders.map(({ charge }) => charge)).toEqual(['1.0000001'])
  await popup.close()

  const home = await openHome(ext)
  const row = home.getByRole('listitem').filter({ hasText: service.name })
  await expect(row).toContainText('0.3000001 USD more than agreed')
  await row.getByRole('button').first().click()
  await expect(amber(home)).toHaveText(
    'The panel reports a charge of 1.0000001 USD. That is 0.3000001 USD more than the 0.70 USD that you agreed to.',
  )
  expect(panel.adds()).toHaveLength(1)
})

test('nothing is said of a charge as agreed', async () => {
  const popup = await fillIn()
  await place(popup)
  await popup.close()
  const home = await openHome(ext)
  const row = home.getByRole('listitem').filter({ hasText: service.name })
  await expect(row).toContainText('0.70 USD')
  await row.getByRole('button').first().click()
  await expect(home.locator('.reports')).toBeVisible()
  await expect(amber(home)).toHaveCount(0)
})
