import { expect, test } from '@playwright/test'
import { type Articles, startArticles } from '../panel/articles'
import { startTestPanel, type TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { launchExtension } from './harness/chromium'
import type { ExtensionBrowser } from './harness/extension-browser'
import { chooseService, connect, openHome, orderForPage, placeButton, untilQuiet } from './harness/journey'

/* Promise 7: an alarm only while an order is open; a status that changes at the panel arrives without a click. */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)

let panel: TestPanel
let articles: Articles
let ext: ExtensionBrowser

test.beforeAll(async () => {
  panel = await startTestPanel()
  articles = await startArticles()
  ext = await launchExtension()
  await connect(ext, panel)
})

test.afterAll(async () => {
  await ext.close()
  await panel.close()
  await articles.close()
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
  const row = again.getByRole('listitem').filter({ hasText: 'Canceled' })
  await row.getByRole('button').click()
  await expect(again.getByText('The panel ended this order: Canceled')).toBeVisible()
  await expect.poll(badge).toBe('')
  await again.close()
})
