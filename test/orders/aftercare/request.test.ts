import { beforeEach, describe, expect, test } from 'vitest'
import { requestCancel, requestRefill } from '../../../lib/orders/aftercare/request'
import type { Order } from '../../../lib/orders/order/order'
import type { Failure } from '../../../lib/panel-api/model'
import { failed, ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, KEY, order } from '../rows'

const BALANCE = ok({ balance: '100.84292', currency: 'USD' })
const COMPLETED = { status: 'completed', rawStatus: 'Completed', at: 1 } as const

let environment: TestEnvironment
let at: number

const says = (answers: Parameters<typeof panelOf>[0]) => {
  environment.world.script = panelOf({ balance: BALANCE, ...answers })
}
const row = async () => (await environment.database.get('orders', 'order-1')) ?? expect.fail('no order')
const put = (change: Partial<Order>) =>
  environment.database.put('orders', order({ panelOrderId: '23501', createdAt: at, ...change }))

/** The two kinds, each with an order that allows it, a panel's yes, and where the row keeps it. */
const KINDS = [
  {
    name: 'refill',
    ask: requestRefill,
    begun: { tracking: COMPLETED },
    yes: { refill: '7' },
    sent: { order: '23501' },
    kept: ({ refills }: Order) => refills?.at(-1),
  },
  {
    name: 'cancel',
    ask: requestCancel,
    begun: { dueAt: 1 },
    yes: [{ order: 23501, cancel: 1 }],
    sent: { orders: '23501' },
    kept: ({ cancel }: Order) => cancel,
  },
] as const

beforeEach(async () => {
  environment = await testEnvironment()
  at = environment.clock.at
  await connected(environment)
})

