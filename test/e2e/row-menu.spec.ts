import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { test } from './harness/fixtures'
import { chooseTab } from './harness/journey'
import { openPopup } from './harness/popup'
import { watchShifts } from './harness/shifts'

/* What can be done with an order from its row: by a button that is always there, and nothing moves. */

const service = findService(({ type, cancel, refill }) => type === 'Default' && cancel && refill)
const LINK = 'https://video.example/watch?v=1'

/** The popup's list with an order that the panel has delivered. */
async function openList(panel: TestPanel, popup: Page): Promise<string> {
  const [number = ''] = panel.seedOrders(1, service.id)
  panel.setStatus(number, 'Completed', { remains: '0', start_count: '3572' })
  await popup.getByRole('button', { name: 'Add an order by its number' }).click()
  await popup.getByLabel('Order number').fill(number)
  await popup.getByLabel('Link (optional)').fill(LINK)
  await popup.keyboard.press('Enter')
  await expect(popup.getByText('The order was added.')).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()
  await chooseTab(popup, 'Done')
  return number
}

const menuIn = (popup: Page) => popup.getByRole('button', { name: /^More for/ })

async function choose(popup: Page, name: string): Promise<void> {
  await menuIn(popup).click()
  await popup.getByRole('menuitem', { name }).click()
}

test('a refill is asked for once, the answer is said, and no part of the list moves', async ({
  ext,
  connected: panel,
}) => {
  const popup = await openPopup(ext)
  const number = await openList(panel, popup)
  const row = popup.getByRole('listitem')
  const [menu, box] = [await menuIn(popup).boundingBox(), await row.boundingBox()]
  expect(menu?.width).toBeGreaterThanOrEqual(24)
  expect(menu?.height).toBeGreaterThanOrEqual(24)
  expect(box?.height).toBeLessThanOrEqual(50)
  const shifts = await watchShifts(popup)
  await menuIn(popup).press('Enter')
  await expect(popup.getByRole('menuitem', { name: 'Refill' })).toBeFocused()
  await popup.keyboard.press('Enter')
  await expect(popup.getByText('The panel took the request.')).toBeVisible()
  await expect(menuIn(popup)).toBeFocused()
  expect([await menuIn(popup).boundingBox(), await row.boundingBox()]).toEqual([menu, box])
  expect(await shifts()).toEqual([])
  const asked = panel.requests.filter(({ action }) => action === 'refill').map(({ fields }) => fields.order)
  expect(asked).toEqual([number])
  // What the panel has under way is not asked for again.
  await menuIn(popup).click()
  await expect(popup.getByRole('menuitem', { name: 'Copy order number' })).toBeVisible()
  await expect(popup.getByRole('menuitem', { name: 'Refill' })).toHaveCount(0)
})

test('a refill that could not be sent says why', async ({ ext, connected: panel }) => {
  const popup = await openPopup(ext)
  await openList(panel, popup)
  panel.fault({ kind: 'body', body: '{"error":"Refill is not available"}', action: 'refill' })
  await choose(popup, 'Refill')
  await expect(popup.locator('.toast')).toContainText('refus')
})

test('number and link are copied, and the order begins again with what it was', async ({
  ext,
  connected: panel,
}) => {
  const popup = await openPopup(ext)
  const number = await openList(panel, popup)
  await popup.evaluate(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied })
    navigator.clipboard.writeText = async (text) => void copied.push(text)
  })
  await choose(popup, 'Copy order number')
  await expect(popup.getByText('Order number copied.')).toBeVisible()
  await choose(popup, 'Copy link')
  await expect(popup.getByText('Link copied.')).toBeVisible()
  expect(await popup.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).toEqual([
    number,
    LINK,
  ])
  await choose(popup, 'Order again')
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible()
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(LINK)
  expect(panel.adds()).toEqual([])
})
