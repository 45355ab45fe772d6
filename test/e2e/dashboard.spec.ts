import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect } from './harness/journey'
import { waitForPopup } from './harness/popup'

/* The dashboard's catalog: services of two panels, what a second fetching changed, and what one service cost. */

let first: TestPanel
let second: TestPanel
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, otherPanel: givenOtherPanel }) => {
  ext = givenExt
  first = givenPanel
  second = givenOtherPanel
  await connect(ext, first, 'Panel A')
  await connect(ext, second, 'Panel B')
})

const refresh = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `Refresh ${name}` }).click()
  await expect(page.getByRole('button', { name: `Refresh ${name}` })).toBeEnabled()
}

/** Of a service that both have, among others whose numbers begin with it. */
const NUMBER = /No\. 107(?!\d)/

const rowOf = (page: Page, words: string | RegExp) => page.getByRole('option').filter({ hasText: words })

test('both panels’ services are found, and a second fetching tells what changed and what it cost before', async () => {
  const page = await ext.openPage('dashboard.html#catalog')
  const search = page.getByRole('combobox', { name: 'Search all services' })
  await expect(search).toBeFocused()
  await search.fill('107')
  await expect(rowOf(page, NUMBER)).toHaveCount(2)
  await expect(rowOf(page, NUMBER).filter({ hasText: 'Panel A' })).toHaveCount(1)
  await expect(rowOf(page, NUMBER).filter({ hasText: 'Panel B' })).toHaveCount(1)
  const ofA = rowOf(page, NUMBER).filter({ hasText: 'Panel A' })

  const hostile = `<img src=x onerror="document.title='run'"> \u202Ereversed ${'long '.repeat(20_000)}`
  const before = await ofA.innerText()
  first.setService('107', { rate: '123.45' })
  first.setService('113', { name: hostile })
  first.removeService('119')
  await refresh(page, 'Panel A')
  await expect(ofA).toContainText('123.45')
  expect(before).not.toContain('123.45')

  await page.getByRole('link', { name: /^Changes/ }).click()
  await expect(page.getByRole('link', { name: /^Changes/ })).toHaveAttribute('aria-current', 'page')
  const panelA = page.getByRole('region', { name: 'Panel A' })
  await expect(panelA).toContainText('3 changes')
  await expect(panelA.locator('.change').filter({ hasText: 'Price up' })).toContainText('→ 123.45')
  await expect(panelA.locator('.change').filter({ hasText: 'Gone' })).toContainText('No. 119')
  const renamed = panelA.locator('.change').filter({ hasText: 'Renamed' })
  await expect(renamed).toContainText('<img src=x')
  expect((await renamed.boundingBox())?.height).toBeLessThan(120)
  expect(await page.title()).toBe('Changes – Paneldock')
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  await expect(page.getByRole('region', { name: 'Panel B' })).toContainText('No changes yet.')

  await panelA.locator('.change').filter({ hasText: 'Price up' }).getByRole('button').click()
  const details = page.getByRole('dialog')
  await expect(details.getByRole('row')).toHaveCount(3)
  await expect(details.getByRole('row').nth(1)).toContainText('123.45')
  await expect(details.locator('.price-chart canvas')).toBeVisible()
  await details.getByRole('button', { name: 'Close' }).click()
  await expect(details).toBeHidden()
  await expect(panelA.locator('.change').filter({ hasText: 'Price up' }).getByRole('button')).toBeFocused()

  // Looked at once, it is no news when the page is opened again.
  await page.reload()
  await expect(panelA).toContainText('Nothing has changed since you last looked')
  await expect(page.getByText(/\d new$/)).toBeHidden()
  await panelA.getByRole('button', { name: 'Show 3 earlier changes' }).click()
  await expect(panelA.locator('.change')).toHaveCount(3)
})

test('by the keyboard alone: found, marked, compared across panels, opened, and ordered with', async () => {
  const page = await ext.openPage('dashboard.html')
  const search = page.getByRole('combobox', { name: 'Search all services' })
  await expect(search).toBeFocused()
  await page.keyboard.type('107')
  await expect(rowOf(page, NUMBER)).toHaveCount(2)
  await page.keyboard.press('Shift+Enter')
  await expect(rowOf(page, NUMBER).first().getByText('Favorite', { exact: true })).toBeAttached()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Compare', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Services side by side' })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Panel B')
  await page.keyboard.press('Escape')
  await expect(search).toBeFocused()
  await expect(rowOf(page, NUMBER)).toHaveCount(2)
  await page.keyboard.press('Enter')
  const details = page.getByRole('dialog')
  await expect(details).toContainText('No change in the kept 180 days.')
  await page.keyboard.press('Escape')
  await expect(search).toBeFocused()

  await page.keyboard.press('Enter')
  await details.getByRole('button', { name: 'Order with this service' }).focus()
  await page.keyboard.press('Enter')
  const popup = await waitForPopup(ext)
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible()
  await expect(popup.getByText('No. 107')).toBeVisible()
  await expect(popup.getByRole('textbox', { name: 'Link' })).toHaveValue('')
  expect(first.adds()).toEqual([])
  await popup.close()
})

test('a list that is far too short waits for the user’s decision', async () => {
  const page = await ext.openPage('dashboard.html')
  const sync = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Panel A' })
  const all = (await sync.innerText()).match(/[\d,]+ services/)?.[0] ?? 'none'
  for (let id = 100; id < 2000; id += 1) first.removeService(String(id))
  await refresh(page, 'Panel A')
  await expect(sync).toContainText('Panel A sent only')
  await expect(sync).toContainText(all)
  await sync.getByRole('button', { name: 'Keep the old list' }).click()
  await page.reload()
  await expect(sync).toContainText('so the old list')
  await refresh(page, 'Panel A')
  await expect(sync).toContainText('so the old list')
  await expect(sync.getByRole('button', { name: 'Keep the old list' })).toHaveCount(0)
  await sync.getByRole('button', { name: 'Use the short list' }).click()
  await expect(sync).not.toContainText('Panel A sent only')
  await expect(sync).not.toContainText(all)
})
