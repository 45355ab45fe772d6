import { expect, type Page } from '@playwright/test'
import { multiply, perThousand } from '../../lib/money'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { chooseService, chooseTab, LOCAL, openHome, orderForPage, placeButton } from './harness/journey'
import { allowHost, grantHost } from './harness/permissions'
import { openPopup } from './harness/popup'

/* The main job, end to end: connect through the options page, order from pages, watch in the popup. */

const plain = findService(({ type, dripfeed, min }) => type === 'Default' && !dripfeed && min <= 500)
const drip = findService(({ type, dripfeed, min }) => type === 'Default' && dripfeed && min <= 100)
const pack = findService(({ type, rate }) => type === 'Package' && Number(rate) < 20)
const comments = findService(({ type, min }) => type === 'Custom Comments' && min <= 10)

const COMMENTS = [
  'Great work!',
  'Où est la suite ? 👏',
  'a=b&c=d "quoted"',
  ...Array.from({ length: 9 }, (_, n) => `No. ${n}`),
]

// It is quit and started again.
test.use({ ownBrowser: {} })

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
})

async function connectInOptions(): Promise<void> {
  await allowHost(ext, LOCAL)
  const options = await ext.openPage('options.html#connect')
  await options.getByRole('textbox', { name: 'Name' }).fill('My panel')
  await options.getByLabel('API address').fill(panel.url)
  const key = options.getByLabel('API key')
  await key.fill(`  ${panel.key} `)
  await options.getByRole('button', { name: 'Connect', exact: true }).click()
  const card = options.getByRole('article', { name: 'My panel' })
  await expect(card).toContainText('100.84292 USD')
  await expect(card).toContainText('Services243')
  await expect(options.locator('body')).not.toContainText(panel.key)
  expect(panel.requests.map(({ action }) => action)).toEqual(['balance', 'services'])
  for (const { fields } of panel.requests) expect(fields.key).toBe(panel.key)
  await options.close()
}

async function order(path: string, serviceId: string, fill: (popup: Page) => Promise<void>): Promise<Page> {
  const popup = await orderForPage(ext, articles.origin + path)
  await expect(popup.getByLabel('Link', { exact: true })).toHaveValue(articles.origin + path)
  await chooseService(popup, serviceId)
  await fill(popup)
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  return popup
}

async function orderEachType(): Promise<void> {
  // A page can be read where the extension may: the dispatched menu click gives no `activeTab`.
  await grantHost(ext, LOCAL)
  let popup = await order('/article', plain.id, async (form) => {
    await form.getByLabel('Quantity').fill(String(plain.min))
    await expect(placeButton(form)).toContainText(amount(perThousand(plain.rate, String(plain.min))))
  })
  await popup.close()
  popup = await order('/p/abc123', pack.id, async (form) => {
    await expect(form.getByLabel('Quantity')).toHaveCount(0)
    await expect(placeButton(form)).toContainText(amount(pack.rate))
  })
  await popup.close()
  popup = await order('/plain', comments.id, async (form) => {
    await form.getByLabel('Comments').fill(`${COMMENTS.join('\n\n')}\n`)
    await expect(form.getByText(`${COMMENTS.length} comments.`)).toBeVisible()
    await expect(placeButton(form)).toContainText(amount(perThousand(comments.rate, String(COMMENTS.length))))
  })
  await popup.close()
  popup = await order('/article', drip.id, async (form) => {
    await form.getByLabel('Quantity').fill(String(drip.min))
    await form.getByLabel('Drip-feed').check()
    await form.getByRole('textbox', { name: 'Runs' }).fill('3')
    await form.getByRole('textbox', { name: 'Interval' }).fill('60')
    await expect(form.getByText(/^3 runs/)).toContainText(`= ${drip.min * 3} in total`)
    await expect(placeButton(form)).toContainText(
      amount(multiply(perThousand(drip.rate, String(drip.min)), '3')),
    )
  })
  await popup.close()

  const sent = panel.requests.filter(({ action }) => action === 'add').map(({ fields }) => fields)
  const common = { key: panel.key, action: 'add' }
  expect(sent).toEqual([
    { ...common, service: plain.id, link: `${articles.origin}/article`, quantity: String(plain.min) },
    { ...common, service: pack.id, link: `${articles.origin}/p/abc123` },
    { ...common, service: comments.id, link: `${articles.origin}/plain`, comments: COMMENTS.join('\n') },
    {
      ...common,
      service: drip.id,
      link: `${articles.origin}/article`,
      quantity: String(drip.min),
      runs: '3',
      interval: '60',
    },
  ])
  expect(panel.orders).toHaveLength(4)
}

async function sendCarefully(): Promise<void> {
  for (const { method, headers, path } of panel.requests) {
    expect({ method, path }).toEqual({ method: 'POST', path: '/api/v2' })
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  }
}

async function showStatus(): Promise<void> {
  const [first] = panel.orders
  if (!first) throw new Error('no order')
  const popup = await openHome(ext)
  await expect(popup.getByText('My panel')).toBeVisible()
  await expect(popup.getByRole('listitem')).toHaveCount(4)
  panel.setStatus(first.id, 'Partial', { remains: '7', charge: '0.00123', start_count: '3572' })
  const row = popup.getByRole('listitem').filter({ hasText: plain.name })
  // The order was asked about seconds ago: a user who looks again sees the change.
  await expect(async () => {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await chooseTab(popup, 'Done')
    await expect(row).toContainText('Partial', { timeout: 1000 })
  }).toPass()
  await expect(row).toContainText('0.00123 USD')
  await row.getByRole('button').first().click()
  await expect(popup.getByText('3,572')).toBeVisible()
  await expect(popup.getByRole('heading', { name: `Order ${first.id}` })).toBeVisible()
  await popup.close()
}

async function outliveBrowser(): Promise<void> {
  await ext.restart()
  const popup = await openPopup(ext)
  await expect(popup.getByRole('tab', { name: 'Open 3' })).toBeVisible()
  await expect(popup.getByRole('listitem')).toHaveCount(3)
  await chooseTab(popup, 'Done')
  await expect(popup.getByRole('listitem')).toHaveCount(1)
  await popup.close()
}

/** As the screen writes it: every decimal, two at least. */
const amount = (exact: string): string =>
  `${new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 20 }).format(exact as `${number}`)} USD`

test('the whole of it, in a browser that is quit and started again', async () => {
  test.setTimeout(120_000)
  await test.step('a panel is connected through the options page, with its permission', connectInOptions)
  await test.step(
    'an order of each type and a drip-feed order arrive with exactly their fields',
    orderEachType,
  )
  await test.step('every request is a careful POST', sendCarefully)
  await test.step('the popup shows balance and orders, and a status that changed at the panel', showStatus)
  await test.step('the ledger outlives the browser', outliveBrowser)
})
