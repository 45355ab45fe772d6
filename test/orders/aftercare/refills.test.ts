import { beforeEach, describe, expect, test } from 'vitest'
import type { Order, RefillRequest } from '../../../lib/orders/order/order'
import { nextWakeAt, pollDue, pollPanel } from '../../../lib/orders/tracking/poll-due'
import {
  failed,
  ok,
  panelOf,
  type SentRequest,
  type TestEnvironment,
  testEnvironment,
} from '../../environment'
import { connected, order, panel } from '../rows'

const DAY = 24 * 60 * 60_000
const COMPLETED = { status: 'completed', rawStatus: 'Completed', at: 1 } as const

let environment: TestEnvironment
let start: number

const get = async (id: string) => (await environment.database.get('orders', id)) ?? expect.fail(`no ${id}`)
const last = async (id: string) => (await get(id)).refills?.at(-1)

/** Completed orders, each with a refill under the same number. */
async function put(count: number, refill: Partial<RefillRequest> = {}, row: Partial<Order> = {}) {
  for (let at = 1; at <= count; at += 1) {
    const refills: RefillRequest[] = [{ at: start, state: 'accepted', refillId: String(at), ...refill }]
    const id = `o${at}`
    const ends = { tracking: COMPLETED, dueAt: start, createdAt: start - DAY }
    await environment.database.put('orders', order({ id, panelOrderId: `9${at}`, refills, ...ends, ...row }))
  }
}

const idsOf = ({ fields }: SentRequest) => (fields.refills ?? fields.refill ?? '').split(',')

/** A panel that answers `refill_status`, one or many, as documented. */
const says = (status: (id: string) => unknown) =>
  panelOf({
    refill_status: (request) =>
      ok(
        request.fields.refill === undefined
          ? idsOf(request).map((refill) => ({ refill, status: status(refill) }))
          : typeof status(request.fields.refill) === 'string'
            ? { status: status(request.fields.refill) }
            : status(request.fields.refill),
      ),
    status: ok({ status: 'In progress' }),
  })

beforeEach(async () => {
  environment = await testEnvironment()
  start = environment.clock.at
  await connected(environment)
})

