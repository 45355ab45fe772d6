import { expect, type Page } from '@playwright/test'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, openHome, placeButton } from './harness/journey'
import { waitForPopup } from './harness/popup'

/* A new order is a new draft, and what was typed into an old one stays beside it. */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)
const other = findService(({ type, id }) => type === 'Default' && id !== service.id)

let ext: ExtensionBrowser
let panel: TestPanel

test.beforeEach(async ({ ext: givenExt, connected }) => {
  ext = givenExt
  panel = connected
})

const link = (popup: Page) => popup.getByLabel('Link', { exact: true })
const drafts = (popup: Page) => popup.getByRole('listitem').filter({ hasText: 'old.example/mine' })

async function beginOld(): Promise<Page> {
  const popup = await openHome(ext)
  await popup.getByRole('button', { name: 'Order for another link' }).click()
  await expect(link(popup)).toBeFocused()
  await popup.keyboard.type('https://old.example/mine')
  await chooseService(popup, other.id)
  await popup.getByLabel('Quantity').fill('4321')
  await popup.getByRole('button', { name: 'Back' }).click()
  await expect(popup.getByRole('button', { name: '1 draft' })).toBeVisible()
  return popup
}

test('“Order for another link” begins anew, in the link, and the old draft is among the drafts', async () => {
  const popup = await beginOld()
  await popup.getByRole('button', { name: 'Order for another link' }).click()
  await expect(link(popup)).toHaveValue('')
  await expect(popup.getByRole('combobox', { name: 'Service' })).toBeVisible()
  await expect(link(popup)).toBeFocused()
  await popup.keyboard.type('https://new.example/')
  await expect(link(popup)).toHaveValue('https://new.example/')

  await popup.getByRole('button', { name: 'Back' }).click()
  await popup.getByRole('button', { name: /^\d drafts?$/ }).click()
  await drafts(popup).getByRole('button', { name: 'Continue' }).click()
  await expect(popup.getByLabel('Quantity')).toHaveValue('4321')
  await expect(link(popup)).toHaveValue('https://old.example/mine')
  expect(panel.adds()).toEqual([])
})

test('“Order with this service” begins anew with that service alone, and is ordered from the link on', async () => {
  const old = await beginOld()
  await old.close()
  const page = await ext.openPage('dashboard.html#catalog')
  const search = page.getByRole('combobox', { name: 'Search all services' })
  await search.fill(service.id)
  await search.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Order with this service' }).click()

  const popup = await waitForPopup(ext)
  await expect(popup.getByText(`No. ${service.id}`)).toBeVisible()
  await expect(popup.getByLabel('Quantity')).toHaveValue('')
  await expect(link(popup)).toHaveValue('')
  await expect(link(popup)).toBeFocused()
  await popup.keyboard.type('https://new.example/')
  await popup.keyboard.press('Tab')
  await popup.getByLabel('Quantity').fill('100')
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  expect(panel.adds().map(({ fields }) => [fields.service, fields.link, fields.quantity])).toEqual([
    [service.id, 'https://new.example/', '100'],
  ])

  await popup.getByRole('button', { name: 'Back' }).click()
  await popup.getByRole('button', { name: /^\d drafts?$/ }).click()
  await drafts(popup).getByRole('button', { name: 'Continue' }).click()
  await expect(popup.getByLabel('Quantity')).toHaveValue('4321')
  await expect(popup.getByText(`No. ${other.id}`)).toBeVisible()
})
