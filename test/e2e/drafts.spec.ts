import { expect, type Page } from '@playwright/test'
import { findViolations } from './harness/axe'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { announce, fillStores, ledgerStores } from './harness/ledger'
import { draft, order, unconfirmed } from './states/rows'

/* Drafts are one line: no number of them pushes an order off the screen. They end by themselves, or can be thrown away. */

const NOW = Date.now()
const DAY = 86_400_000

const some = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    draft({ id: `draft-${at}`, link: `https://example.com/page-${at}`, updatedAt: NOW - at * 1000 }),
  )

async function open(page: Page, panelId: string, drafts: ReturnType<typeof some>): Promise<void> {
  const own = { panelId, panelName: 'Test panel' }
  const orders = [
    unconfirmed({ ...own, link: 'https://www.instagram.com/badgateway/' }),
    ...Array.from({ length: 12 }, (_, at) => order({ ...own, id: `o${at}`, dueAt: NOW + DAY })),
  ]
  await goTo(page, quietPage)
  await fillStores(page, {
    ...ledgerStores(orders),
    drafts: drafts.map((row) => ({ value: { ...row, panelId } })),
  })
  await page.setViewportSize({ width: 440, height: 600 })
  await goTo(page, 'popup.html')
  await page.bringToFront()
}

async function panelOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('paneldock')
        request.onsuccess = () => {
          const all = request.result.transaction('panels').objectStore('panels').getAllKeys()
          all.onsuccess = () => {
            request.result.close()
            resolve(String(all.result[0]))
          }
        }
      }),
  )
}

test('thirty drafts leave the orders where they are, the unconfirmed one first', async ({
  ext,
  connected,
}) => {
  expect(connected.orders).toEqual([])
  const page = await ext.openPage(quietPage)
  await open(page, await panelOf(page), some(30))
  const lost = page.getByText('Unconfirmed: instagram.com/badgateway')
  await expect(lost).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: '30 drafts' })).toBeInViewport({ ratio: 1 })
  const before = await lost.boundingBox()
  await fillStores(page, { drafts: [] })
  await announce(page, ['drafts'])
  await expect(page.getByRole('button', { name: /drafts?$/ })).toHaveCount(0)
  expect(await lost.boundingBox()).toEqual(before)
})

test('a draft that is discarded by keyboard comes back by keyboard, as it was', async ({
  ext,
  connected,
}) => {
  expect(connected.orders).toEqual([])
  const page = await ext.openPage(quietPage)
  const panelId = await panelOf(page)
  await open(page, panelId, some(3))
  await page.getByRole('button', { name: '3 drafts' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Drafts' })).toBeVisible()
  const rows = page.getByRole('listitem')
  await expect(rows).toHaveCount(3)
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Discard example.com/page-1' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(2)
  await expect(page.getByText('Draft discarded.')).toBeVisible()
  // The focus is not lost with the draft.
  await expect(page.getByRole('button', { name: 'Continue example.com/page-0' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).focus()
  // While it comes into sight it is fainter.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'page-1' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Continue example.com/page-1' }).click()
  await expect(page.getByLabel('Link', { exact: true })).toHaveValue('https://example.com/page-1')
})

test('a draft ends after a day, in the list at once and then for good', async ({ ext, connected }) => {
  expect(connected.orders).toEqual([])
  const page = await ext.openPage(quietPage)
  const old = some(2).map((row, at) => ({ ...row, updatedAt: NOW - at * (DAY + 60_000) }))
  await open(page, await panelOf(page), old)
  await expect(page.getByRole('button', { name: '1 draft' })).toBeVisible()
  await page.getByRole('button', { name: '1 draft' }).click()
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('listitem')).toContainText('page-0')
})