describe('a refill is followed', () => {
  test.each([
    [1, [1]],
    [2, [2]],
    [101, [100, 1]],
  ])('%i at once in %j, and nothing but refills is asked for', async (count, sizes) => {
    environment.world.script = says(() => 'In progress')
    await put(count)
    await pollDue(environment)
    expect(environment.requests.map((request) => [request.fields.action, idsOf(request).length])).toEqual(
      sizes.map((size) => ['refill_status', size]),
    )
    expect(environment.requests[0]?.fields.refill).toBe(count === 1 ? '1' : undefined)
    expect(environment.requests.every(({ way }) => way === 'read')).toBe(true)
    const seen = { status: 'in-progress', rawStatus: 'In progress', statusAt: start }
    expect(await last(`o${count}`)).toMatchObject(seen)
    expect((await get(`o${count}`)).dueAt).toBe(start + 30_000)
  })

  test.each([
    ['Completed', 'completed', ['refill-done']],
    ['Rejected', 'rejected', []],
    ['Cancelled', 'canceled', []],
    ['Partial', 'partial', []],
  ])('to its end: %s, and nothing else changes', async (words, status, kinds) => {
    environment.world.script = says(() => words)
    await put(1)
    const { dueAt: _, refills: __, ...before } = await get('o1')
    await pollDue(environment)
    const { refills, ...after } = await get('o1')
    expect(after).toEqual(before)
    expect(refills).toEqual([
      { at: start, state: 'accepted', refillId: '1', status, rawStatus: words, statusAt: start },
    ])
    expect(environment.told.map(({ kind }) => kind)).toEqual(kinds)
    expect(await nextWakeAt(environment)).toBeUndefined()
  })

  test('at a pace of its own, from when it was asked for', async () => {
    environment.world.script = says(() => 'Pending')
    await put(1)
    const pauses: number[] = []
    for (let at = 0; at < 40; at += 1) {
      await pollDue(environment)
      const due = (await get('o1')).dueAt ?? expect.fail('forgotten')
      pauses.push(due - environment.clock.at)
      environment.clock.at = due
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect([pauses[0], pauses.at(-1)]).toEqual([30_000, 3_600_000])
  })

  test('by its own id: an answer about another is none', async () => {
    environment.world.script = panelOf({
      refill_status: ok([
        { refill: '2', status: 'Completed' },
        { refill: '77', status: 'Rejected' },
      ]),
    })
    await put(3)
    await pollDue(environment)
    const statuses = await Promise.all(['o1', 'o2', 'o3'].map(async (id) => (await last(id))?.status))
    expect(statuses).toEqual([undefined, 'completed', undefined])
    expect((await get('o1')).dueAt).toBe(start + 30_000)
  })

  test('also because someone is looking, once at a time', async () => {
    environment.world.script = says(() => 'Pending')
    await put(1, {}, { dueAt: start + 3_000_000 })
    await Promise.all([pollPanel('panel-1', environment), pollPanel('panel-1', environment)])
    expect(await last('o1')).toMatchObject({ status: 'pending' })
    expect(environment.requests).toHaveLength(1)
    await pollPanel('panel-1', environment)
    expect(environment.requests).toHaveLength(2)
  })

  test('beside the statuses of other orders, which come first', async () => {
    environment.world.script = says(() => 'Completed')
    await put(1)
    await environment.database.put(
      'orders',
      order({ id: 'open', panelOrderId: '5', dueAt: start, createdAt: start }),
    )
    await pollDue(environment)
    expect(environment.actions()).toEqual(['status', 'refill_status'])
    expect(await get('open')).toMatchObject({ tracking: { status: 'in-progress' } })
    expect(environment.changes.filter((change) => change === 'orders')).toHaveLength(1)
  })
})

describe('a panel that does not tell of a refill', () => {
  test('because it knows no such action is asked no more', async () => {
    environment.world.script = panelOf({})
    await put(2)
    await environment.database.put('panels', panel({ missingFeatures: ['refill_status'] }))
    await pollDue(environment)
    expect(environment.requests).toEqual([])
    expect(await last('o1')).toEqual({ at: start, state: 'accepted', refillId: '1', unfollowed: true })
    expect(await nextWakeAt(environment)).toBeUndefined()
    expect((await environment.database.get('panels', 'panel-1'))?.trouble).toBeUndefined()
  })

  test('because it does not know it is asked for 30 days', async () => {
    environment.world.script = says(() => ({ error: 'Refill not found' }))
    await put(1)
    environment.clock.at = start + 30 * DAY
    await pollDue(environment)
    expect((await get('o1')).dueAt).toBe(environment.clock.at + 3_600_000)
    environment.clock.at += 3_600_000
    await pollDue(environment)
    expect(await last('o1')).toMatchObject({ unfollowed: true })
    expect(await nextWakeAt(environment)).toBeUndefined()
    expect((await environment.database.get('panels', 'panel-1'))?.trouble).toBeUndefined()
  })

  test.each([failed('time-out'), ok({ error: 'Invalid API key' })])(
    'because of %j is asked later',
    async (answer) => {
      environment.world.script = panelOf({ refill_status: answer })
      await put(101)
      await pollDue(environment)
      expect(environment.requests).toHaveLength(1)
      expect((await get('o1')).dueAt).toBe(start + 30_000)
      expect((await get('o1')).refills).toEqual([{ at: start, state: 'accepted', refillId: '1' }])
      expect((await environment.database.get('panels', 'panel-1'))?.trouble).toBeDefined()
      // One was not asked for, so it stays due.
      const dues = (await environment.database.getAll('orders')).map(({ dueAt }) => dueAt)
      expect(dues.filter((dueAt) => dueAt === start)).toHaveLength(1)
    },
  )

  test('because it answers nothing at all is not asked about refills after statuses', async () => {
    environment.world.script = panelOf({ status: failed('time-out') })
    await put(1)
    const open = { id: 'open', panelOrderId: '5', dueAt: start, createdAt: start }
    await environment.database.put('orders', order(open))
    await pollDue(environment)
    expect(environment.actions()).toEqual(['status'])
    expect([(await get('o1')).dueAt, (await get('open')).dueAt]).toEqual([start, start + 30_000])
  })

  test('without the permission nothing is asked, and it stays open', async () => {
    environment.world.allowed = false
    await put(1)
    await pollDue(environment)
    expect([environment.requests, (await get('o1')).dueAt]).toEqual([[], start + 30_000])
  })
})
