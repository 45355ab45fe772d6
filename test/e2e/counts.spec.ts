import { expect, type Page } from '@playwright/test'
import { demoCatalog } from '../../lib/demo/catalog'
import { startTestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, LOCAL, orderForPage, placeButton } from './harness/journey'
import { replaceOrders } from './harness/ledger'
import { grantHost } from './harness/permissions'
import { openPopup } from './harness/popup'
import { order } from './states/rows'

/*
 * How few actions the daily work takes. An action is a click, a chord, or one run of typing; opening the popup is one. The
 * keyboard does all of it: an Enter that spends money waits until the sum could be read.
 */

const here = findService(({ type, name, min }) => type === 'Default' && /youtube/i.test(name) && min <= 500)
const namesHere = new Set(demoCatalog(1).map(({ name }) => name))
const there = findService(
  ({ type, name, min, max }) => type === 'Default' && !namesHere.has(name) && min <= 500 && max >= 1000,
  2,
)

/** As long as the sum has to be on screen, and more. */
const read = (popup: Page) => popup.waitForTimeout(500)
const isPlaced = (popup: Page) => expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()

async function placeFirst(ext: ExtensionBrowser, address: string): Promise<void> {
  const popup = await orderForPage(ext, address)
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(here.name)
  await expect(popup.getByRole('option').first()).toContainText(here.name)
  await search.press('Enter')
  await popup.getByLabel('Quantity').fill('500')
  await placeButton(popup).click()
  await isPlaced(popup)
  await popup.close()
}

test('the same kind again takes 2: the shortcut, Enter', async ({ ext, panel }) => {
  await connect(ext, panel)
  await grantHost(ext, 'https://www.youtube.com/*')
  await placeFirst(ext, 'https://www.youtube.com/watch?v=firstFilm00')

  // 1: the shortcut, or a click in the menu.
  const popup = await orderForPage(ext, 'https://www.youtube.com/watch?v=secondFilm0')
  await expect(placeButton(popup)).toContainText('USD')
  await read(popup)
  // 2
  await popup.keyboard.press('Enter')
  await isPlaced(popup)
  expect(panel.adds().map(({ fields }) => [fields.service, fields.quantity])).toEqual([
    [here.id, '500'],
    [here.id, '500'],
  ])
})

test('a new kind on another panel takes 5: the shortcut, words, Enter, a quantity, Enter', async ({
  ext,
  panel,
  articles,
}) => {
  const other = await startTestPanel({ seed: 2, key: 'another-key-5678' })
  try {
    await connect(ext, panel, 'Here')
    await connect(ext, other, 'There')
    // 1
    const popup = await orderForPage(ext, `${articles.origin}/article`)
    await expect(popup.getByRole('combobox', { name: 'Service' })).toBeFocused()
    // 2
    await popup.keyboard.insertText(there.name)
    await expect(popup.getByRole('option').first()).toContainText(there.name)
    // 3
    await popup.keyboard.press('Enter')
    await expect(popup.getByLabel('Quantity')).toBeFocused()
    // 4
    await popup.keyboard.type('500')
    await expect(placeButton(popup)).toContainText('USD')
    await read(popup)
    // 5
    await popup.keyboard.press('Enter')
    await isPlaced(popup)
    expect(other.adds().map(({ fields }) => [fields.service, fields.quantity])).toEqual([[there.id, '500']])
    expect(panel.adds()).toEqual([])
  } finally {
    await other.close()
  }
})

test('yesterday’s order is found by 1 and four letters: the popup, and what one remembers of it', async ({
  ext,
  panel,
}) => {
  await grantHost(ext, LOCAL)
  await connect(ext, panel)
  const yesterday = Date.now() - 86_400_000
  const completed = { status: 'completed', rawStatus: 'Completed', at: yesterday } as const
  const link = (name: string) => `https://www.instagram.com/${name}/`
  const rows = [
    ...Array.from({ length: 60 }, (_, at) =>
      order({ id: `new-${at}`, createdAt: yesterday + at, link: link(`client${at}`), tracking: completed }),
    ),
    order({ id: 'wanted', createdAt: yesterday - 1, link: link('harbour.news'), tracking: completed }),
  ]
  await replaceOrders(await ext.hidden(), rows)
  // 1
  const popup = await openPopup(ext)
  await expect(popup.getByRole('searchbox')).toBeFocused()
  // and four letters
  await popup.keyboard.type('harb')
  const found = popup.getByRole('main').getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('harbour.news')
  await popup.keyboard.press('ArrowDown')
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused()
  await popup.keyboard.press('Escape')
  await expect(popup.getByRole('button', { name: 'Refresh' })).toBeVisible()
})
