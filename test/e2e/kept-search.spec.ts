import { expect, type Page } from '@playwright/test'
import { sendCommand } from './harness/command'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { openPopup } from './harness/popup'
import { LONGER, rowsTaken } from './harness/quarter'

/* The search for a service in the real popup, which closes with any click elsewhere and opens again. */

// It is quit and started again.
test.use({ ownBrowser: {} })

let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt }) => {
  ext = givenExt
  await sendCommand(ext, 'connectDemo', { name: 'Demo account' })
  await sendCommand(ext, 'startDraft', { panelId: 'demo' })
})

const search = (popup: Page) => popup.getByRole('combobox', { name: 'Service' })
/** Of the first rows: how many are drawn beyond what is seen is the list's own affair. */
const prices = async (popup: Page) =>
  (await popup.locator('.service .service-price').allTextContents()).slice(0, 2)

test('a search is found as it was left, until the browser is closed', async () => {
  const first = await openPopup(ext)
  // A form without a link begins with the link: the search is opened by a click.
  await search(first).click()
  await first.getByRole('button', { name: 'Filters' }).click()
  await first.getByLabel(/^Highest/).fill('1')
  await first.getByLabel(/^Highest/).press('Enter')
  await first.getByRole('button', { name: /^Sort by/ }).click()
  await first.getByRole('menuitemradio', { name: 'Price' }).click()
  await search(first).fill('youtube')
  await search(first).press('Control+Enter')
  await search(first).press('ArrowDown')
  await search(first).press('Control+Enter')
  await expect(first.getByText('2 marked to compare.')).toBeVisible()
  const left = await prices(first)
  await first.close()

  const second = await openPopup(ext)
  await expect(second.getByText('2 marked to compare.')).toBeVisible()
  await expect(search(second)).toHaveValue('youtube')
  await expect(second.getByRole('button', { name: 'Filters (1)' })).toBeVisible()
  expect(await prices(second)).toEqual(left)
  await second.close()

  await ext.restart()
  const third = await openPopup(ext)
  await expect(search(third)).toHaveValue('')
  await search(third).click()
  await expect(third.getByRole('button', { name: 'Filters', exact: true })).toBeVisible()
})

const LETTERS = 'forty letters typed on a busy machine 40'

/** The ways in which a popup goes: by itself, by a click elsewhere, and as the other tests close it. */
const CLOSINGS: readonly (readonly [string, (popup: Page) => Promise<unknown>])[] = [
  ['closes itself', (popup) => popup.evaluate(() => window.close()).catch(() => undefined)],
  ['loses the focus', async () => (await ext.context.newPage()).bringToFront()],
  ['is closed', (popup) => popup.close()],
]

for (const [how, close] of rowsTaken(CLOSINGS)) {
  test(`no letter is lost on a busy machine when the popup ${how} at once`, LONGER, async () => {
    const popup = await openPopup(ext)
    await search(popup).waitFor()
    const session = await popup.context().newCDPSession(popup)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const gone = popup.waitForEvent('close')
    await search(popup).pressSequentially(LETTERS, { delay: 20 })
    await close(popup)
    await gone
    const next = await openPopup(ext)
    await expect(search(next)).toHaveValue(LETTERS)
    // Nothing stays where a page writes at once.
    await expect.poll(() => next.evaluate(() => localStorage.length)).toBe(0)
    await next.close()
  })
}
