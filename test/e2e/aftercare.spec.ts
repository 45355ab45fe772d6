import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseTab, connect, leaveForm, untilQuiet } from './harness/journey'
import { readOrders } from './harness/ledger'
import { openPopup } from './harness/popup'

/* An order that was placed elsewhere: added by its number, noted, looked at again, ordered again. */

const service = findService(({ type, cancel, min }) => type === 'Default' && cancel && min <= 100)

let panel: TestPanel
let ext: ExtensionBrowser
let number: string

test.beforeEach(async ({ ext: givenExt, panel: givenPanel }) => {
  ext = givenExt
  panel = givenPanel
  await connect(ext, panel)
  const [made = ''] = panel.seedOrders(1, service.id)
  number = made
  panel.setStatus(number, 'In progress', { remains: '7', start_count: '3572' })
})

async function addByNumber(popup: Page, typed: string, link = ''): Promise<void> {
  await popup.getByRole('button', { name: 'Add an order by its number' }).click()
  await expect(popup.getByLabel('Order number')).toBeFocused()
  await popup.keyboard.type(typed)
  await popup.getByLabel('Link (optional)').fill(link)
  await popup.keyboard.press('Enter')
}

const statusOf = () => panel.requests.filter(({ action }) => action === 'status').map(({ fields }) => fields)

async function addOnce(): Promise<void> {
  const popup = await openPopup(ext)
  await addByNumber(popup, '99999')
  await expect(popup.getByRole('alert')).toContainText('has no order with this number')
  expect(await readOrders(popup)).toEqual([])

  await popup.getByLabel('Order number').fill(` #${number} `)
  await popup.getByLabel('Link (optional)').fill('https://video.example/watch?v=1')
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: `Order ${number}` })).toBeVisible()
  await expect(popup.getByText('The order was added.')).toBeVisible()
  await expect(popup.getByText(/^Service not known/)).toBeVisible()
  const report = popup.getByRole('listitem').filter({ hasText: 'In progress' })
  await expect(report).toContainText('7 left · started at 3,572')
  expect(statusOf().map(({ order }) => order)).toEqual(['99999', number])

  await popup.getByRole('button', { name: 'Back' }).click()
  await addByNumber(popup, number)
  await expect(popup.getByText('This order is already in your list.')).toBeVisible()
  expect(await readOrders(popup)).toHaveLength(1)
  await popup.close()
}

async function keepNote(): Promise<void> {
  const popup = await openPopup(ext)
  await popup.getByRole('listitem').getByRole('button').first().click()
  await popup.getByLabel('Your note').pressSequentially('for Nadia')
  await expect(popup.getByText('Saved', { exact: true })).toBeVisible()
  await popup.close()
  const again = await openPopup(ext)
  await again.getByRole('listitem').getByRole('button').first().click()
  await expect(again.getByLabel('Your note')).toHaveValue('for Nadia')
  await again.close()
}

async function orderAgain(): Promise<void> {
  const popup = await openPopup(ext)
  await popup.getByRole('listitem').getByRole('button').first().click()
  await popup.getByRole('button', { name: 'Order again' }).click()
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible()
  await expect(popup.getByLabel('Link')).toHaveValue('https://video.example/watch?v=1')
  await leaveForm(popup)
  await expect(popup.getByRole('button', { name: 'Order for another link' })).toBeVisible()
  expect(panel.adds()).toEqual([])
  await popup.close()
}

async function cancelOnce(): Promise<void> {
  const popup = await openPopup(ext)
  await popup.getByRole('listitem').getByRole('button').first().click()
  const menu = popup.getByRole('button', { name: 'More actions' })
  const cancel = popup.getByRole('menuitem', { name: 'Cancel order' })
  await menu.focus()
  await popup.keyboard.press('Enter')
  await popup.keyboard.press('End')
  await expect(cancel).toBeFocused()
  await popup.keyboard.press('Enter')
  await popup.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await menu.click()
  await cancel.click()
  await popup.getByRole('button', { name: 'Ask to cancel' }).dblclick()
  await expect(popup.getByText(/^You asked the panel to cancel this order/)).toBeVisible()
  await expect(popup.getByText('In progress').first()).toBeVisible()
  expect(panel.requests.filter(({ action }) => action === 'cancel')).toHaveLength(1)
  await popup.close()
}

async function staySilent(): Promise<void> {
  // An open order is asked about by itself, now and then: this one comes to its end first.
  panel.setStatus(number, 'Canceled', { remains: '7', charge: '0' })
  const popup = await openPopup(ext)
  await expect(async () => {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await chooseTab(popup, 'Problems')
    await expect(popup.getByRole('listitem')).toContainText('Canceled', { timeout: 3000 })
  }).toPass()
  await popup.close()
  await untilQuiet(panel)
  const before = panel.requests.length
  const options = await ext.openPage('options.html')
  await expect(options.getByRole('group', { name: 'Tell me when an order' })).toBeVisible()
  for (const box of await options.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  expect(panel.requests.length).toBe(before)
  await options.close()
}

test('from its number to its end, an order that was placed elsewhere', async () => {
  test.setTimeout(120_000)
  await test.step('a forgotten order joins the ledger by its number, once', addOnce)
  await test.step('a note outlives the popup, whenever that closes', keepNote)
  await test.step('order again opens the form with the same link, and orders nothing by itself', orderAgain)
  await test.step('a cancel is asked once, after a question, and is asked, not done', cancelOnce)
  await test.step(
    'nothing wakes the panel from the options: notifications are off until asked for',
    staySilent,
  )
})
