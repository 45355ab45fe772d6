import { expect, type Page } from '@playwright/test'
import type { Order } from '../../lib/orders/order/order'
import { findViolations } from './harness/axe'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { announce, fillStores, ledgerStores } from './harness/ledger'
import { untilFrame } from './harness/pictures'
import { order, panel, unconfirmed } from './states/rows'
import { seed } from './states/seed'
import type { Seed } from './states/stores'

/* Every order of every account can be reached in the popup: by its tab, by scrolling, by a few letters. */

const DAY = 86_400_000
const NOW = Date.now()

const otherAccount = panel({
  id: 'two',
  name: 'FollowerHub',
  balance: { amount: '143.27', currency: 'EUR', at: NOW },
})
const panels = [panel(), otherAccount]

/** Of the second account: the popup showed none of them while it showed the first. */
const elsewhere = (at: number, change: Partial<Order> = {}): Order =>
  order({
    panelId: 'two',
    panelName: 'FollowerHub',
    id: `two-${at}`,
    createdAt: NOW - DAY - at * 1000,
    panelOrderId: String(700_000 + at),
    link: `https://www.instagram.com/client${at}/`,
    ...change,
  })

const completed = { status: 'completed', rawStatus: 'Completed', at: NOW } as const

async function open(page: Page, given: Seed): Promise<void> {
  await goTo(page, quietPage)
  await seed(page, given)
  await page.setViewportSize({ width: 440, height: 600 })
  await goTo(page, 'popup.html')
  await page.bringToFront()
  // Over the part that scrolls.
  await page.mouse.move(220, 450)
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const rows = (page: Page) => page.getByRole('tabpanel').getByRole('listitem')

test('orders of all accounts are there at once, by what is to be done with them', async ({
  stillPage: page,
}) => {
  const orders = [
    order({ id: 'one', link: 'https://www.instagram.com/of.the.first/' }),
    ...Array.from({ length: 4 }, (_, at) => elsewhere(at)),
    elsewhere(10, { tracking: completed }),
    elsewhere(11, {
      tracking: { ...completed, status: 'canceled', rawStatus: 'Canceled' },
      needsAttention: 1,
    }),
  ]
  await open(page, { panels, orders, settings: { 'default-panel': 'one' } })
  await expect(page.getByText('100.84292 USD')).toBeVisible()
  await expect(page.getByText('143.27 EUR')).toBeVisible()
  await expect(rows(page)).toHaveCount(5)
  await expect(rows(page).filter({ hasText: 'FollowerHub' })).toHaveCount(4)
  await tab(page, 'Done 1').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('client10')
  // The tabs are one stop of the keyboard, and the arrows lead along them.
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Problems 1')).toBeFocused()
  await expect(rows(page)).toContainText('client11')
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Open 5')).toBeFocused()
  await untilFrame(page)
  expect(await findViolations(page)).toEqual([])
})

test('one account may be chosen, and its orders are all that is shown then', async ({ stillPage: page }) => {
  const orders = [order({ id: 'one' }), elsewhere(1), elsewhere(2)]
  await open(page, { panels, orders, settings: { 'shown-panel': 'two' } })
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText('100.84292 USD')).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Panel' })).toHaveValue('two')
  await fillStores(page, { settings: [{ key: 'shown-panel', value: 'all' }] })
  await announce(page, ['panels'])
  await expect(rows(page)).toHaveCount(3)
})

test('each of three hundred is reached by scrolling, newest first, and stays when others change', async ({
  stillPage: page,
}) => {
  const orders = Array.from({ length: 300 }, (_, at) => elsewhere(at))
  await open(page, { panels, orders })
  await expect(tab(page, 'Open 300')).toBeVisible()
  await expect(async () => {
    await page.mouse.wheel(0, 5000)
    await expect(rows(page)).toHaveCount(300, { timeout: 200 })
  }).toPass()
  const links = await rows(page).locator('.title').allTextContents()
  expect(links.map((link) => link.trim())).toEqual(orders.map((_, at) => `instagram.com/client${at}`))
  await rows(page).last().scrollIntoViewIfNeeded()
  await expect(rows(page).last()).toBeInViewport()
  // One is delivered meanwhile: the others stay where they are, all of them.
  const changed = [{ ...elsewhere(0), tracking: completed }, ...orders.slice(1)]
  await fillStores(page, ledgerStores(changed))
  await announce(page, ['orders'])
  await expect(tab(page, 'Open 299')).toBeVisible()
  await expect(rows(page)).toHaveCount(299)
})

test('yesterday’s order is found by opening the popup and typing four letters of it', async ({
  stillPage: page,
}) => {
  const orders = [
    ...Array.from({ length: 60 }, (_, at) => order({ id: `now-${at}` })),
    ...Array.from({ length: 60 }, (_, at) => elsewhere(at, { tracking: completed })),
    elsewhere(99, { tracking: completed, link: 'https://www.instagram.com/gus.roe/' }),
  ]
  // An action is a click, a chord or one run of typing. 1: the popup is opened.
  await open(page, { panels, orders })
  // 2: four letters.
  await page.keyboard.type('gus.')
  const found = page.getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('gus.roe')
  await untilFrame(page)
  expect(await findViolations(page)).toEqual([])
  const search = page.getByRole('searchbox', { name: 'Search orders' })
  await search.fill('700012')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('client12')
  await search.fill('no such words')
  await expect(page.getByText('No order matches all these words.')).toBeVisible()
  await search.fill('client')
  await expect(async () => {
    await page.mouse.wheel(0, 5000)
    await expect(found).toHaveCount(60, { timeout: 200 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toBeVisible()
})

test('an unconfirmed order stands above all others, of whatever account and however old', async ({
  stillPage: page,
}) => {
  const lost = unconfirmed({
    id: 'lost',
    panelId: 'two',
    panelName: 'FollowerHub',
    createdAt: NOW - 90 * DAY,
    link: 'https://www.instagram.com/badgateway/',
  })
  const bad = { tracking: { ...completed, status: 'failed' as const }, needsAttention: 1 as const }
  const orders = [lost, ...Array.from({ length: 40 }, (_, at) => elsewhere(at, bad))]
  await open(page, { panels, orders, settings: { 'shown-panel': 'one' } })
  const line = page.getByText('Unconfirmed: instagram.com/badgateway')
  await expect(line).toBeVisible()
  await page.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByText('instagram.com/badgateway').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back' })).toBeVisible()
  const two = [{ ...lost, id: 'lost-too', createdAt: NOW - 80 * DAY }, ...orders]
  await open(page, { panels, orders: two })
  await expect(page.getByText('2 orders are unconfirmed.')).toBeVisible()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows(page).nth(0)).toContainText('badgateway')
  await expect(rows(page).nth(1)).toContainText('badgateway')
  await expect(rows(page).nth(2)).not.toContainText('badgateway')
})

test('an account below the line that its user drew comes first, and says so', async ({ stillPage: page }) => {
  const line = { amount: '150', currency: 'EUR' }
  await open(page, { panels: [panel(), { ...otherAccount, lowLine: line }] })
  const cards = page.locator('.balance-card')
  await expect(cards.first()).toContainText('FollowerHub')
  await expect(cards.first()).toContainText('Low ·')
  await expect(cards.nth(1)).not.toContainText('Low')
  // A line in a currency of before says nothing.
  await open(page, { panels: [panel(), { ...otherAccount, lowLine: { ...line, currency: 'USD' } }] })
  await expect(cards.first()).not.toContainText('FollowerHub')
  await expect(page.getByText(/^Low/)).toHaveCount(0)
})
