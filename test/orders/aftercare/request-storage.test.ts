import { beforeEach, describe, expect, test, vi } from 'vitest'
import { requestCancel, requestRefill } from '../../../lib/orders/aftercare/request'
import { applyEvent } from '../../../lib/orders/ledger/change-order'
import type { Order } from '../../../lib/orders/order/order'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { resolveOrder } from '../../../lib/orders/unconfirmed/resolve'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, order } from '../rows'

const COMPLETED = { status: 'completed', rawStatus: 'Completed', at: 1 } as const

let environment: TestEnvironment

const says = (answers: Parameters<typeof panelOf>[0]) => {
  const balance = ok({ balance: '1', currency: 'USD' })
  environment.world.script = panelOf({ balance, ...answers })
}
const row = async (id = 'order-1') =>
  (await environment.database.get('orders', id)) ?? expect.fail('no order')
const put = (change: Partial<Order>) =>
  environment.database.put('orders', order({ panelOrderId: '23501', tracking: COMPLETED, ...change }))
const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
})

test('the request is written strictly before it leaves', async () => {
  await put({})
  const log: string[] = []
  const database = new Proxy(environment.database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const result: unknown = value.apply(target, given)
        const [stores, mode, options] = given as [string | string[], string?, { durability?: string }?]
        if (name === 'transaction' && mode === 'readwrite' && stores.includes('orders')) {
          void (result as { done: Promise<void> }).done.then(() => log.push(`stored ${options?.durability}`))
        }
        return result
      }
    },
  })
  says({
    refill: () => {
      log.push('sent')
      return ok({ refill: '7' })
    },
  })
  await requestRefill('order-1', { ...environment, database })
  expect(log).toEqual(['stored strict', 'sent', 'stored strict'])
})

describe('a storage that fails', () => {
  test('before the request means that nothing is sent', async () => {
    await put({})
    const broken = vi.fn(full)
    says({
      balance: () => {
        const put = IDBObjectStore.prototype.put
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
          return this.name === 'orders' ? broken() : put.call(this, value)
        })
        return ok({ balance: '1', currency: 'USD' })
      },
      refill: ok({ refill: '7' }),
    })
    expect(await requestRefill('order-1', environment)).toEqual({ kind: 'not-stored' })
    expect([broken.mock.calls.length, environment.actions()]).toEqual([1, ['balance']])
  })

  test('after the panel’s yes is tried again, since a refill’s number cannot be asked for', async () => {
    await put({})
    let failures = 0
    says({
      refill: () => {
        const put = IDBObjectStore.prototype.put
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
          failures += 1
          return failures < 3 ? full() : put.call(this, value)
        })
        return ok({ refill: '7' })
      },
    })
    expect(await requestRefill('order-1', environment)).toEqual({ kind: 'asked' })
    expect((await row()).refills).toMatchObject([{ state: 'accepted', refillId: '7' }])
  })
})

describe('a worker that dies while it asks', () => {
  const sending = { at: 5, state: 'sending', owner: 'life-0' } as const

  test('leaves what the next life marks as unconfirmed, once', async () => {
    await put({ id: 'r', refills: [{ at: 1, state: 'accepted', refillId: '1' }, sending], requesting: 1 })
    await put({
      id: 'c',
      cancel: sending,
      tracking: { ...COMPLETED, status: 'pending' },
      requesting: 1,
      dueAt: 9,
    })
    await put({ id: 'mine', cancel: { ...sending, owner: 'life-1' }, requesting: 1 })
    expect(await Promise.all([1, 2].map(() => recoverOrders(environment)))).toEqual([2, 0])
    const lost = { at: 5, state: 'unconfirmed' }
    expect(await row('r')).toMatchObject({ state: 'placed', refills: [{ refillId: '1' }, lost] })
    expect((await row('r')).refills?.at(-1)).toEqual(lost)
    expect(await row('c')).toMatchObject({ cancel: lost, dueAt: 9 })
    expect([(await row('r')).requesting, (await row('c')).requesting]).toEqual([undefined, undefined])
    expect(await row('mine')).toMatchObject({ requesting: 1, cancel: { state: 'sending' } })
    expect(environment.requests).toEqual([])
  })

  test('an answer that comes after all is believed', async () => {
    await put({})
    says({
      refill: async () => {
        await recoverOrders({ ...environment, workerId: 'life-2' })
        expect((await row()).refills).toMatchObject([{ state: 'unconfirmed' }])
        return ok({ refill: '7' })
      },
    })
    await requestRefill('order-1', environment)
    expect((await row()).refills).toEqual([{ at: environment.clock.at, state: 'accepted', refillId: '7' }])
  })
})

describe('what a refusal says', () => {
  test('of a time is kept: until then it is not asked again', async () => {
    await put({})
    says({ refill: ok({ error: 'Refill can be requested in 23 hours' }) })
    const reply = await requestRefill('order-1', environment)
    const until = environment.clock.at + 23 * 60 * 60_000
    expect(reply).toMatchObject({ kind: 'refusal', pauseMs: 23 * 60 * 60_000 })
    expect((await row()).refills).toMatchObject([{ state: 'refused', until }])
    expect(await requestRefill('order-1', environment)).toEqual({ kind: 'not-now' })
    environment.clock.at = until
    says({ refill: ok({ refill: '8' }) })
    expect(await requestRefill('order-1', environment)).toEqual({ kind: 'asked' })
  })

  test('of this order does not put the account in trouble; of the account it does', async () => {
    await put({})
    const trouble = async () => (await environment.database.get('panels', 'panel-1'))?.trouble
    says({ refill: ok({ error: 'Order not eligible for refill' }) })
    await requestRefill('order-1', environment)
    expect(await trouble()).toBeUndefined()
    environment.clock.at += 1
    says({ refill: ok({ error: 'Too many requests' }) })
    await requestRefill('order-1', environment)
    expect(await trouble()).toMatchObject({ class: 'wait' })
  })
})

test('of an order whose number the user corrects meanwhile nothing is sent to the old number', async () => {
  const found = { at: 1, from: 'unconfirmed', to: 'placed', event: 'user-confirmed' } as const
  await environment.database.put('orders', order({ panelOrderId: '111', history: [found] }))
  says({
    balance: async () => {
      await applyEvent('order-1', { event: 'user-reopened' }, environment)
      await resolveOrder('order-1', { panelOrderId: '222', acceptedDoubt: 'unchecked' }, environment)
      return ok({ balance: '1', currency: 'USD' })
    },
    cancel: ok([{ order: 111, cancel: 1 }]),
  })
  expect(await requestCancel('order-1', environment)).toEqual({ kind: 'not-now' })
  expect(environment.actions()).toEqual(['balance'])
  expect(await row()).not.toHaveProperty('cancel')
})

test('a cancel that was lost does not lose what was refused before it, where nothing was sent', async () => {
  const refused = { at: 1, state: 'refused', rawStatus: 'too early' } as const
  await put({ tracking: { ...COMPLETED, status: 'pending' }, cancel: refused, dueAt: 1 })
  says({ cancel: failed('waiting') })
  await requestCancel('order-1', environment)
  expect((await row()).cancel).toEqual(refused)
})
