import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { orderForPage, placeButton } from './harness/journey'
import { readOrders } from './harness/ledger'
import { grantHost } from './harness/permissions'
import { openPopup } from './harness/popup'
import { killWorker } from './harness/worker'

/* Many links, one service: pasted, confirmed once, and sent one after the other, whatever dies meanwhile. */

const service = findService(
  ({ type, name, min, dripfeed }) => type === 'Default' && /youtube/i.test(name) && min <= 500 && !dripfeed,
)
const video = (at: number) => `https://www.youtube.com/watch?v=film${String(at).padStart(7, '0')}`
const textOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `${video(at)}&si=abc${at}`).join('\n')

let ext: ExtensionBrowser
let panel: TestPanel

test.beforeEach(({ ext: given, connected }) => {
  ext = given
  panel = connected
})

const links = () => panel.adds().map(({ fields }) => fields.link)

async function pasteInto(popup: Page, text: string): Promise<void> {
  await popup.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** An order of the same kind before, so that the next one begins with its service and quantity. */
async function orderOnce(): Promise<void> {
  await grantHost(ext, 'https://www.youtube.com/*')
  const popup = await orderForPage(ext, video(9_999_999))
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(service.id)
  await expect(popup.getByRole('option').first()).toContainText(`No. ${service.id}`)
  await search.press('Enter')
  await popup.getByLabel('Quantity').fill('500')
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()
  await popup.close()
  panel.setBalance('1000')
}

const placeAll = (popup: Page) => popup.getByRole('button', { name: /^Place \d+ orders? for/ })

test('thirty links of one kind: paste and two actions', async () => {
  test.setTimeout(180_000)
  await orderOnce()
  const done: string[] = []
  done.push('open the popup')
  const popup = await openPopup(ext)
  await expect(popup.getByRole('button', { name: 'Refresh' })).toBeVisible()
  // The paste itself.
  await pasteInto(popup, textOf(30))
  await expect(popup.getByRole('heading', { name: 'Order for several links' })).toBeVisible()
  await expect(popup.getByText('30 links', { exact: true })).toBeVisible()
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await expect(popup.getByLabel('Quantity')).toHaveValue('500')
  await expect(placeAll(popup)).toBeEnabled()
  done.push('place all')
  await placeAll(popup).click()
  await expect(popup.getByRole('heading', { name: '30 orders' })).toBeVisible()
  expect(done).toHaveLength(2)

  // Six are waited for; how the rest goes is the engine's own test.
  await expect.poll(() => links().length, { timeout: 60_000 }).toBeGreaterThan(6)
  await popup.getByRole('button', { name: 'Stop' }).click()
  await expect(popup.getByText('Stopped', { exact: true })).toBeVisible()
  await expect
    .poll(async () => (await readOrders(popup)).filter(({ state }) => state === 'sending').length)
    .toBe(0)
  const sent = links().slice(1)
  expect(sent).toEqual(Array.from({ length: sent.length }, (_, at) => video(at)))
  const rows = await readOrders(popup)
  expect(rows.filter(({ state }) => state === 'placed')).toHaveLength(sent.length + 1)
  await popup.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(popup.getByText(/Stopped/)).toHaveCount(0)
})

test('a list is sent while the popup is closed and after the worker died, each line once', async () => {
  test.setTimeout(120_000)
  await orderOnce()
  const popup = await openPopup(ext)
  await pasteInto(popup, textOf(4))
  await placeAll(popup).click()
  await expect.poll(() => links().length).toBeGreaterThan(1)
  await popup.close()
  await killWorker(ext)
  const again = await openPopup(ext)
  await again.getByRole('button', { name: 'Show' }).first().click()
  const goOn = again.getByRole('button', { name: /^Go on/ })
  // The line that was on its way may be unconfirmed: then the list waits for whoever knows.
  await expect(async () => {
    if (await goOn.isVisible()) await goOn.click()
    await expect(again.getByText(/^(All orders placed|Done, 1 order needs a look)$/)).toBeVisible({
      timeout: 2000,
    })
  }).toPass({ timeout: 60_000 })
  expect(links().slice(1)).toEqual([video(0), video(1), video(2), video(3)])
  expect((await readOrders(again)).every(({ state }) => state === 'placed' || state === 'unconfirmed')).toBe(
    true,
  )
})

test('what was pasted is told line by line, and what may be a mistake is left out until it is wanted', async () => {
  await orderOnce()
  const popup = await openPopup(ext)
  await popup.getByRole('button', { name: 'Paste links' }).click()
  const field = popup.getByLabel('Links', { exact: true })
  await expect(field).toBeFocused()
  await field.fill([video(1), 'no link here', `look: ${video(2)}, ${video(1)}`, video(9_999_999)].join('\n'))
  await expect(popup.getByText('2 links', { exact: true })).toBeVisible()
  await expect(popup.getByText('3 left out')).toBeVisible()
  await expect(popup.getByText('No link was found in this line.')).toBeVisible()
  await expect(popup.getByText('This link is in the list already.')).toBeVisible()
  const known = popup.getByRole('listitem').filter({ hasText: /^.*Ordered .* at Test panel/ })
  await known.getByRole('button').click()
  await expect(popup.getByText('3 links', { exact: true })).toBeVisible()
  // Closed and opened again, nothing that was typed is lost.
  await popup.close()
  const next = await openPopup(ext)
  await expect(next.getByLabel('Links', { exact: true })).toHaveValue(/no link here/)
})

test('several links in the field for one lead to a list of them, with the service that was chosen', async ({
  articles,
}) => {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(service.id)
  await expect(popup.getByRole('option').first()).toContainText(`No. ${service.id}`)
  await search.press('Enter')
  await popup.getByLabel('Quantity').fill('500')
  await popup.getByLabel('Link', { exact: true }).fill(`${video(1)} ${video(2)}`)
  await popup.getByRole('button', { name: 'Order for all 2 links' }).click()
  await expect(popup.getByText('2 links', { exact: true })).toBeVisible()
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await expect(placeAll(popup)).toHaveText(/^Place 2 orders for/)
  expect(links()).toEqual([])
})