describe.each(KINDS)('a $name', ({ name, ask, begun, yes, sent, kept }) => {
  const asked = () => ask('order-1', environment)
  const actions = () => environment.actions()

  beforeEach(() => put(begun))

  test('goes out once, after a balance, and is kept as taken', async () => {
    says({ [name]: ok(yes) })
    expect(await asked()).toEqual({ kind: 'asked' })
    expect(environment.requests.map(({ way, fields }) => [way, fields])).toEqual([
      ['rehearse', { key: KEY, action: 'balance' }],
      ['write', { key: KEY, action: name, ...sent }],
    ])
    expect(kept(await row())).toEqual({ at, state: 'accepted', ...(name === 'refill' && { refillId: '7' }) })
    expect(await row()).not.toHaveProperty('requesting')
    expect(await row()).toMatchObject({ dueAt: at + 30_000 })
    expect(environment.protections).toEqual(['first'])
  })

  test('is on disk before it leaves, as sending, owned and marked', async () => {
    const seen: Order[] = []
    says({
      [name]: async () => {
        seen.push(await row())
        return ok(yes)
      },
    })
    await asked()
    expect(seen).toMatchObject([{ requesting: 1 }])
    expect(seen.map(kept)).toEqual([{ at, state: 'sending', owner: 'life-1' }])
  })

  test('asked by twenty windows at once goes out once', async () => {
    says({ [name]: ok(yes) })
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, life) => ask('order-1', { ...environment, workerId: `life-${life}` })),
    )
    expect(replies.filter(({ kind }) => kind === 'asked')).toHaveLength(1)
    expect(replies.filter(({ kind }) => kind === 'not-now')).toHaveLength(19)
    expect(actions().filter((action) => action === name)).toHaveLength(1)
  })

  test('taken once is not asked for again', async () => {
    says({ [name]: ok(yes) })
    await asked()
    const before = environment.requests.length
    expect(await asked()).toEqual({ kind: 'not-now' })
    expect(environment.requests).toHaveLength(before)
  })

  test('refused keeps the panel’s message without the key, and may be asked for again', async () => {
    says({ [name]: ok({ error: `Not eligible, ${KEY}: already requested` }) })
    const reply = await asked()
    expect(reply).toMatchObject({ kind: 'refusal', message: 'Not eligible, •••: already requested' })
    expect(kept(await row())).toMatchObject({
      at,
      state: 'refused',
      message: 'Not eligible, •••: already requested',
    })
    says({ [name]: ok(yes) })
    environment.clock.at += 1
    expect(await asked()).toEqual({ kind: 'asked' })
  })

  const failures: readonly (readonly [string, ReturnType<typeof ok> | Failure, string, string])[] = [
    ['a time-out', failed('time-out'), 'time-out', ''],
    ['a dropped connection', failed('offline'), 'offline', ''],
    ['a server in trouble', ok({ error: `oops ${KEY}` }, 500), 'http-status', '{"error":"oops •••"}'],
    ['a page', ok('<html>'), 'not-json', ''],
    ['an answer about something else', ok({ hello: 1 }), 'wrong-shape', '{"hello":1}'],
  ]
  test.each(failures)(
    'lost in %s is unconfirmed and goes out no second time',
    async (_, answer, failure, words) => {
      says({ [name]: answer })
      expect(await asked()).toMatchObject({ kind: 'failure', failure })
      expect(kept(await row())).toMatchObject({ at, state: 'unconfirmed', failure })
      if (words && name === 'refill') expect(kept(await row())?.message).toBe(words)
      expect(await row()).not.toHaveProperty('requesting')
      expect(actions().filter((action) => action === name)).toHaveLength(1)
      environment.clock.at += 1
      says({ [name]: ok(yes) })
      expect(await asked()).toEqual({ kind: 'asked' })
    },
  )

  test('that the queue held back was not sent, and leaves nothing', async () => {
    const before = await row()
    says({ [name]: { kind: 'failure', failure: 'waiting', pauseMs: 60_000 } })
    expect(await asked()).toMatchObject({ kind: 'not-sent', answer: { failure: 'waiting', pauseMs: 60_000 } })
    expect({ ...(await row()), dueAt: undefined }).toEqual({ ...before, dueAt: undefined })
  })

  const nothingSent: readonly (readonly [string, () => unknown, object])[] = [
    ['the balance', () => says({ balance: failed('offline') }), { failure: 'offline' }],
    ['a good key', () => says({ balance: ok({ error: 'Invalid API key' }) }), { class: 'key' }],
    ['a key', () => environment.keys.clear(), { failure: 'no-key' }],
    [
      'the permission',
      () => Object.assign(environment.world, { allowed: false }),
      { failure: 'no-permission' },
    ],
  ]
  test.each(nothingSent)('without %s nothing is sent or stored', async (_, take, answer) => {
    take()
    const before = await row()
    expect(await asked()).toMatchObject({ kind: 'not-sent', answer })
    expect(await row()).toEqual(before)
    expect(actions()).not.toContain(name)
  })

  test('without protection against repetition nothing is asked at all', async () => {
    const unprotected = { ...environment, protectWrites: () => Promise.reject(new Error('no rules')) }
    await expect(ask('order-1', unprotected)).rejects.toThrow('no rules')
    expect(actions()).toEqual([])
  })

  test('of a permission withdrawn during the balance is not sent', async () => {
    const balance: Script = () => {
      environment.world.allowed = false
      return BALANCE
    }
    says({ balance, [name]: ok(yes) })
    expect(await asked()).toMatchObject({ kind: 'not-sent', answer: { failure: 'no-permission' } })
    expect(actions()).toEqual(['balance'])
  })

  test('of an order that is not there, or not where it can be asked, is not now', async () => {
    expect(await ask('order-9', environment)).toEqual({ kind: 'not-now' })
    await put({ tracking: { ...COMPLETED, status: 'canceled' } })
    expect(await asked()).toEqual({ kind: 'not-now' })
    await environment.database.delete('panels', 'panel-1')
    await put(begun)
    expect(await asked()).toEqual({ kind: 'not-now' })
    expect(actions()).toEqual([])
  })
})
