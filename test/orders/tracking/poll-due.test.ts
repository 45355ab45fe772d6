import { beforeEach, describe, expect, test } from 'vitest'
import { applyEvent, updateOrder } from '../../../lib/orders/ledger/change-order'
import { leavePanel } from '../../../lib/orders/ledger/leave-panel'
import type { Order } from '../../../lib/orders/order/order'
import { nextWakeAt, pollDue, pollPanel } from '../../../lib/orders/tracking/poll-due'
import {
  failed,
  ok,
  panelOf,
  type SentRequest,
  type TestEnvironment,
  testEnvironment,
} from '../../environment'
import { connected, order } from '../rows'

let environment: TestEnvironment
let start: number

const idsOf = ({ fields }: SentRequest): readonly string[] => (fields.orders ?? fields.order ?? '').split(',')
const statusPanel = (say: (id: string) => unknown) =>
  panelOf({
    status: (request) =>
      ok(
        request.fields.order === undefined
          ? Object.fromEntries(idsOf(request).flatMap((id) => (say(id) === undefined ? [] : [[id, say(id)]])))
          : say(request.fields.order),
      ),
  })

async function put(...rows: readonly Partial<Order>[]) {
  for (const [at, row] of rows.entries()) {
    const number = String(at + 1)
    await environment.database.put(
      'orders',
      order({ id: `o${number}`, panelOrderId: number, createdAt: start, dueAt: start, ...row }),
    )
  }
}

const many = (count: number, row: Partial<Order> = {}) => put(...Array.from({ length: count }, () => row))
const get = async (id: string) =>
  (await environment.database.get('orders', id)) ?? expect.fail(`no order ${id}`)

beforeEach(async () => {
  environment = await testEnvironment()
  start = environment.clock.at
  await connected(environment)
})

