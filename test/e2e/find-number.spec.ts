import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, openHome, orderForPage, placeButton, untilQuiet } from './harness/journey'
import { readOrders } from './harness/ledger'
import { watchShifts } from './harness/shifts'

/*
 * An order whose answer was lost, at a panel that knows its number: what it takes to tell the ledger. An action is a
 * click, a chord or one run of typing.
 */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

async function order(ext: ExtensionBrowser, address: string): Promise<Page> {
  const popup = await orderForPage(ext, address)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  await placeButton(popup).click()
  return popup
}

/** An order with its number, and then one that the panel books without an answer: its details are on screen. */
async function loseOne(ext: ExtensionBrowser, panel: TestPanel, origin: string): Promise<Page> {
  const first = await order(ext, `${origin}/article`)
  await expect(first.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await first.close()
  panel.fault({ kind: 'drop-after', action: 'add', times: Number.POSITIVE_INFINITY })
  const popup = await order(ext, `${origin}/other`)
  await expect(popup.getByText('We couldn’t confirm this order.')).toBeVisible()
  return popup
}

const lists = (panel: TestPanel) =>
  panel.requests.flatMap(({ action, fields }) =>
    action === 'status' && fields.orders?.includes(',') ? [fields.orders.split(',')] : [],
  )

test('takes two actions where the order was placed, and nothing moves', async ({
  ext,
  connected: panel,
  articles,
}) => {
  const popup = await loseOne(ext, panel, articles.origin)
  const [known, lost] = panel.orders.map(({ id }) => id)
  const done: string[] = []
  const press = async (name: string) => {
    done.push(name)
    await popup.getByRole('button', { name, exact: true }).click()
  }
  await expect(popup.getByRole('button', { name: 'Look for its number' })).toBeVisible()
  // The balance is asked for by itself; what it says is on screen before anything is pressed.
  await expect(popup.locator('.verdict')).not.toBeEmpty()
  await untilQuiet(panel)
  const boxes = () =>
    popup
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((button) => [button.textContent, JSON.stringify(button.getBoundingClientRect())]),
      )
  const before = await boxes()
  const shifts = await watchShifts(popup)
  await press('Look for its number')
  const dialog = popup.getByRole('dialog', { name: 'This is possibly your order.' })
  await expect(dialog).toContainText('Only the charge of')
  expect((await boxes()).slice(0, before.length)).toEqual(before)
  expect(await shifts()).toEqual([])
  // Nothing is taken by itself.
  expect((await readOrders(await ext.hidden())).filter(({ state }) => state === 'unconfirmed')).toHaveLength(
    1,
  )
  const first = Number(known) + 1
  expect(lists(panel)).toEqual([Array.from({ length: 100 }, (_, at) => String(first + at))])

  await press(`It’s order ${lost}`)
  await expect(popup.getByRole('heading', { name: `Order ${lost}` })).toBeVisible()
  expect(done).toEqual(['Look for its number', `It’s order ${lost}`])
  const kept = await readOrders(await ext.hidden())
  expect(kept.find(({ panelOrderId }) => panelOrderId === lost)).toMatchObject({ state: 'placed' })
  expect(panel.adds()).toHaveLength(2)
  await popup.close()
})

test('takes two actions from the list: the line’s one button looks, and one chooses', async ({
  ext,
  connected: panel,
  articles,
}) => {
  const lostPopup = await loseOne(ext, panel, articles.origin)
  const lost = panel.orders.at(-1)?.id
  await lostPopup.close()
  const popup = await openHome(ext)
  expect(lists(panel)).toEqual([])
  await popup.getByRole('button', { name: 'Resolve' }).click()
  await expect(popup.getByRole('dialog', { name: 'This is possibly your order.' })).toBeVisible()
  expect(lists(panel)).toHaveLength(1)
  await popup.getByRole('button', { name: `It’s order ${lost}` }).click()
  await expect(popup.getByRole('heading', { name: `Order ${lost}` })).toBeVisible()
  await popup.close()
})
