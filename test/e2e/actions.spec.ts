import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage, placeButton } from './harness/journey'
import { readOrders, readSettings } from './harness/ledger'
import { clickMenu } from './harness/menu'
import { grantHost } from './harness/permissions'
import { waitForPopup } from './harness/popup'

/*
 * How much a user has to do from the menu's click to the placed order, and what the form makes of the addresses of
 * known sites. An action is what a user would call one: a click, a field filled in, a look.
 */

const service = findService(
  ({ type, name, min, dripfeed }) => type === 'Default' && /youtube/i.test(name) && min <= 500 && !dripfeed,
)
const QUANTITY = '500'
const FIRST = 'https://www.youtube.com/watch?v=firstFilm00'
const SECOND = 'https://www.youtube.com/watch?v=secondFilm0'

let panel: TestPanel
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel }) => {
  ext = givenExt
  panel = givenPanel
  await connect(ext, panel)
  // A real click on the menu lets the page be read; the dispatched one does not.
  await grantHost(ext, 'https://www.youtube.com/*')
})

const linkIn = (popup: Page) => popup.getByLabel('Link', { exact: true })
const likeLast = (popup: Page) => popup.getByRole('button', { name: 'Like your last' })
const isPlaced = (popup: Page) => expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()

/** Counts what the user does; the names are for whoever reads a failure. */
function user() {
  const done: string[] = []
  return {
    done,
    async does<T>(what: string, action: () => Promise<T>): Promise<T> {
      done.push(what)
      return action()
    },
  }
}

async function firstOrder(address: string) {
  const { done, does } = user()
  const popup = await does('menu click', () => orderForPage(ext, address))
  const search = popup.getByRole('combobox', { name: 'Service' })
  await does('type words', () => search.fill(service.name))
  await expect(popup.getByRole('option').first()).toContainText(service.name)
  await does('pick', () => search.press('Enter'))
  await does('type the quantity', () => popup.getByLabel('Quantity').fill(QUANTITY))
  await does('look', () => expect(placeButton(popup)).toContainText('USD'))
  await does('Place order', () => placeButton(popup).click())
  await isPlaced(popup)
  return { popup, done }
}

test('the first order of a kind takes eight actions at most, the second three', async () => {
  const first = await firstOrder(`${FIRST}&si=abc&feature=share`)
  expect(first.done.length, first.done.join(', ')).toBeLessThanOrEqual(8)
  await first.popup.close()

  const { done, does } = user()
  const popup = await does('menu click', () => orderForPage(ext, `${SECOND}&si=xyz`))
  await does('look', async () => {
    await expect(likeLast(popup)).toHaveAttribute('aria-pressed', 'true')
    await expect(linkIn(popup)).toHaveValue(SECOND)
    await expect(popup.getByText(/^Removed tracking: \W*si\W*\.$/)).toBeVisible()
    await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
    await expect(popup.getByLabel('Quantity')).toHaveValue(QUANTITY)
    await expect(placeButton(popup)).toContainText('USD')
    await expect(placeButton(popup)).toBeEnabled()
  })
  await does('Place order', () => placeButton(popup).click())
  await isPlaced(popup)
  expect(done).toEqual(['menu click', 'look', 'Place order'])

  const common = { key: panel.key, action: 'add', service: service.id, quantity: QUANTITY }
  expect(panel.adds().map(({ fields }) => fields)).toEqual([
    { ...common, link: FIRST },
    { ...common, link: SECOND },
  ])
  const kept = await readOrders(await ext.hidden())
  expect(kept.map(({ targetKind, linkForm }) => [targetKind, linkForm])).toEqual([
    ['youtube/video', 'cleaned'],
    ['youtube/video', 'cleaned'],
  ])
})

test('the price stands at the button in the first picture of the form', async () => {
  await (await firstOrder(FIRST)).popup.close()
  const popup = await orderForPage(ext, SECOND)
  await expect(placeButton(popup)).toBeVisible()
  // Drawn again from the database, each button that was ever drawn is noted.
  await popup.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('button[type="submit"]')?.textContent
      if (text && seen.at(-1) !== text) seen.push(text)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await popup.reload()
  await expect(placeButton(popup)).toBeVisible()
  const seen = await popup.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  expect(seen).toEqual([expect.stringMatching(/^Place order for [\d.]+ USD$/)])
})

