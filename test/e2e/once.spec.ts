import { expect } from '@playwright/test'
import type { Articles } from '../panel/articles'
import type { FaultKind } from '../panel/fault'
import type { TestPanel } from '../panel/server'
import { findService } from '../panel/services'
import type { ExtensionBrowser } from './harness/extension-browser'
import { test } from './harness/fixtures'
import { choosePanel, chooseService, connect, openHome, orderForPage, placeButton } from './harness/journey'

/*
 * Promise 1, against the browser itself: it repeats a POST when a used connection dies before the answer. The panel keeps
 * connections alive, `balance` is asked for just before, and the panel books and then breaks what it can.
 */

const service = findService(({ type, min }) => type === 'Default' && min <= 100)
/** What is left of connections is what these are about. */
test.use({ ownBrowser: {} })

let articles: Articles

test.beforeEach(({ articles: given }) => {
  articles = given
})

/** Orders the service for the article; the panel books and drops every connection that the order comes over. */
async function orderAndDrop(ext: ExtensionBrowser, panel: TestPanel, atPanel?: string): Promise<void> {
  const popup = await orderForPage(ext, `${articles.origin}/article`)
  if (atPanel) await choosePanel(popup, atPanel)
  await chooseService(popup, service.id)
  await popup.getByLabel('Quantity').fill(String(service.min))
  panel.fault({ kind: 'drop-after', action: 'add', times: Number.POSITIVE_INFINITY })
  await placeButton(popup).click()
  await expect(popup.getByText('We couldn’t confirm this order.')).toBeVisible()
  await popup.close()
}

/** Reads as a user makes them by looking: each could leave a connection behind. */
async function look(ext: ExtensionBrowser): Promise<void> {
  const popup = await openHome(ext)
  for (let times = 0; times < 2; times += 1) {
    await popup.getByRole('button', { name: 'Refresh' }).click()
    // One account or several: each says how old its balance is.
    await expect(popup.getByText(/just now$/).first()).toBeVisible()
    await expect(popup.getByRole('button', { name: 'Refresh' })).toBeEnabled()
  }
  await popup.close()
}

test('after the browser was started again, reads leave no connection for an order to be repeated on', async ({
  ext,
  connected: panel,
}) => {
  await ext.restart()
  await look(ext)
  await orderAndDrop(ext, panel)
  expect(panel.orders).toHaveLength(1)
  for (const { headers } of panel.requests) expect(headers.connection).toBe('close')
})

test('an order at one panel leaves the protection of another as it is', async ({
  ext,
  panel: first,
  otherPanel: second,
}) => {
  await connect(ext, first, 'First')
  await connect(ext, second, 'Second')
  await orderAndDrop(ext, first, 'First')
  await look(ext)
  await orderAndDrop(ext, second, 'Second')
  expect([first.orders.length, second.orders.length]).toEqual([1, 1])
  for (const { headers } of second.requests) expect(headers.connection).toBe('close')
})

/* How the connection is cut, over which protocol, and that a browser without the protection books twice: in faults/. */

const cuts: FaultKind[] = ['truncated', 'empty', 'html']
for (const protocol of ['http1', 'http2'] as const) {
  test.describe(protocol, () => {
    test.use({ ownBrowser: { args: ['--ignore-certificate-errors'] }, panelOptions: { protocol } })

    test('a panel that books and answers with what is no answer has one order each time, and the ledger one unconfirmed', async ({
      ext,
      connected: panel,
      articles,
    }) => {
      test.setTimeout(120_000)
      for (const [at, kind] of cuts.entries()) {
        const popup = await orderForPage(ext, `${articles.origin}/article?${kind}`)
        await chooseService(popup, service.id)
        await popup.getByLabel('Quantity').fill(String(service.min + at))
        panel.fault({ kind, action: 'add', books: true, times: Number.POSITIVE_INFINITY })
        await placeButton(popup).click()
        await expect(popup.getByText('We couldn’t confirm this order.'), kind).toBeVisible()
        panel.clearFaults()
        await popup.close()
        const adds = panel.requests.filter(({ action }) => action === 'add')
        expect(adds, kind).toHaveLength(at + 1)
        if (protocol === 'http1') expect(adds[at]?.headers.connection).toBe('close')
        else expect(adds[at]?.httpVersion).toBe('2.0')
        expect(panel.orders, kind).toHaveLength(at + 1)
      }
    })
  })
}
