import { expect } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import {
  chooseService,
  chooseTab,
  connect,
  openHome,
  orderForPage,
  placeButton,
  untilQuiet,
} from './harness/journey'

/* Promise 7: an alarm only while an order is open; a status that changes at the panel arrives without a click. */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeEach(async ({ ext: givenExt, panel: givenPanel, articles: givenArticles }) => {
  ext = givenExt
  panel = givenPanel
  articles = givenArticles
  await connect(ext, panel)
})

interface Alarm {
  name: string
  scheduledTime: number
}

interface ChromeAlarms {
  alarms: { getAll(): Promise<Alarm[]>; onAlarm: { dispatch(alarm: Alarm): void } }
  action: { getBadgeText(of: object): Promise<string> }
}

const alarms = async (): Promise<Alarm[]> =>
  (await ext.worker()).evaluate(() =>
    (globalThis as unknown as { chrome: ChromeAlarms }).chrome.alarms.getAll(),
  )

const badge = async (): Promise<string> =>
  (await ext.worker()).evaluate(() =>
    (globalThis as unknown as { chrome: ChromeAlarms }).chrome.action.getBadgeText({}),
  )

test('no alarm before an order, one while it is open, none after its end', async () => {
  test.setTimeout(120_000)
  expect(await alarms()).toEqual([])
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  await placeButton(popup).click()
  await expect(popup.getByRole('heading', { name: /^Order \d+$/ })).toBeVisible()
  // Its details look at the balance, for signs of a repetition, and ask for its status with it.
  await expect.poll(() => panel.requests.some(({ action }) => action === 'status')).toBe(true)
  await popup.close()

  await expect.poll(async () => (await alarms()).length).toBe(1)
  const [alarm] = await alarms()
  expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(20_000)

  await untilQuiet(panel)
  const order = panel.orders[0]?.id ?? ''
  panel.setStatus(order, 'Canceled', { remains: String(service.min), charge: '0' })
  expect(await badge()).toBe('')
  const asked = panel.requests.length
  // The browser's own alarm, half a minute later: nothing is clicked and no page is open.
  await expect.poll(badge, { timeout: 60_000 }).toBe('1')
  expect(panel.requests.slice(asked).map(({ fields }) => fields)).toEqual([
    { key: panel.key, action: 'status', order },
  ])
  await expect.poll(alarms).toEqual([])

  const again = await openHome(ext)
  await chooseTab(again, 'Problems')
  const row = again.getByRole('listitem').filter({ hasText: 'Canceled' })
  await row.getByRole('button').first().click()
  await expect(again.getByText('The panel ended this order: Canceled')).toBeVisible()
  await expect.poll(badge).toBe('')
  await again.close()
})
