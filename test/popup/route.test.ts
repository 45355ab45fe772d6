// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { announcer } from '../../lib/announcements'
import { command } from '../../lib/commands/client'
import { openDatabase } from '../../lib/db/open'
import type { Database, PopupView } from '../../lib/db/schema'
import { writeSetting } from '../../lib/db/settings'
import { draft, order } from '../orders/rows'

vi.mock('../../lib/commands/client', () => ({ command: vi.fn(async () => undefined) }))
// What acts is loaded at once: each popup is through with it before the next one opens.
vi.mock('../../entrypoints/popup/first-paint', () => ({ firstPaint: Promise.resolve() }))

/* Where a popup is: seeded by what the background stored, then led by replies and clicks. */

const FORM = { view: 'form', draftId: 'draft-1' } as const
const ORDER = { view: 'order', orderId: 'draft-1' } as const
const HOME = { view: 'home' } as const

let database: Database
const announce = announcer()
const left = () => vi.mocked(command).mock.calls.filter(([name]) => name === 'leaveForm').length
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

beforeEach(async () => {
  database = await openDatabase()
  await Promise.all((['orders', 'drafts', 'settings'] as const).map((store) => database.clear(store)))
  vi.mocked(command).mockClear()
})
afterEach(settled)

/** A popup that opens where the background stored this, on drafts and orders with this id. */
async function open(view?: PopupView, rows: { draft?: boolean; order?: boolean } = {}) {
  vi.resetModules()
  if (view) await writeSetting(database, 'popup-view', view)
  if (rows.draft) await database.put('drafts', draft())
  if (rows.order) await database.put('orders', order({ id: 'draft-1', state: 'sending' }))
  const [module, { lead }, { seedRoute }] = await Promise.all([
    import('../../entrypoints/popup/route'),
    import('../../entrypoints/popup/lead'),
    import('../../entrypoints/popup/navigation'),
  ])
  await seedRoute(database)
  return { ...module, lead }
}

/** A reply that comes when the test says so. */
function promised() {
  let resolve: (orderId: string) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<string>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

const becomesOrder = async () => {
  await database.delete('drafts', 'draft-1')
  await database.put('orders', order({ id: 'draft-1', state: 'sending' }))
  announce('orders', 'drafts')
}

describe('a popup opens', () => {
  test.each<[string, PopupView | undefined, { draft?: boolean; order?: boolean }, object]>([
    ['with the account, where nothing is stored', undefined, {}, HOME],
    ['on the form whose draft is there', FORM, { draft: true }, FORM],
    ['on the order that a draft has become', FORM, { order: true }, ORDER],
    ['with the account, where a draft was thrown away', FORM, {}, HOME],
    ['on an order', ORDER, { order: true }, ORDER],
    [
      'where nothing can be ordered for',
      { view: 'nothing-here', address: 'about:blank' },
      {},
      { view: 'nothing-here', address: 'about:blank' },
    ],
  ])('%s', async (_, view, rows, at) => {
    expect((await open(view, rows)).route.value).toEqual(at)
  })

  test('on an outcome once: the next one begins with the account', async () => {
    await open(ORDER, { order: true })
    await vi.waitFor(() => expect(left()).toBe(1))
  })

  test('on an order that is still being sent, and so does the next until it has an outcome', async () => {
    await open(FORM, { order: true })
    await settled()
    expect(left()).toBe(0)
  })

  test('where a click led before the database answered', async () => {
    vi.resetModules()
    await writeSetting(database, 'popup-view', FORM)
    await database.put('drafts', draft())
    const { route, go } = await import('../../entrypoints/popup/route')
    const { seedRoute } = await import('../../entrypoints/popup/navigation')
    const seeding = seedRoute(database)
    go({ view: 'add-by-number' })
    await seeding
    expect(route.value).toEqual({ view: 'add-by-number' })
  })
})

describe('a reply leads', () => {
  test('to the outcome, which the next popup does not show again', async () => {
    const { route, lead } = await open(FORM, { draft: true })
    const reply = promised()
    const leading = lead(reply.promise, (orderId) => ({ view: 'order', orderId }))
    await becomesOrder()
    await settled()
    // Until then the form stands: what the reply says of it is still to come.
    expect(route.value).toEqual(FORM)
    reply.resolve('draft-1')
    expect(await leading).toBe('draft-1')
    expect(route.value).toEqual(ORDER)
    await vi.waitFor(() => expect(left()).toBe(1))
  })

  test('nowhere once the user has gone on to something else', async () => {
    const { route, lead, go } = await open(FORM, { draft: true })
    const reply = promised()
    const leading = lead(reply.promise, (orderId) => ({ view: 'order', orderId }))
    go({ view: 'add-by-number' })
    await becomesOrder()
    reply.resolve('draft-1')
    await leading
    await settled()
    expect(route.value).toEqual({ view: 'add-by-number' })
  })

  test('nowhere where it says so', async () => {
    const { route, lead } = await open(FORM, { draft: true })
    await lead(Promise.resolve(), () => undefined)
    await settled()
    expect(route.value).toEqual(FORM)
  })

  test('that never comes leaves the popup with what the draft has become', async () => {
    const { route, lead } = await open(FORM, { draft: true })
    const reply = promised()
    const leading = lead(reply.promise, () => HOME)
    await becomesOrder()
    reply.reject(new Error('the worker died'))
    await expect(leading).rejects.toThrow('the worker died')
    await vi.waitFor(() => expect(route.value).toEqual(ORDER))
    expect(left()).toBe(0)
  })
})

describe('another window', () => {
  test('that places the draft of this form leads to its order, and back where nothing was sent', async () => {
    const { route } = await open(FORM, { draft: true })
    await becomesOrder()
    await vi.waitFor(() => expect(route.value).toEqual(ORDER))
    await database.delete('orders', 'draft-1')
    await database.put('drafts', draft())
    announce('orders', 'drafts')
    await vi.waitFor(() => expect(route.value).toEqual(FORM))
  })

  test('that throws the draft away leads to the account', async () => {
    const { route } = await open(FORM, { draft: true })
    await database.delete('drafts', 'draft-1')
    announce('drafts')
    await vi.waitFor(() => expect(route.value).toEqual(HOME))
  })

  test('that types into it, or goes elsewhere, changes nothing here', async () => {
    const { route } = await open(FORM, { draft: true })
    const before = route.value
    await writeSetting(database, 'popup-view', HOME)
    announce('drafts')
    await settled()
    expect(route.value).toBe(before)
  })
})

test('a menu, a shortcut or a notification leads a popup that is open', async () => {
  const { route } = await open(HOME, { draft: true })
  await writeSetting(database, 'popup-view', FORM)
  announce('view')
  await vi.waitFor(() => expect(route.value).toEqual(FORM))
})
