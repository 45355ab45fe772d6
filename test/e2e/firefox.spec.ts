import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { startTestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { FirefoxBrowser } from './harness/firefox'
import { test } from './harness/fixtures'

/*
 * The same product in Firefox. Its popup cannot be opened from outside, so the popup's page is opened in a tab;
 * everything behind it is the real thing.
 */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

let firefox: FirefoxBrowser

// A cold start of Firefox on a busy machine takes its time.
test.describe.configure({ timeout: 120_000 })

test.beforeEach(({ ownFirefox }) => {
  firefox = ownFirefox
})

const text = (page: Page) => page.evaluate(() => document.body.innerText)
const sees = (page: Page, words: string | RegExp) => expect.poll(() => text(page)).toMatch(words)
async function click(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
}

async function fill(page: Page, id: string, value: string): Promise<void> {
  await page.bringToFront()
  await page.locator(`#${id}`).fill(value)
}

async function orderForLink(popup: Page): Promise<void> {
  await click(popup, 'Order for another link')
  await popup.waitForSelector('#service')
  await fill(popup, 'service', service.id)
  await sees(popup, `No. ${service.id}`)
  await popup.focus('#service')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('#quantity')
  await fill(popup, 'link', 'https://example.com/page')
  await fill(popup, 'quantity', String(service.min))
}

test('the demo account takes an order', async () => {
  const popup = await firefox.page('popup.html')
  await click(popup, 'Try the demo account')
  await sees(popup, '100.84292 USD')
  await orderForLink(popup)
  await popup.locator('button[type=submit]').click()
  await sees(popup, /Order \d+/)
  await sees(popup, 'https://example.com/page')
})

test('a panel that books and drops the connection has one order, and the ledger one unconfirmed', async () => {
  const panel = await startTestPanel()
  const options = await firefox.page('options.html#connect')
  await fill(options, 'connect-name', 'My panel')
  await fill(options, 'connect-url', panel.url)
  await fill(options, 'connect-key', panel.key)
  await click(options, 'Connect')
  await sees(options, '100.84292 USD')

  const popup = await firefox.page('popup.html')
  await sees(popup, 'My panel')
  await orderForLink(popup)
  panel.fault({ kind: 'drop-after', action: 'add', times: Number.POSITIVE_INFINITY })
  await popup.locator('button[type=submit]').click()
  await sees(popup, 'We couldn’t confirm this order.')
  const adds = panel.requests.filter(({ action }) => action === 'add')
  expect(adds).toHaveLength(1)
  expect(adds[0]?.headers.connection).toBe('close')
  await panel.close()
})

test('services are searched, filtered, marked and put side by side', async () => {
  const popup = await firefox.page('popup.html')
  await click(popup, 'Try the demo account')
  await sees(popup, '100.84292 USD')
  await click(popup, 'Order for another link')
  await popup.waitForSelector('#service')
  await popup.click('#service')
  const rows = () =>
    popup.$$eval('#services [role=option]', (all) => all.map(({ textContent }) => textContent ?? ''))
  await click(popup, 'Filters')
  await popup.locator('.filter-flags label ::-p-text(Refill)').click()
  await fill(popup, 'service', 'INSTÁGRAM followers')
  await expect
    .poll(async () => (await rows()).filter((row) => /instagram/i.test(row) && /follow/i.test(row)).length)
    .toBeGreaterThan(1)
  expect((await rows()).every((row) => /refill/i.test(row))).toBe(true)

  await popup.focus('#service')
  const chord = async (modifier: 'Shift' | 'Control') => {
    await popup.keyboard.down(modifier)
    await popup.keyboard.press('Enter')
    await popup.keyboard.up(modifier)
  }
  const [first = '', second = ''] = await rows()
  await chord('Shift')
  await popup.waitForSelector('#services-0 .mark.on')
  await chord('Control')
  await popup.keyboard.press('ArrowDown')
  await chord('Control')
  await popup.focus('.compare-strip .button')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.compare table')
  const numberOf = (row: string) => /No\. (\S+?)(?=\D|$)/.exec(row)?.[1] ?? ''
  await sees(popup, new RegExp(`${numberOf(first)}[^]*${numberOf(second)}`))
  expect(await rows()).toEqual([])

  const dashboard = await firefox.page('dashboard.html#catalog')
  await dashboard.bringToFront()
  await expect
    .poll(() => dashboard.$$eval('[role=option]', (all) => all[0]?.textContent ?? ''))
    .toContain(`No. ${numberOf(first)}`)
})
