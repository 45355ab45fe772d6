import { expect, type Page } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, openDraft, orderForPage, placeButton } from './harness/journey'
import { makeCatalogOld } from './harness/ledger'

/* What people type and paste into the form goes out as they meant it, or they are asked: nothing is mangled. */

const service = findService(({ type, min, max }) => type === 'Default' && min <= 500 && max >= 10_000)
const { id } = service

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  panel.setService(id, { name: 'Instagram Followers', category: 'Instagram', rate: '0.70', max: 10_000_000 })
  panel.setBalance('10000')
  await connect(ext, panel)
})

async function openForm(): Promise<Page> {
  const popup = await orderForPage(ext, `${articles.origin}/article?${Math.random()}`)
  await chooseService(popup, id)
  return popup
}

const link = (popup: Page) => popup.getByLabel('Link', { exact: true })
const sent = () =>
  panel.requests
    .filter(({ action }) => action === 'add')
    .map(({ fields }) => [fields.link, fields.quantity] as const)

/** By the browser's own clipboard, so that the field gets what it gets from a user. */
async function paste(popup: Page, text: string): Promise<void> {
  await popup.evaluate((text) => {
    const source = document.createElement('textarea')
    source.id = 'copied'
    source.value = text
    document.body.append(source)
    source.select()
  }, text)
  await popup.keyboard.press('Control+C')
  await popup.evaluate(() => document.getElementById('copied')?.remove())
  await link(popup).selectText()
  await popup.keyboard.press('Control+V')
}

async function place(popup: Page): Promise<void> {
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
}

const A = 'https://www.instagram.com/gus.r/'
const B = 'https://www.instagram.com/finn.w/'

test('two links pasted at once are both kept, and one of them is taken and ordered for', async () => {
  const popup = await openForm()
  await popup.getByLabel('Quantity').fill('500')
  await paste(popup, `${A}\n${B}\n`)
  await expect(link(popup)).toHaveValue(`${A} ${B}`)
  await expect(popup.locator('#link-error')).toHaveText(
    'This form orders for one link at a time. Which of these 2 should it be?',
  )
  await placeButton(popup).click()
  await expect(link(popup)).toBeFocused()
  expect(sent()).toEqual([])

  const offers = popup.getByRole('group', { name: 'The links that you entered' })
  await offers.getByRole('button', { name: 'instagram.com/gus.r' }).click()
  await offers.getByRole('button', { name: 'instagram.com/finn.w' }).click()
  await expect(link(popup)).toHaveValue(B)
  await expect(popup.locator('#link-error')).toBeHidden()
  await place(popup)
  expect(sent()).toEqual([[B, '500']])
})

test('what was pasted survives the popup’s closing, all of it', async () => {
  const popup = await openForm()
  await paste(popup, `${A}\r\n${B}`)
  await expect(link(popup)).toHaveValue(`${A} ${B}`)
  await popup.getByRole('button', { name: 'Back' }).click()
  await openDraft(popup)
  await expect(link(popup)).toHaveValue(`${A} ${B}`)
})

test('an address without its scheme gets one in sight, and goes out with it', async () => {
  const popup = await openForm()
  await popup.getByLabel('Quantity').fill('500')
  await paste(popup, 'instagram.com/gus.r')
  await expect(popup.locator('#link-form')).toContainText('Goes out as ')
  await expect(popup.locator('#link-form')).toContainText('https://instagram.com/gus.r')
  await expect(popup.getByText('Instagram · Profile')).toBeVisible()
  await place(popup)
  expect(sent()).toEqual([['https://instagram.com/gus.r', '500']])
})

test('a bare name goes out as it is where the service takes one', async () => {
  const popup = await openForm()
  await popup.getByLabel('Quantity').fill('500')
  await paste(popup, '@Gus.R')
  await expect(popup.locator('#link-form')).toContainText('goes out as you typed it')
  await placeButton(popup).click()
  // This panel wants addresses: what it says no to is what was typed.
  await expect(popup.getByText('Incorrect link').first()).toBeVisible()
  expect(sent()).toEqual([['@Gus.R', '500']])
})

test('a bare name is asked about where the service is for pages', async () => {
  panel.setService(id, { name: 'Instagram Likes', category: 'Instagram' })
  const popup = await openForm()
  await popup.getByLabel('Quantity').fill('500')
  await makeCatalogOld(popup, 24 * 3_600_000)
  await popup.close()

  const fresh = await openForm()
  await expect(fresh.getByText('Instagram Likes').first()).toBeVisible()
  await fresh.getByLabel('Quantity').fill('500')
  await link(fresh).fill('gus.r')
  await fresh.getByLabel('Quantity').focus()
  await expect(fresh.locator('#link-error')).toContainText('This service needs the address of a page.')
  await placeButton(fresh).click()
  await expect(link(fresh)).toBeFocused()
  expect(sent()).toEqual([])
})

test('quantities are read as people write them, shown as read, and sent as digits', async () => {
  const popup = await openForm()
  await link(popup).fill(A)
  const quantity = popup.getByLabel('Quantity')
  for (const [typed, shown, amount] of [
    ['1k', '= 1,000.', '0.70'],
    ['1,000', '= 1,000.', '0.70'],
    ['1 000', '= 1,000.', '0.70'],
    ['1.5k', '= 1,500.', '1.05'],
    ['2m', '= 2,000,000.', '1,400.00'],
  ] as const) {
    await quantity.fill(typed)
    await expect(popup.locator('#quantity-hint'), typed).toContainText(shown)
    await expect(placeButton(popup), typed).toHaveText(`Place order for ${amount} USD`)
    await expect(quantity).toHaveValue(typed)
  }
  await quantity.fill('1.5k')
  await place(popup)
  expect(sent()).toEqual([[A, '1500']])
})
