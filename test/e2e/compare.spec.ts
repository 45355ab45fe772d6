import { expect } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage, pressPlace } from './harness/journey'

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
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(service.id)
  const rows = popup.getByRole('option').filter({ hasText: `No. ${service.id}` })
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: /Here/ })).toHaveCount(1)
  await expect(rows.filter({ hasText: /There/ })).toHaveCount(1)
  const at = (await rows.nth(0).textContent())?.includes('There') ? 0 : 1
  await search.press('Control+Enter')
  await keyboard.press('ArrowDown')
  await keyboard.press('Control+Enter')
  await popup.getByRole('button', { name: 'Compare', exact: true }).press('Enter')

  const table = popup.getByRole('table')
  await expect(table.getByRole('row', { name: at === 0 ? /There Here/ : /Here There/ })).toBeVisible()
  await table.getByRole('button', { name: 'Choose' }).nth(at).press('Enter')
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await popup.getByLabel('Quantity').fill(String(service.min))
  await pressPlace(popup)
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  expect(there.orders).toHaveLength(1)
  expect(here.orders).toHaveLength(0)
})
