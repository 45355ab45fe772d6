import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../../panel/server'
import { sendCommand } from './command'
import type { ExtensionBrowser } from './extension-browser'
import { clickMenu } from './menu'
import { grantHost } from './permissions'
import { openPopup, waitForPopup } from './popup'

/** Every local server of the tests; a permission knows hosts, not ports. */
export const LOCAL = 'http://127.0.0.1/*'

/** Connects an account without the options page. */
export async function connect(ext: ExtensionBrowser, panel: TestPanel, name = 'Test panel'): Promise<void> {
  await grantHost(ext, panel.url.startsWith('https:') ? 'https://127.0.0.1/*' : LOCAL)
  const reply = await sendCommand(ext, 'connectPanel', { name, url: panel.url, key: panel.key })
  expect(reply.kind).toBe('connected')
}

/** Opens a page in front, clicks "Order for this page" and gives the real popup on its form. */
export async function orderForPage(ext: ExtensionBrowser, address: string): Promise<Page> {
  const page = await ext.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: address }, address)
  const popup = await waitForPopup(ext)
  await expect(popup.getByRole('heading', { name: 'New order' })).toBeVisible()
  return popup
}

/** The popup on its list: when it was closed right after an order, it still opens on that order. */
export async function openHome(ext: ExtensionBrowser): Promise<Page> {
  const popup = await openPopup(ext)
  const back = popup.getByRole('button', { name: 'Back', exact: true })
  // A form has both.
  await expect(back.or(popup.getByRole('button', { name: 'Refresh' })).first()).toBeVisible()
  if (await back.isVisible()) await leaveForm(popup)
  return popup
}

/** Shows another list of orders in the popup. */
export const chooseTab = (popup: Page, name: 'Open' | 'Done' | 'Problems') =>
  popup.getByRole('tab', { name }).click()

/** Goes back from a form, over which the search for a service may lie, or from an order. */
export async function leaveForm(popup: Page): Promise<void> {
  // The search may open a moment after the form.
  await expect(async () => {
    if (await popup.getByRole('dialog').isVisible()) await popup.keyboard.press('Escape')
    await popup.getByRole('button', { name: 'Back', exact: true }).click({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
}

/** Closes the search for a service, which lies over a form that begins without one. */
export async function closeSearch(popup: Page): Promise<void> {
  await expect(popup.getByRole('dialog')).toBeVisible()
  await popup.keyboard.press('Escape')
  await expect(popup.getByRole('dialog')).toBeHidden()
}

/** Narrows the search for a service to an account. */
export async function choosePanel(popup: Page, name: string): Promise<void> {
  await popup.getByRole('button', { name: 'All panels' }).click()
  await popup.getByRole('menuitemradio', { name }).click()
  await expect(popup.getByRole('button', { name })).toBeVisible()
}

/** Waits until nothing more is asked of a panel: what an earlier test left in its queue may wait a second for its turn. */
export async function untilQuiet(panel: TestPanel): Promise<void> {
  let seen: number
  do {
    seen = panel.requests.length
    await new Promise((resolve) => setTimeout(resolve, 1500))
  } while (panel.requests.length !== seen)
}

/** Chooses a service in the form by its number, as a user who knows it would. */
export async function chooseService(popup: Page, id: string): Promise<void> {
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(id)
  await expect(popup.getByRole('listbox').getByRole('option').first()).toContainText(`No. ${id}`)
  await search.press('Enter')
  await expect(popup.getByText(`No. ${id}`)).toBeVisible()
}

/** The button that spends money. */
export const placeButton = (popup: Page) =>
  popup.getByRole('button', { name: /^(Place (demo )?order|Subscribe|Demo subscription)/ })

/** Longer than the sum has to be on screen before a key places the order. */
const STEADY_MS = 500

/** Places the order by the keyboard, as a user who has read the sum. */
export async function pressPlace(popup: Page): Promise<void> {
  await placeButton(popup).focus()
  await popup.waitForTimeout(STEADY_MS)
  await popup.keyboard.press('Enter')
}

/** Goes on with the only draft, from the popup's list. */
export async function openDraft(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: '1 draft' }).click()
  await popup.getByRole('button', { name: 'Continue' }).click()
}
