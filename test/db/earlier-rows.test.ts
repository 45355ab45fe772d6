import { describe, expect, test } from 'vitest'
import { readCatalog } from '../../lib/catalog/stored-catalog'
import { schemas } from '../../lib/commands/protocol'
import { requestRefill } from '../../lib/orders/aftercare/request'
import type { Draft, DraftInput } from '../../lib/orders/form/draft'
import { isTouched, newDraft } from '../../lib/orders/form/draft'
import { saveDraft } from '../../lib/orders/form/drafts'
import { orderAgain } from '../../lib/orders/form/order-again'
import { readForm } from '../../lib/orders/form/order-form'
import { prefillDraft } from '../../lib/orders/form/prefill'
import { readDraft } from '../../lib/orders/form/stored-draft'
import { placeOrder } from '../../lib/orders/placing/place'
import { pollPanel } from '../../lib/orders/tracking/poll-due'
import { recoverOrders } from '../../lib/orders/unconfirmed/recover'
import { resolveOrder } from '../../lib/orders/unconfirmed/resolve'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { inputOf } from '../orders/as-shown'
import { KEY } from '../orders/rows'
import { type Stored, storeAs } from './stored/create'
import { EXAMPLES } from './stored/examples'

/* What an earlier version stored is opened, saved and ordered by the functions that the program calls. */

const NUMBERS = Object.keys(EXAMPLES).map(Number)

const PANEL = panelOf({
  balance: ok({ balance: '100.84292', currency: 'USD' }),
  add: ok({ order: 777 }),
  status: ({ fields: { order, orders } }) => {
    const completed = { status: 'Completed', charge: '0.9', remains: '0' }
    if (order) return ok(completed)
    return ok(Object.fromEntries((orders ?? '').split(',').map((id) => [id, completed])))
  },
  refill: ok({ refill: '8' }),
})

async function leftBy(version: number, change: (stored: Stored) => Stored = (stored) => stored) {
  const example = change(EXAMPLES[version] ?? expect.fail('no example'))
  const environment = await testEnvironment(PANEL, () => storeAs(version, example))
  environment.keys.set('panel-1', KEY)
  return environment
}

const rowsOf = (version: number, name: 'drafts' | 'orders') =>
  (EXAMPLES[version]?.stores[name] ?? []).map((row) => String(Reflect.get(row, 'id')))

const everyRow = (name: 'drafts' | 'orders') =>
  NUMBERS.flatMap((version) => rowsOf(version, name).map((id) => [version, id] as const))

/** What the form shows of a draft, as it opens. */
async function opened(id: string, { database }: TestEnvironment): Promise<Draft> {
  const stored = (await readDraft(database.transaction('drafts').store, id)) ?? expect.fail('no draft')
  return (await prefillDraft(database, stored)).draft
}

/** What a page sends goes through the schema of its command, which takes nothing that lacks a field. */
const sent = (shown: Draft): DraftInput =>
  schemas.saveDraft.parse({ id: shown.id, input: inputOf(shown) }).input

/** Shows a draft, saves it as it stands, and confirms what the screen shows then. */
async function order(id: string, environment: TestEnvironment) {
  const { database, clock } = environment
  const saved = await saveDraft(id, sent(await opened(id, environment)), environment)
  expect(saved).not.toHaveProperty('refusal')
  const shown = await opened(id, environment)
  const catalog = await readCatalog(database.transaction(['catalogs', 'catalog-pages']), 'panel-1')
  const services = new Map(catalog?.services.map((service) => [service.id, service]))
  const form = readForm(shown, services, '100.84292', clock.at)
  expect(form.problems).toEqual({})
  const confirmed = schemas.placeOrder.parse({
    draftId: id,
    input: inputOf(shown),
    currency: 'USD',
    charge: form.charge,
    maxPerPost: form.perPost?.max,
  })
  return placeOrder(confirmed, environment)
}

