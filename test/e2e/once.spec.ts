import { expect, test } from '@playwright/test'
import { type Articles, startArticles } from '../panel/articles'
import type { FaultKind } from '../panel/fault'
import { startTestPanel, type TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import { launchExtension } from './harness/chromium'
import type { ExtensionBrowser } from './harness/extension-browser'
import { chooseService, connect, openHome, orderForPage, placeButton } from './harness/journey'

/*
 * Promise 1, against the browser itself: it repeats a POST when a used connection dies before the answer. The panel keeps
 * connections alive, `balance` is asked for just before, and the panel books and then breaks what it can.
 */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)
let articles: Articles

test.beforeAll(async () => {
  articles = await startArticles()
})

test.afterAll(() => articles.close())

/** Orders the service for the article; the panel books and drops every connection that the order comes over. */
async function orderAndDrop(ext: ExtensionBrowser, panel: TestPanel, choosePanel?: string): Promise<void> {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  if (choosePanel) await popup.getByLabel('Panel').selectOption({ label: choosePanel })
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  panel.fault({ kind: 'drop-after', action: 'add', times: Number.POSITIVE_INFINITY })
  await placeButton(popup).click()
  await expect(popup.getByText('No one knows whether this order was placed.')).toBeVisible()
  await popup.close()
}

/** Reads as a person makes them by looking: each could leave a connection behind. */
async function look(ext: ExtensionBrowser): Promise<void> {
  const popup = await openHome(ext)
  for (let times = 0; times < 2; times += 1) {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    await expect(popup.getByText('Balance as of just now')).toBeVisible()
  }
  await popup.close()
}

test('after the browser was started again, reads leave no connection for an order to be repeated on', async () => {
  const panel = await startTestPanel()
  const ext = await launchExtension()
  await connect(ext, panel)
  await ext.restart()
  await look(ext)
  await orderAndDrop(ext, panel)
  expect(panel.orders).toHaveLength(1)
  for (const { headers } of panel.requests) expect(headers.connection).toBe('close')
  await ext.close()
  await panel.close()
})

test('an order at one panel leaves the protection of another as it is', async () => {
  const [first, second] = [await startTestPanel(), await startTestPanel()]
  const ext = await launchExtension()
  await connect(ext, first, 'First')
  await connect(ext, second, 'Second')
  await orderAndDrop(ext, first, 'First')
  await look(ext)
  await orderAndDrop(ext, second, 'Second')
  expect([first.orders.length, second.orders.length]).toEqual([1, 1])
  for (const { headers } of second.requests) expect(headers.connection).toBe('close')
  await ext.close()
  await first.close()
  await second.close()
})

for (const protocol of ['http1', 'http2'] as const) {
  test.describe(protocol, () => {
    const cuts: FaultKind[] = ['drop-after', 'drop-during', 'truncated', 'empty', 'html']
    for (const kind of cuts) {
      test(`a panel that books and answers with "${kind}" has one order, and the ledger one unconfirmed`, async () => {
        const panel = await startTestPanel({ protocol })
        const ext = await launchExtension({ args: ['--ignore-certificate-errors'] })
        await connect(ext, panel)
        const popup = await orderForPage(ext, `${articles.origin}/article`)
        await chooseService(popup, service.id)
        await popup.getByLabel('Quantity').fill(String(service.min))
        panel.fault({ kind, action: 'add', books: true, times: Number.POSITIVE_INFINITY })
        await placeButton(popup).click()

        await expect(popup.getByText('No one knows whether this order was placed.')).toBeVisible()
        const adds = panel.requests.filter(({ action }) => action === 'add')
        expect(adds).toHaveLength(1)
        if (protocol === 'http1') expect(adds[0]?.headers.connection).toBe('close')
        else expect(adds[0]?.httpVersion).toBe('2.0')
        expect(panel.orders).toHaveLength(1)
        await ext.close()
        await panel.close()
      })
    }

    test('without the protection the browser books twice, so that the tests above can fail', async () => {
      const panel = await startTestPanel({ protocol })
      const ext = await launchExtension({ args: ['--ignore-certificate-errors'] })
      await connect(ext, panel)
      const worker = await ext.worker()
      panel.fault({ kind: 'drop-after', action: 'add', times: 1 })
      const form = { key: panel.key, action: 'add', service: service.id, link: 'https://example.com/' }
      await worker.evaluate(
        async ({ url, form, quantity }) => {
          const { declarativeNetRequest } = (globalThis as unknown as { chrome: ChromeRules }).chrome
          const rules = await declarativeNetRequest.getSessionRules()
          await declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) })
          const post = (fields: Record<string, string>) =>
            fetch(url, { method: 'POST', body: new URLSearchParams(fields) }).then((answer) => answer.text())
          await post({ key: form.key, action: 'balance' })
          await post({ key: form.key, action: 'balance' })
          await post({ ...form, quantity }).catch(() => 'failed')
        },
        { url: panel.url, form, quantity: String(service.min) },
      )
      expect(panel.orders).toHaveLength(2)
      await ext.close()
      await panel.close()
    })
  })
}

interface ChromeRules {
  declarativeNetRequest: {
    getSessionRules(): Promise<{ id: number }[]>
    updateSessionRules(change: { removeRuleIds: number[] }): Promise<void>
  }
}
