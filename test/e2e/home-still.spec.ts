import { expect, type Page } from '@playwright/test'
import type { Order } from '../../lib/orders/order/order'
import { findService } from '../panel/services'
import { goTo, quietPage } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { connect } from './harness/journey'
import { announce, fillStores } from './harness/ledger'
import { untilFrame } from './harness/pictures'
import { openPopup } from './harness/popup'
import { watchShifts } from './harness/shifts'
import { draft, order, panel, unconfirmed } from './states/rows'
import { seed } from './states/seed'

/* The popup's first screen: what of it is wholly visible, and that no part of it moves. Every shift is counted. */

const NOW = Date.now()

const panels = [
  panel(),
  panel({ id: 'two', name: 'FollowerHub', balance: { amount: '143.27', currency: 'EUR', at: NOW } }),
]

const named = (at: number, change: Partial<Order> = {}): Order =>
  order({
    panelId: at % 2 ? 'two' : order().panelId,
    id: `row-${at}`,
    createdAt: NOW - at * 60_000,
    panelOrderId: String(700_000 + at),
    link: `https://www.instagram.com/client${at}/`,
    ...change,
  })

const done = { status: 'completed', rawStatus: 'Completed', at: NOW } as const

/** Two accounts, an unconfirmed order, a draft, orders in every list: all that the screen can show at once. */
async function openFullest(page: Page): Promise<void> {
  await goTo(page, quietPage)
  await seed(page, {
    panels,
    orders: [
      unconfirmed(),
      ...Array.from({ length: 20 }, (_, at) => named(at)),
      ...Array.from({ length: 3 }, (_, at) => named(50 + at, { tracking: done })),
      named(60, { tracking: { ...done, status: 'canceled', rawStatus: 'Canceled' }, needsAttention: 1 }),
    ],
    drafts: [draft({ quantity: '500' })],
  })
  await page.setViewportSize({ width: 440, height: 600 })
  await goTo(page, 'popup.html')
  await page.bringToFront()
  for (const part of ['.balance-card', '.unconfirmed-line', '.order-button button', '.today', '.foot button'])
    await expect(page.locator(part).first()).toBeVisible()
  // What is loaded after the first paint is there, too.
  await expect(page.getByRole('button', { name: /^More for/ }).first()).toBeVisible()
  await untilFrame(page)
}

/** Where the head and the foot have what can be clicked. */
const places = (page: Page) =>
  page
    .locator('.top :is(input, button, select), .foot *')
    .evaluateAll((all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())))

test('six orders are wholly visible in the fullest state, each of 49 px', async ({ stillPage: page }) => {
  await openFullest(page)
  const { rows, heights, covered } = await page.evaluate(() => {
    const scroller = document.querySelector('.page')?.getBoundingClientRect()
    const all = [...document.querySelectorAll('.orders > li')]
    const isWhole = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return scroller !== undefined && top >= scroller.top && bottom <= scroller.bottom
    }
    const whole = all.filter(isWhole)
    const boxOf = (row: Element, part: string) => row.querySelector(part)?.getBoundingClientRect()
    return {
      rows: whole.length,
      heights: [...new Set(all.map((row) => Math.round(row.getBoundingClientRect().height)))],
      covered: all.filter((row) => {
        const [amount, menu] = [boxOf(row, '.amount'), boxOf(row, '.menu .icon-button')]
        return !amount || !menu || (amount.right > menu.left && amount.left < menu.right)
      }).length,
    }
  })
  expect([heights, covered]).toEqual([[49], 0])
  expect(rows).toBeGreaterThanOrEqual(6)
})

test('nothing moves as it opens, as lists change and as one account is chosen and left', async ({
  stillPage: page,
}) => {
  await openFullest(page)
  const shifts = await watchShifts(page)
  const boxes = () =>
    page.locator('.top :is(input, button, select), .tab, .order-button button').evaluateAll((all) =>
      all.map((element) => {
        const { x, y, height } = element.getBoundingClientRect()
        return [x, y, height]
      }),
    )
  const before = await boxes()
  for (const name of ['Done 3', 'Problems 2', 'Open 20']) {
    await page.getByRole('tab', { name }).click()
    await untilFrame(page)
    expect(await boxes()).toEqual(before)
  }
  expect(await shifts()).toEqual([])
  // Everything is read and drawn again.
  await announce(page, ['panels', 'orders', 'drafts'])
  await untilFrame(page)
  expect([await boxes(), await shifts()]).toEqual([before, []])
})

test('nothing above the results moves while one types in the search, and all is back afterwards', async ({
  stillPage: page,
}) => {
  await openFullest(page)
  const search = page.getByLabel('Search orders')
  const before = await places(page)
  await search.focus()
  for (const letter of 'client1') {
    await page.keyboard.type(letter)
    expect(await places(page)).toEqual(before)
  }
  await expect(page.getByRole('listitem').first()).toContainText('client1')
  expect(await places(page)).toEqual(before)
  await search.fill('')
  await expect(page.getByRole('tab', { name: 'Open 20' })).toBeVisible()
  expect(await places(page)).toEqual(before)
})

test('switching accounts moves no button of the head or the foot', async ({ stillPage: page }) => {
  await openFullest(page)
  const before = await places(page)
  for (const value of ['two', 'all']) {
    await fillStores(page, { settings: [{ key: 'shown-panel', value }] })
    await announce(page, ['panels'])
    await expect(page.getByRole('combobox', { name: 'Panel' })).toHaveValue(value)
    await untilFrame(page)
    expect(await places(page)).toEqual(before)
  }
})

test('nothing moves while the accounts are refreshed', async ({
  ext,
  connected: first,
  otherPanel: second,
}) => {
  await connect(ext, second, 'Second panel')
  const service = findService(({ type }) => type === 'Default')
  first.seedOrders(1, service.id)
  const popup = await openPopup(ext)
  await expect(popup.locator('.balance-card')).toHaveCount(2)
  const refresh = popup.getByRole('button', { name: 'Refresh' })
  await expect(refresh).toBeEnabled()
  await expect(popup.locator('.order-button button').first()).toBeVisible()
  const shifts = await watchShifts(popup)
  for (const panel of [first, second]) panel.fault({ kind: 'slow', action: 'balance', ms: 700 })
  first.setBalance('90.54321')
  await refresh.click()
  await expect(refresh).toBeDisabled()
  await expect(popup.locator('.balance-card').first()).toContainText('90.54321')
  await expect(refresh).toBeEnabled()
  expect(await shifts()).toEqual([])
  await popup.close()
})