describe('requests', () => {
  test.each([
    [1, [1]],
    [2, [2]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('%i orders are asked for in %j', async (count, sizes) => {
    environment.world.script = statusPanel((id) => ({ status: 'In progress', charge: id }))
    await many(count)
    await pollDue(environment)
    expect(environment.requests.map((request) => idsOf(request).length)).toEqual(sizes)
    const asked = environment.requests.flatMap(idsOf)
    expect(new Set(asked).size).toBe(count)
    expect(environment.requests.every(({ way }) => way === 'read')).toBe(true)
    for (const id of ['1', String(count)]) {
      expect((await get(`o${id}`)).tracking).toMatchObject({ status: 'in-progress', charge: id })
    }
  })

  test('a single order is asked for by `order`, several by `orders`', async () => {
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    await many(1)
    await pollDue(environment)
    expect(environment.requests[0]?.fields).toMatchObject({ action: 'status', order: '1' })
    expect(environment.requests[0]?.fields.orders).toBeUndefined()
  })

  test('each panel for its own', async () => {
    await connected(environment, { id: 'panel-2', url: 'https://two.example/api/v2' })
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    await put({}, { panelId: 'panel-2' }, {}, { panelId: 'panel-2' })
    await pollDue(environment)
    const asked = environment.requests.map((request) => [request.url, idsOf(request)])
    expect(new Map(asked as [string, string[]][])).toEqual(
      new Map([
        ['https://panel.example/api/v2', ['1', '3']],
        ['https://two.example/api/v2', ['2', '4']],
      ]),
    )
  })

  test('a panel that fails one batch is not asked for the next, and every order is asked for later', async () => {
    environment.world.script = panelOf({ status: failed('time-out') })
    await many(250)
    await pollDue(environment)
    expect(environment.requests).toHaveLength(1)
    expect(await nextWakeAt(environment)).toBe(start + 30_000)
    const orders = await environment.database.getAll('orders')
    // Those that were not asked for stay due; those that were asked for in vain are asked for later.
    expect(orders.filter(({ dueAt }) => dueAt === start + 30_000)).toHaveLength(100)
    expect(orders.filter(({ dueAt }) => (dueAt ?? start + 1) <= start)).toHaveLength(150)
    expect((await environment.database.get('panels', 'panel-1'))?.trouble).toMatchObject({
      failure: 'time-out',
    })
  })

  test('only for what is due and open', async () => {
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    await put({}, { dueAt: start + 10_001 }, { state: 'unconfirmed' }, { state: 'refused' })
    await pollDue(environment)
    expect(environment.requests.flatMap(idsOf)).toEqual(['1'])
  })

  test('the same order twice at once is asked for once', async () => {
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    await many(3)
    await Promise.all([pollDue(environment), pollDue(environment), pollPanel('panel-1', environment)])
    expect(environment.requests).toHaveLength(1)
  })

  test('without the permission nothing is asked, and the orders stay open', async () => {
    environment.world.allowed = false
    await many(2)
    await pollDue(environment)
    expect(environment.requests).toEqual([])
    expect((await get('o1')).dueAt).toBe(start + 30_000)
  })
})

describe('what an answer does', () => {
  test('is matched by id: ends, goes on, is refused, is left out', async () => {
    environment.world.script = statusPanel(
      (id) =>
        ({
          1: { status: 'Completed', charge: '0.27819', start_count: '3572', remains: '0', currency: 'USD' },
          2: { status: 'Canceled' },
          3: { error: 'Incorrect order ID' },
          5: { status: 'Sonderbar' },
        })[id],
    )
    await many(5, { createdAt: start - 400_000 })
    await pollDue(environment)
    const completed = await get('o1')
    const tracking = { status: 'completed', rawStatus: 'Completed', charge: '0.27819', startCount: '3572' }
    expect(completed.tracking).toEqual({ ...tracking, remains: '0', currency: 'USD', at: start })
    expect('dueAt' in completed).toBe(false)
    expect(await get('o2')).toMatchObject({ needsAttention: 1, tracking: { status: 'canceled' } })
    expect(await get('o3')).toMatchObject({ trackingTrouble: 'Incorrect order ID', dueAt: start + 100_000 })
    // Left out of the answer is said to be so, without words that the panel never said.
    expect(await get('o4')).toMatchObject({ trackingTrouble: '', dueAt: start + 100_000 })
    expect((await get('o4')).tracking).toBeUndefined()
    expect(await get('o5')).toMatchObject({ tracking: { status: 'unknown', rawStatus: 'Sonderbar' } })
    expect(environment.changes.filter((change) => change === 'orders')).toHaveLength(1)
  })

  test.each([
    [{ error: 'Incorrect order ID' }, { trackingTrouble: 'Incorrect order ID' }, undefined],
    [{ error: 'Invalid API key' }, {}, { class: 'key' }],
  ])('a single order answered %j', async (body, row, trouble) => {
    environment.world.script = statusPanel(() => body)
    await many(1)
    await pollDue(environment)
    expect(await get('o1')).toMatchObject({ ...row, dueAt: start + 30_000 })
    const panel = await environment.database.get('panels', 'panel-1')
    if (trouble) expect(panel?.trouble).toMatchObject(trouble)
    else expect(panel?.trouble).toBeUndefined()
  })

  test('a left-out order is asked forever more rarely, and never forgotten', async () => {
    environment.world.script = statusPanel(() => undefined)
    await many(2)
    const pauses: number[] = []
    for (let look = 0; look < 40; look += 1) {
      await pollDue(environment)
      const due = (await get('o1')).dueAt ?? expect.fail('forgotten')
      pauses.push(due - environment.clock.at)
      environment.clock.at = due
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect([pauses[0], pauses.at(-1)]).toEqual([30_000, 3_600_000])
  })

  test('an order that was left alone meanwhile stays so', async () => {
    environment.world.script = async (request) => {
      await leavePanel('panel-1', environment)
      return statusPanel(() => ({ status: 'Canceled' }))(request)
    }
    await many(2)
    await pollDue(environment)
    expect('dueAt' in (await get('o1'))).toBe(false)
    expect((await get('o1')).tracking).toBeUndefined()
  })
})

describe('waking', () => {
  test('not at all while nothing is open', async () => {
    expect(await nextWakeAt(environment)).toBeUndefined()
    environment.world.script = statusPanel(() => ({ status: 'Completed' }))
    await put({}, {})
    expect(await nextWakeAt(environment)).toBe(start + 30_000)
    await pollDue(environment)
    expect(await nextWakeAt(environment)).toBeUndefined()
  })

  test('for the soonest, and no sooner than the browser can', async () => {
    const createdAt = start - 86_400_000
    await put(...[500_000, 90_000, 400_000].map((ms) => ({ createdAt, dueAt: start + ms })))
    expect(await nextWakeAt(environment)).toBe(start + 90_000)
    environment.clock.at = start + 89_999
    expect(await nextWakeAt(environment)).toBe(environment.clock.at + 30_000)
  })

  test('an order found after its panel was removed wakes no one forever', async () => {
    await put({ state: 'unconfirmed', dueAt: start, needsAttention: 1 })
    await updateOrder('o1', ({ dueAt: _, ...row }) => row, environment)
    await environment.database.delete('panels', 'panel-1')
    await applyEvent('o1', { event: 'user-confirmed', panelOrderId: '9' }, environment)
    environment.clock.at += 60_000
    await pollDue(environment)
    expect([await nextWakeAt(environment), environment.requests]).toEqual([undefined, []])
    expect(await get('o1')).toMatchObject({ state: 'placed', panelOrderId: '9' })
  })
})

describe('because someone is looking', () => {
  test('all that is open, due or not and just heard of or not, but of no other panel', async () => {
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    const tracking = { status: 'pending', rawStatus: 'Pending', at: start } as const
    await put({ dueAt: start + 30_000 }, { tracking }, { panelId: 'panel-2' }, { tracking })
    await pollPanel('panel-1', environment)
    expect(environment.requests.flatMap(idsOf).toSorted()).toEqual(['1', '2', '4'])
  })

  test('what is under way already is not asked about twice', async () => {
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    await many(150)
    await Promise.all([pollPanel('panel-1', environment), pollPanel('panel-1', environment)])
    expect(environment.requests.map((request) => idsOf(request).length)).toEqual([100, 50])
  })

  test('what could not be asked about then is asked about next', async () => {
    environment.world.script = panelOf({ status: failed('time-out') })
    await many(150, { createdAt: start - 86_400_000, dueAt: start + 3_000_000 })
    await pollPanel('panel-1', environment)
    expect(environment.requests).toHaveLength(1)
    environment.world.script = statusPanel(() => ({ status: 'Pending' }))
    environment.clock.at = (await nextWakeAt(environment)) ?? 0
    expect(environment.clock.at).toBe(start + 30_000)
    await pollDue(environment)
    expect(environment.requests.slice(1).map((request) => idsOf(request).length)).toEqual([50])
  })
})
