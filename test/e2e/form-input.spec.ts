import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, orderForPage, placeButton } from './harness/journey'
import { openPopup } from './harness/popup'

/* Every line of bad input in the form: a clear error at its field, nothing sent, nothing typed lost. */

const service = findService(({ type, min, max }) => type === 'Default' && min === 50 && max >= 10_000)
const pack = findService(({ type }) => type === 'Package')

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser
let popup: Page

const adds = () => panel.requests.filter(({ action }) => action === 'add')

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
  popup = await orderForPage(ext, `${articles.origin}/article?${Math.random()}`)
  await chooseService(popup, service.id)
})

const QUANTITIES = [
  ['49', 'This service takes 50 at least.'],
  ['2147483648', 'at most'],
  ['1.5', 'whole number'],
  ['1,5', 'whole number'],
  ['-5', 'above zero'],
  ['', 'Enter a number.'],
  ['   ', 'Enter a number.'],
  ['١٠٠', 'digits 0 to 9'],
  ['1,00', 'whole number'],
  ['1.000', 'without separators: 1000'],
  ['1.500k', 'read in two ways'],
  ['3000m', 'at most'],
  ['1e3', 'digits 0 to 9'],
  ['0x64', 'digits 0 to 9'],
  ['0', 'above zero'],
  ['many', 'digits 0 to 9'],
] as const

test('a quantity that is none is told at its field and not sent', async () => {
  const quantity = popup.getByLabel('Quantity')
  for (const [typed, error] of QUANTITIES) {
    await quantity.fill(typed)
    await placeButton(popup).click()
    await expect(popup.locator('#quantity-error'), typed).toContainText(error)
    await expect(quantity).toHaveAttribute('aria-invalid', 'true')
    await expect(quantity).toBeFocused()
    await expect(quantity).toHaveValue(typed)
  }
  expect(adds()).toEqual([])
})

test('on a short form, where an error moves the button, one click on it is heard', async () => {
  await popup.close()
  // Without offers for the link the form is shorter than the popup, and the button is not held at its end.
  popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  const quantity = popup.getByLabel('Quantity')
  await quantity.fill('49')
  const button = await placeButton(popup).boundingBox()
  if (!button) throw new Error('The button is not drawn')
  await popup.mouse.move(button.x + button.width / 2, button.y + button.height / 2)
  await popup.mouse.down()
  await popup.waitForTimeout(100)
  await popup.mouse.up()
  await expect(popup.locator('#quantity-error')).toContainText('This service takes 50 at least.')
  await expect(quantity).toBeFocused()
})

const LINKS = [
  ['', 'Enter the link'],
  ['javascript:alert(1)', 'must begin with http'],
  ['chrome://settings', 'must begin with http'],
  ['file:///etc/passwd', 'must begin with http'],
  ['two words', 'whole address'],
  ['https://', 'whole address'],
  ['https://example.com/a b', 'whole address'],
] as const

test('a link that no panel can reach is told at its field and not sent', async () => {
  await popup.getByLabel('Quantity').fill('100')
  const link = popup.getByLabel('Link', { exact: true })
  for (const [typed, error] of LINKS) {
    await link.fill(typed)
    await placeButton(popup).click()
    await expect(popup.locator('#link-error'), typed).toContainText(error)
    await expect(link).toHaveValue(typed)
  }
  expect(adds()).toEqual([])
})

test('everything typed survives the popup’s closing at any moment', async () => {
  await popup.getByLabel('Quantity').fill('12')
  await popup.getByLabel('Quantity').pressSequentially('34')
  await popup.getByLabel('Link', { exact: true }).fill('https://example.com/mine')
  await popup.close()
  popup = await openPopup(ext)
  await expect(popup.getByLabel('Quantity')).toHaveValue('1234')
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue('https://example.com/mine')
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await popup.getByRole('button', { name: 'Back' }).click()
  await popup.getByRole('button', { name: '1 draft' }).click()
  const unfinished = popup.getByRole('listitem').filter({ hasText: 'example.com/mine' })
  await unfinished.getByRole('button', { name: 'Continue' }).click()
  await expect(popup.getByLabel('Quantity')).toHaveValue('1234')
})

test('a double click, and Enter held down, send once', async () => {
  panel.fault({ kind: 'slow', action: 'add', ms: 700 })
  await popup.getByLabel('Quantity').fill('100')
  const button = placeButton(popup)
  await button.dblclick({ noWaitAfter: true })
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  expect(adds()).toHaveLength(1)
})

test('a service that is gone is told where it was chosen, and a refusal keeps what was typed', async () => {
  panel.removeService(service.id)
  await popup.getByLabel('Quantity').fill('100')
  await placeButton(popup).click()
  const notice = popup.getByRole('alert').filter({ hasText: 'The panel no longer offers this service.' })
  await expect(notice).toContainText('Nothing was ordered and no money was spent.')
  await expect(notice).toContainText('Incorrect service ID')
  await expect(popup.getByLabel('Quantity')).toHaveValue('100')
  expect(panel.orders).toEqual([])

  await popup.getByRole('button', { name: 'Change' }).click()
  await popup.getByRole('combobox').fill(service.id)
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect(popup.getByText('No service has all these words.')).toBeVisible()
  panel.setService(service.id, service)
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect(popup.getByRole('option').first()).toContainText(`No. ${service.id}`)
})

test('not enough funds is said before sending, with what is missing', async () => {
  panel.setBalance('0.01')
  await chooseAnother(popup, pack.id)
  await placeButton(popup).click()
  await expect(popup.getByText(/^Not enough funds|not fit the service any more/).first()).toBeVisible()
  await expect(popup.locator('.charge-bar')).toContainText('0.01 USD')
  await expect(popup.locator('.charge-bar')).toContainText('short')
})

async function chooseAnother(form: Page, id: string): Promise<void> {
  await form.getByRole('button', { name: 'Change' }).click()
  await chooseService(form, id)
}
