import { expect } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage, placeButton } from './harness/journey'

/* Two accounts side by side: what is chosen at the other one is ordered there, and nowhere else. */

const service = findService(({ type, min, dripfeed }) => type === 'Default' && min <= 100 && !dripfeed)

let articles: Articles
let here: TestPanel
let there: TestPanel
let ext: ExtensionBrowser

test.beforeEach(
  async ({ ext: givenExt, articles: givenArticles, panel: givenPanel, otherPanel: givenOtherPanel }) => {
    ext = givenExt
    articles = givenArticles
    here = givenPanel
    there = givenOtherPanel
    await connect(ext, here, 'Here')
    await connect(ext, there, 'There')
  },
)

test('by the keyboard: two services of two panels are compared, and the other panel’s is ordered there', async () => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  const { keyboard } = popup
  await popup.getByLabel('Panel').selectOption({ label: 'Here' })
  const search = popup.getByRole('combobox', { name: 'Service' })
  await popup.getByRole('button', { name: 'Filters', exact: true }).press('Enter')
  await popup.getByLabel('All my panels').press('Space')
  await search.fill(service.id)
  const rows = popup.getByRole('option').filter({ hasText: `No. ${service.id}` })
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(0)).toContainText('Here')
  await expect(rows.nth(1)).toContainText('There')
  await search.press('Control+Enter')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+Enter')
  await popup.getByRole('button', { name: 'Compare', exact: true }).press('Enter')

  const table = popup.getByRole('table')
  await expect(table.getByRole('row', { name: /Here There/ })).toBeVisible()
  await table.getByRole('button', { name: 'Choose' }).nth(1).press('Enter')
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await expect(popup.getByLabel('Panel').locator('option:checked')).toHaveText('There')
  await popup.getByLabel('Quantity').fill(String(service.min))
  await placeButton(popup).press('Enter')
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  expect(there.orders).toHaveLength(1)
  expect(here.orders).toHaveLength(0)
})
