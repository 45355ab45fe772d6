import { expect, type Page } from '@playwright/test'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect, orderForPage, placeButton, pressPlace } from './harness/journey'

/* The key that spends money: it places an order only by a press of its own, and after the sum could be read. */

const service = findService(({ type, min, max }) => type === 'Default' && min <= 100 && max >= 1000)

let popup: Page
let adds: () => number

test.beforeEach(async ({ ext, panel, articles }) => {
  await connect(ext, panel)
  adds = () => panel.adds().length
  popup = await openForm(ext, `${articles.origin}/article`)
})

async function openForm(ext: ExtensionBrowser, address: string): Promise<Page> {
  const form = await orderForPage(ext, address)
  await form.getByRole('combobox', { name: 'Service' }).fill(service.id)
  await expect(form.getByRole('option').first()).toContainText(`No. ${service.id}`)
  return form
}

const isPlaced = () => expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
const quantity = () => popup.getByLabel('Quantity')

/** Keys of Playwright that go down again without coming up repeat themselves, as one that is held does. */
async function hold(key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await popup.keyboard.down(key)
    await popup.waitForTimeout(50)
  }
}

test('Enter held down from the search on through the form places nothing', async () => {
  await hold('Enter', 2)
  await expect(quantity()).toBeFocused()
  await popup.keyboard.insertText('100')
  await expect(placeButton(popup)).toContainText('for')
  await hold('Enter', 20)
  await popup.keyboard.up('Enter')
  await expect(placeButton(popup)).toBeEnabled()
  expect(adds()).toBe(0)
  await pressPlace(popup)
  await isPlaced()
  expect(adds()).toBe(1)
})

/** The sum changes all the time, however busy the machine is between it and a key. */
const stir = () =>
  quantity().evaluate((field: HTMLInputElement) => {
    let at = 0
    const timer = setInterval(() => {
      at += 1
      field.value = at % 2 ? '100' : '200'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }, 40)
    Object.assign(globalThis, { rest: () => clearInterval(timer) })
  })

const rest = () => popup.evaluate(() => (globalThis as unknown as { rest: () => void }).rest())

test('a key within the moment in which the sum came or changed places nothing', async () => {
  await popup.keyboard.press('Enter')
  await expect(quantity()).toBeFocused()
  await stir()
  await expect(placeButton(popup)).toContainText('for')
  for (const key of ['Enter', 'Enter', 'Enter']) await popup.keyboard.press(key)
  await placeButton(popup).focus()
  for (const key of ['Enter', 'Space', 'Space']) await popup.keyboard.press(key)
  await rest()
  await expect(placeButton(popup)).toBeEnabled()
  expect(adds()).toBe(0)
  await popup.waitForTimeout(500)
  await popup.keyboard.press('Space')
  await isPlaced()
  expect(adds()).toBe(1)
})

test('Enter in a field places the order once the sum could be read, and a second one at once nothing more', async () => {
  await popup.keyboard.press('Enter')
  await quantity().fill('100')
  await popup.waitForTimeout(500)
  await quantity().press('Enter')
  await popup.keyboard.press('Enter')
  await popup.keyboard.press('Enter')
  await isPlaced()
  expect(adds()).toBe(1)
})

test('what is missing is shown by Enter at once', async () => {
  await popup.keyboard.press('Enter')
  await quantity().press('Enter')
  await expect(popup.locator('#quantity-error')).toBeVisible()
  expect(adds()).toBe(0)
})
