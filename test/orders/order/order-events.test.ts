import { beforeEach, describe, expect, test } from 'vitest'
import type { Order, RefillRequest, Tracking } from '../../../lib/orders/order/order'
import { type OrderEventKind, orderEventOf } from '../../../lib/orders/order/order-events'
import { pollDue } from '../../../lib/orders/tracking/poll-due'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { placeAsShown } from '../as-shown'
import { connected, draft, order } from '../rows'

const stands = (status: Tracking['status'], row: Partial<Order> = {}) =>
  order({ tracking: { status, rawStatus: status, at: 1 }, ...row })
const refilled = (status: RefillRequest['status']) =>
  stands('completed', { refills: [{ at: 1, state: 'accepted', refillId: '1', ...(status && { status }) }] })

describe('what is new', () => {
  test.each<[string, Order | undefined, Order, OrderEventKind | undefined]>([
    ['completed', stands('in-progress'), stands('completed'), 'completed'],
    ['completed at the first look', order(), stands('completed'), 'completed'],
    ['partial', stands('in-progress'), stands('partial'), 'partial'],
    ['canceled', stands('in-progress'), stands('canceled'), 'canceled'],
    ['refunded after canceled', stands('canceled'), stands('refunded'), 'canceled'],
    ['failed', stands('pending'), stands('failed'), 'needs-you'],
    ['unconfirmed', order({ state: 'sending' }), order({ state: 'unconfirmed' }), 'needs-you'],
    ['still unconfirmed', order({ state: 'unconfirmed' }), order({ state: 'unconfirmed' }), undefined],
    ['still completed', stands('completed'), stands('completed'), undefined],
    ['under way', stands('pending'), stands('in-progress'), undefined],
    ['expired', stands('in-progress'), stands('expired'), undefined],
    ['a status that no one knows', stands('pending'), stands('unknown'), undefined],
    ['a refill that is done', refilled('in-progress'), refilled('completed'), 'refill-done'],
    ['a refill done at the first look', refilled(undefined), refilled('completed'), 'refill-done'],
    ['a refill still done', refilled('completed'), refilled('completed'), undefined],
    ['a refill rejected', refilled('in-progress'), refilled('rejected'), undefined],
  ])('%s', (_, before, after, kind) => {
    expect(orderEventOf(before, after)).toBe(kind)
  })
})

describe('is told', () => {
  let environment: TestEnvironment
  const told = () => environment.told.map(({ kind, order: { id } }) => `${kind} ${id}`)

  beforeEach(async () => {
    environment = await testEnvironment()
    await connected(environment)
  })

  test('after a look, all of a batch at once, and never twice', async () => {
    const { at } = environment.clock
    for (const id of ['1', '2', '3', '4']) {
      await environment.database.put('orders', order({ id, panelOrderId: id, createdAt: at, dueAt: at }))
    }
    const statuses: Record<string, string> = { 1: 'Completed', 2: 'Partial', 3: 'Pending', 4: 'Canceled' }
    const status = Object.fromEntries(Object.entries(statuses).map(([id, words]) => [id, { status: words }]))
    environment.world.script = panelOf({ status: ok(status) })
    const calls: number[] = []
    const counted = {
      ...environment,
      notify: (news: Parameters<typeof environment.notify>[0]) => {
        calls.push(news.length)
        environment.notify(news)
      },
    }
    await pollDue(counted)
    expect([told(), calls]).toEqual([['completed 1', 'partial 2', 'canceled 4'], [3]])
    expect(environment.told[0]?.order.tracking?.status).toBe('completed')
    environment.clock.at += 60_000
    await pollDue(counted)
    expect(calls).toEqual([3])
  })

  test('when no one knows what became of an order', async () => {
    await environment.database.put('drafts', draft())
    const balance = ok({ balance: '100', currency: 'USD' })
    environment.world.script = panelOf({ balance, add: failed('time-out') })
    await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, environment)
    expect(told()).toEqual(['needs-you draft-1'])
  })

  test('when a worker died over an order, once', async () => {
    await environment.database.put('orders', order({ id: 'a', state: 'sending', owner: 'life-0' }))
    await environment.database.put(
      'orders',
      order({ id: 'b', cancel: { at: 1, state: 'sending' }, requesting: 1 }),
    )
    await recoverOrders(environment)
    await recoverOrders(environment)
    expect(told()).toEqual(['needs-you a'])
  })

  test.each([ok({ order: 5 }), ok({ error: 'no' })])(
    'but not when the user is looking on: %j',
    async (add) => {
      await environment.database.put('drafts', draft())
      environment.world.script = panelOf({ balance: ok({ balance: '100', currency: 'USD' }), add })
      await placeAsShown({ draftId: 'draft-1', charge: '0.9' }, environment)
      expect(told()).toEqual([])
    },
  )
})
