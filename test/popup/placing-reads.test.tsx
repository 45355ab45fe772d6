// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { announcer } from '../../lib/announcements'
import { writeSetting } from '../../lib/db/settings'
import { placeOrder } from '../../lib/orders/placing/place'
import type { Confirmation } from '../../lib/orders/placing/placing'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected, draft } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn() }))

/* An order placed in the whole popup over the real background: how often the popup reads what it shows. */

let environment: TestEnvironment

beforeEach(async () => {
  const script = panelOf({ balance: ok({ balance: '50', currency: 'USD' }), add: ok({ order: 7 }) })
  environment = { ...(await testEnvironment(script)), announce: announcer() }
  environment.clock.at = Date.now()
  await connected(environment, { balance: { amount: '50', currency: 'USD', at: Date.now() } })
  await environment.database.put('drafts', draft({ link: 'https://video.example/watch?v=1' }))
  await writeSetting(environment.database, 'popup-view', { view: 'form', draftId: 'draft-1' })
})
afterEach(cleanup)

// The tab in front: none.
Object.assign(browser, { tabs: { query: async () => [] } })

/** Both lists begin with one reading of an index that nothing else reads. */
function listsRead() {
  const real = IDBIndex.prototype.getAll
  const read: string[] = []
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...query) {
    read.push(this.name)
    return real.apply(this, query)
  })
  return () => ({
    orders: read.filter((name) => name === 'by-needs-person').length,
    drafts: read.filter((name) => name === 'by-updated').length,
  })
}

test('twice at most, and the order stands in the list as soon as the account is shown again', async () => {
  const { Popup } = await import('../../entrypoints/popup/popup')
  // With a database of its own comes a module of its own.
  const page = await import('../../lib/commands/client')
  vi.mocked(page.command).mockImplementation((async (name: string, data: unknown) => {
    if (name === 'placeOrder') return placeOrder(data as Confirmation, environment)
    return { kind: 'done' }
  }) as typeof page.command)
  render(<Popup />)
  const shown = { timeout: 15_000 }
  const form = await waitFor(() => document.querySelector('form') ?? expect.fail('no form'), shown)
  await waitFor(() => expect(form.querySelector('.sum')?.textContent).toContain('0.90'), shown)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const reads = listsRead()
  fireEvent.submit(form)
  await waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('Order 7'), shown)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(reads().orders).toBeLessThanOrEqual(2)
  expect(reads().drafts).toBeLessThanOrEqual(2)

  fireEvent.click(screen.getByLabelText('Back'))
  await waitFor(() => expect(document.querySelectorAll('.orders li')).toHaveLength(1))
  expect(reads().orders).toBeLessThanOrEqual(2)
  expect(await environment.database.getAll('drafts')).toEqual([])
}, 30_000)