test('another kind of link begins with nothing chosen, and can be emptied of what is', async () => {
  await (await firstOrder(FIRST)).popup.close()
  const popup = await orderForPage(ext, `${SECOND}&si=xyz`)
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await popup.getByRole('button', { name: 'Channel' }).click()
  await expect(linkIn(popup)).toHaveValue('https://www.youtube.com/@quietquay')
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible()
  await popup.getByRole('button', { name: 'Video', exact: true }).click()
  await likeLast(popup).click()
  await expect(popup.getByLabel('Quantity')).toHaveValue(QUANTITY)
  await likeLast(popup).click()
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible()
  await expect(linkIn(popup)).toHaveValue(SECOND)
})

test('a service that was ordered for the original address gets it again, and the form says so', async () => {
  const address = `${FIRST}&si=abc`
  const popup = await orderForPage(ext, address)
  await expect(linkIn(popup)).toHaveValue(FIRST)
  // What is beneath the search for a service is a key away, and the search too.
  await popup.keyboard.press('Escape')
  await popup.getByRole('button', { name: 'Use original' }).click()
  const search = popup.getByRole('combobox', { name: 'Service' })
  await search.fill(service.id)
  await expect(popup.getByRole('option').first()).toContainText(`No. ${service.id}`)
  await search.press('Enter')
  await expect(linkIn(popup)).toHaveValue(address)
  await popup.getByLabel('Quantity').fill(QUANTITY)
  await placeButton(popup).click()
  await isPlaced(popup)
  await popup.close()

  const second = await orderForPage(ext, `${SECOND}&si=xyz`)
  await expect(linkIn(second)).toHaveValue(`${SECOND}&si=xyz`)
  await expect(
    second.getByText('As in your last order with this service: the original address.'),
  ).toBeVisible()
  await second.getByRole('button', { name: 'Use cleaned link' }).click()
  await expect(linkIn(second)).toHaveValue(SECOND)
})

test('a preset is saved in three actions, and then begins an order from the menu', async () => {
  const first = await orderForPage(ext, FIRST)
  const search = first.getByRole('combobox', { name: 'Service' })
  await search.fill(service.id)
  await expect(first.getByRole('option').first()).toContainText(`No. ${service.id}`)
  await search.press('Enter')
  await first.getByLabel('Quantity').fill(QUANTITY)
  await first.getByRole('button', { name: 'Save as preset' }).click()
  await first.getByLabel('Name of the preset').pressSequentially('Usual views')
  await first.keyboard.press('Enter')
  await expect(first.getByText('Saved as Usual views.')).toBeVisible()
  expect(panel.adds()).toEqual([])
  await first.close()

  const page = await ext.context.newPage()
  await page.goto(SECOND)
  await page.bringToFront()
  const [preset] = (await readSettings(await ext.hidden(), 'presets')) as readonly { id: string }[]
  await clickMenu(ext, { menuItemId: `order-for-page ${preset?.id}`, pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  await expect(linkIn(popup)).toHaveValue(SECOND)
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await expect(popup.getByLabel('Quantity')).toHaveValue(QUANTITY)

  await popup.getByRole('button', { name: 'Change' }).click()
  await popup.getByRole('dialog').getByRole('button', { name: 'Presets' }).click()
  await popup.getByRole('menuitem', { name: 'Usual views' }).click()
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
})

test('a page that changed its address by itself is read as it is now', async () => {
  const page = await ext.context.newPage()
  await page.goto(FIRST)
  await page.getByRole('button', { name: 'Next' }).click()
  expect(page.url()).toBe(`${SECOND}&pp=stale`)
  await page.bringToFront()
  await clickMenu(ext, { menuItemId: 'order-for-page', pageUrl: page.url() }, page.url())
  const popup = await waitForPopup(ext)
  await expect(linkIn(popup)).toHaveValue(SECOND)
  await expect(popup.getByText('Film secondFilm0')).toBeVisible()
  // The head still names the film before.
  await expect(popup.getByRole('button', { name: 'The page’s own link' })).toHaveCount(0)
})
