import { expect, type Page } from '@playwright/test'
import { BLANK_FIELDS } from '../../lib/orders/form/draft'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { sendCommand } from './harness/command'
import { type ExtensionBrowser, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, connect, orderForPage, placeButton } from './harness/journey'
import { fillStores, readSettings } from './harness/ledger'
import { clickMenu } from './harness/menu'
import { waitForPopup } from './harness/popup'

/* A service for one site on a link of another: asked once, in one amber line that stops nobody. */

const isPlain = ({ type, min, max }: { type: string; min: number; max: number }) =>
  type === 'Default' && min <= 100 && max >= 1000
const first = findService(isPlain)
const second = findService((service) => isPlain(service) && service.id !== first.id)

// In a browser that had run a hundred other tests no popup opened here.
test.use({ ownBrowser: async ({ sites }, use) => use({ args: [...sites.args] }) })

let panel: TestPanel
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, sites: _ }) => {
  ext = givenExt
  panel = givenPanel
  panel.setService(first.id, { name: 'Instagram Followers | Fast', category: 'Instagram', rate: '0.70' })
  panel.setService(second.id, { name: 'IG Followers [R30] of another kind', category: 'Instagram' })
  await connect(ext, panel)
})

const amber = (popup: Page) => popup.locator('.amber-line:visible')
const video = (id: string) => `https://www.youtube.com/watch?v=${id}`
const ASKED = 'This service looks meant for Instagram, but the link is YouTube · Video.'

async function place(popup: Page): Promise<void> {
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
}

test('it is asked about, stops nobody, and is asked no more once the user says that it is right', async () => {
  const popup = await orderForPage(ext, video('firstFilm00'))
  await expect(amber(popup)).toHaveCount(0)
  await popup.getByRole('button', { name: 'For this link' }).click()
  await chooseService(popup, first.id)
  await popup.getByLabel('Quantity').fill('1000')
  await expect(amber(popup)).toContainText(ASKED)
  await expect(placeButton(popup)).toHaveText('Place order for 0.70 USD')
  // Unanswered, it is in nobody's way.
  await place(popup)
  expect(panel.adds()).toHaveLength(1)
  await popup.close()

  const again = await orderForPage(ext, video('secondFilm0'))
  await expect(amber(again)).toContainText(ASKED)
  // In the form: a field that takes the focus may be scrolled into sight.
  const top = () =>
    again.getByLabel('Quantity').evaluate((field) => field.getBoundingClientRect().top + window.scrollY)
  const before = await top()
  await again.getByRole('button', { name: 'That’s right' }).click()
  await expect(again.getByText('Noted. You won’t be asked about this again.')).toBeVisible()
  await expect(again.getByLabel('Quantity')).toBeFocused()
  // Nothing has moved, but for a part of a pixel.
  expect(Math.abs((await top()) - before)).toBeLessThan(1)
  await again.close()

  const other = await orderForPage(ext, video('thirdFilm00'))
  await other.getByRole('button', { name: 'Change' }).click()
  await chooseService(other, second.id)
  await other.getByLabel('Quantity').fill('1000')
  await expect(placeButton(other)).toHaveText(/Place order for/)
  // By then the reader of names has read what it is for.
  await other.waitForTimeout(500)
  await expect(amber(other)).toHaveCount(0)
  await place(other)
  expect(panel.adds()).toHaveLength(2)

  const page = await ext.openPage(quietPage)
  expect(await readSettings(page, 'accepted-pairs')).toHaveLength(1)
})

test('a preset for one site, taken from the menu on a page of another, is asked about', async () => {
  const page = await ext.openPage(quietPage)
  const panelId = String(await readSettings(page, 'default-panel'))
  const draft = {
    ...BLANK_FIELDS,
    id: 'draft-1',
    createdAt: 1,
    updatedAt: 2,
    panelId,
    serviceId: first.id,
    quantity: '1000',
    dripFeed: false,
    page: { address: '', canonical: '', title: '' },
  }
  await fillStores(page, { drafts: [{ value: draft }] })
  const saved = await sendCommand(ext, 'savePreset', { name: 'Followers', draftId: 'draft-1' })
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const menuItemId = `order-for-page ${saved.id}`

  const film = await ext.context.newPage()
  await film.goto(video('firstFilm00'))
  await film.bringToFront()
  await clickMenu(ext, { menuItemId, pageUrl: film.url() }, film.url())
  const popup = await waitForPopup(ext)
  await expect(popup.getByLabel('Quantity', { exact: true })).toHaveValue('1000')
  await expect(amber(popup)).toContainText(ASKED)
  await popup.close()

  const profile = await ext.context.newPage()
  await profile.goto('https://www.instagram.com/gus.r/')
  await profile.bringToFront()
  await clickMenu(ext, { menuItemId, pageUrl: profile.url() }, profile.url())
  const fitting = await waitForPopup(ext)
  await expect(fitting.getByLabel('Link', { exact: true })).toHaveValue('https://www.instagram.com/gus.r/')
  await expect(placeButton(fitting)).toHaveText('Place order for 0.70 USD')
  await fitting.waitForTimeout(500)
  await expect(amber(fitting)).toHaveCount(0)
  expect(panel.adds()).toEqual([])
})
