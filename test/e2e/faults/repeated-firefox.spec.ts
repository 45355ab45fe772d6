import { expect } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { startTestPanel, type TestPanel } from '../../panel/server'
import type { ServerProtocol } from '../../panel/transport'
import { poll } from '../harness/targets'
import { test } from './fixtures'
import { draftFor, service, wishFor } from './order'
import type { FirefoxVisitor } from './user'

/*
 * Where Firefox repeats an order by itself, the form says beforehand that it may, and the order afterwards that it was
 * probably made more than once.
 */

let visitor: FirefoxVisitor
test.beforeEach(({ oneFirefox }) => {
  visitor = oneFirefox
})
// One Firefox for all of them.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const BEFOREHAND = 'your browser may send this order twice'
const charge = Number(service.rate)

const textOf = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replaceAll('\u00a0', ' ')

const says = (page: Page, words: string) =>
  poll(`the screen says: ${words}`, async () => ((await textOf(page)).includes(words) ? true : undefined))

/** The popup on a form that is filled in and has been answered. */
async function fillIn(protocol: ServerProtocol): Promise<{ panel: TestPanel; page: Page; draftId: string }> {
  const panel = await startTestPanel({ protocol })
  panel.setBalance('1000')
  const id = await visitor.connect(panel, protocol)
  const draft = draftFor(wishFor(id, `https://video.example/${protocol}/${panel.port}`))
  await visitor.keep(draft)
  await visitor.send('openDraft', { id: draft.id })
  await visitor.send('refreshPanel', { id })
  const page = await visitor.page('popup.html')
  await says(page, 'Place order')
  return { panel, page, draftId: draft.id }
}

const order = (page: Page) => page.locator('button[type=submit]').click()

test('an order that the panel took after it had refused it says that it may be there twice', async () => {
  const { panel, page, draftId } = await fillIn('http2')
  await says(page, BEFOREHAND)
  panel.fault({ kind: 'drop-after', how: 'refused', action: 'add' })
  await order(page)
  await says(page, 'This order may have been placed, and charged, more than once.')
  await says(page, `Your balance fell by ${(2 * charge).toFixed(2)} USD, as 2 such orders would cost`)
  expect(panel.orders).toHaveLength(2)
  const row = (await visitor.rows()).orders.find(({ id }) => id === draftId)
  expect(row).toMatchObject({ state: 'placed', unprotected: true })
  await page.close()
  await panel.close()
})

test('an unconfirmed order says how many of it the account paid for', async () => {
  const { panel, page } = await fillIn('http2')
  panel.fault({ kind: 'drop-after', how: 'refused', action: 'add', times: Number.POSITIVE_INFINITY })
  await order(page)
  await says(page, 'We couldn’t confirm this order.')
  panel.clearFaults()
  const times = panel.orders.length
  expect(times).toBeGreaterThan(1)
  await says(page, `as ${times} such orders would cost.`)
  await page.close()
  await panel.close()
})

test('at a panel over HTTP/1.1 nothing of the kind is said', async () => {
  const { panel, page, draftId } = await fillIn('https1')
  await poll('the panel’s answer was learned from', async () =>
    (await visitor.rows()).panels.find(({ name, unprotected }) => name === 'https1' && unprotected === false),
  )
  expect(await textOf(page)).not.toContain(BEFOREHAND)
  await order(page)
  await says(page, 'The panel accepted the order.')
  const row = (await visitor.rows()).orders.find(({ id }) => id === draftId)
  expect(row).not.toHaveProperty('unprotected')
  await page.close()
  await panel.close()
})
