import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { openPopup } from './harness/popup'
import { watchShifts } from './harness/shifts'

/* Nothing on the screen of an order moves while something is asked for, answered or noted: every shift is counted. */

const service = findService(({ type, cancel, refill }) => type === 'Default' && cancel && refill)

let panel: TestPanel
let ext: ExtensionBrowser

test.beforeEach(({ ext: givenExt, connected }) => {
  ext = givenExt
  panel = connected
})

/** Opens an order that the panel has, with a status as given. */
async function openOrder(status: string, remains: string): Promise<Page> {
  const [number = ''] = panel.seedOrders(1, service.id)
  panel.setStatus(number, status, { remains, start_count: '3572' })
  const popup = await openPopup(ext)
  await popup.getByRole('button', { name: 'Add an order by its number' }).click()
  await popup.getByLabel('Order number').fill(number)
  await popup.keyboard.press('Enter')
  await expect(popup.getByText('The order was added.')).toBeVisible()
  await expect(popup.getByText(status).first()).toBeVisible()
  return popup
}

test('a refill is asked for and answered, and no part of the screen moves', async () => {
  const popup = await openOrder('Completed', '0')
  const refill = popup.getByRole('button', { name: 'Refill', exact: true })
  await refill.scrollIntoViewIfNeeded()
  const shifts = await watchShifts(popup)
  const [box, again] = [await refill.boundingBox(), popup.getByRole('button', { name: 'Order again' })]
  const before = await again.boundingBox()
  panel.fault({ kind: 'slow', action: 'refill', ms: 800 })
  await refill.press('Enter')
  await expect(popup.getByText('Asking the panel…')).toBeVisible()
  expect([await refill.boundingBox(), await again.boundingBox()]).toEqual([box, before])
  await expect(popup.getByText(/^You requested a refill on/)).toBeVisible()
  expect([await refill.boundingBox(), await again.boundingBox()]).toEqual([box, before])
  // The keyboard is where it was, and the next key reaches what can be done next.
  await expect(refill).toBeFocused()
  await popup.keyboard.press('Tab')
  await expect(again).toBeFocused()
  expect(await shifts()).toEqual([])
  expect(panel.requests.filter(({ action }) => action === 'refill')).toHaveLength(1)
  await popup.close()
})

test('a cancel is asked about, asked for and answered, and no part of the screen moves', async () => {
  const popup = await openOrder('In progress', '7')
  const menu = popup.getByRole('button', { name: 'More actions' })
  const shifts = await watchShifts(popup)
  const box = await menu.boundingBox()
  await menu.press('Enter')
  await popup.getByRole('menuitem', { name: 'Cancel order' }).press('Enter')
  await expect(popup.getByRole('dialog', { name: 'Ask the panel to cancel this order?' })).toBeFocused()
  await popup.getByRole('button', { name: 'Ask to cancel' }).press('Enter')
  await expect(popup.getByText(/^You asked the panel to cancel this order/)).toBeVisible()
  await expect(menu).toBeFocused()
  expect(await menu.boundingBox()).toEqual(box)
  expect(await shifts()).toEqual([])
  expect(panel.requests.filter(({ action }) => action === 'cancel')).toHaveLength(1)
  await popup.close()
})

test('a note grows over what is below, and is one line again afterwards', async () => {
  const popup = await openOrder('In progress', '7')
  const note = popup.getByLabel('Your note')
  await note.scrollIntoViewIfNeeded()
  const shifts = await watchShifts(popup)
  const one = await note.boundingBox()
  await note.focus()
  await popup.keyboard.type('one')
  for (const line of ['two', 'three', 'four']) {
    await popup.keyboard.press('Enter')
    await popup.keyboard.type(line)
  }
  const grown = await note.boundingBox()
  expect(grown?.height).toBeGreaterThan((one?.height ?? 0) * 2)
  await expect(popup.getByText('Saved', { exact: true })).toBeVisible()
  await popup.keyboard.press('Tab')
  expect(await note.boundingBox()).toEqual(one)
  expect(await shifts()).toEqual([])
  await popup.close()
})