describe.each(everyRow('drafts'))('of version %i, the draft “%s”', (version, id) => {
  test('opens, saves and is ordered', async () => {
    const environment = await leftBy(version)
    expect(isTouched(await opened(id, environment))).toBe(id !== 'of-preset')
    expect(await order(id, environment)).toEqual({ kind: 'placed', orderId: id })
    const row = await environment.database.get('orders', id)
    expect(row).toMatchObject({ state: 'placed', panelOrderId: '777' })
    expect(environment.requests.at(-1)?.fields).toMatchObject({ action: 'add', ...row?.fields })
  })
})

/** Every field of a draft of today, and what the ledger cannot do without. */
const FIELDS = Object.keys(newDraft({ address: '', canonical: '', title: '' }, '', 1, 'x')).filter(
  (name) => name !== 'id',
)

/** A draft cannot be ordered without what was typed into these. */
const NEEDED: readonly string[] = ['panelId', 'serviceId', 'link', 'quantity']

test.each(FIELDS)('a draft without its field “%s” opens, saves and is ordered', async (name) => {
  const environment = await leftBy(NUMBERS.length, ({ stores, settings }) => ({
    stores: {
      ...stores,
      drafts: (stores.drafts ?? []).map((draft) => ({ ...draft, [name]: undefined })).map(bare),
    },
    settings,
  }))
  const shown = await opened('typed', environment)
  const today = newDraft({ address: '', canonical: '', title: '' }, '', 1, 'x')
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(Object.keys(today)))
  if (NEEDED.includes(name)) {
    await saveDraft('typed', { ...sent(shown), [name]: VALUES[name] ?? '' }, environment)
  }
  expect(await order('typed', environment)).toEqual({ kind: 'placed', orderId: 'typed' })
})

const VALUES: Readonly<Record<string, string>> = {
  panelId: 'panel-1',
  serviceId: '1',
  link: 'https://video.example/watch?v=1',
  quantity: '1000',
}

/** The row without what is `undefined` in it, as the database would have kept it. */
const bare = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

describe.each(everyRow('orders'))('of version %i, the order “%s”', (version, id) => {
  test('opens and is ordered again', async () => {
    const environment = await leftBy(version)
    const row = (await environment.database.get('orders', id)) ?? expect.fail('no order')
    expect(row.history.length).toBeGreaterThan(0)
    await orderAgain(id, environment)
    if (row.service.id === '') return
    expect(await order('id-1', environment)).toEqual({ kind: 'placed', orderId: 'id-1' })
    expect((await environment.database.get('orders', 'id-1'))?.fields).toEqual(row.fields)
  })
})

describe.each(NUMBERS)('what version %i had under way', (version) => {
  test('is recovered, polled, settled and refilled', async () => {
    const environment = await leftBy(version)
    const get = async (id: string) => (await environment.database.get('orders', id)) ?? expect.fail(id)
    await recoverOrders(environment)
    expect(await get('sending')).toMatchObject({ state: 'unconfirmed', needsAttention: 1 })
    if (version >= 2) expect(await get('asking')).toMatchObject({ cancel: { state: 'unconfirmed' } })
    if (version >= 2) expect(await get('asking')).not.toHaveProperty('requesting')

    await pollPanel('panel-1', environment)
    expect(await get('open')).toMatchObject({
      tracking: { status: 'completed', rawStatus: 'Completed' },
      statusReports: [{ rawStatus: 'Pending' }, { rawStatus: 'Completed' }],
    })
    expect(await get('open')).not.toHaveProperty('dueAt')

    expect(await resolveOrder('unconfirmed', {}, environment)).toEqual({ kind: 'resolved' })
    expect((await get('unconfirmed')).history.at(-1)).toMatchObject({ event: 'user-dismissed' })
    expect(await requestRefill('open', environment)).toEqual({ kind: 'asked' })
    expect((await get('open')).refills).toMatchObject([{ state: 'accepted', refillId: '8' }])
  })
})
