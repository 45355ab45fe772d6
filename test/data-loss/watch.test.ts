import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { removeAccount } from '../../lib/accounts/remove-account'
import type { Loss } from '../../lib/data-loss/mark'
import { readSetting } from '../../lib/db/settings'
import type { Order } from '../../lib/orders/order/order'
import { releaseClaim } from '../../lib/orders/placing/claim'
import { type TestEnvironment, testEnvironment } from '../environment'
import { connected, draft, order } from '../orders/rows'

let environment: TestEnvironment

/** Another start of the worker: nothing is left of what an earlier one had in its variables. */
async function nextLife(change: Partial<TestEnvironment> = {}): Promise<void> {
  const { database, keys, storage } = environment
  const next = await testEnvironment()
  Object.assign(next.storage, storage)
  for (const [id, key] of keys) next.keys.set(id, key)
  environment = Object.assign(next, { database }, change)
  environment.changes.length = 0
}

/** The browser throws the database away; the next one is empty. */
async function loseDatabase(): Promise<void> {
  const { database } = await testEnvironment()
  await nextLife({ database })
}

const check = () => environment.lossWatch.check()
const loss = (): Promise<Loss | undefined> => readSetting(environment.database, 'data-loss')
const put = (...rows: readonly Partial<Order>[]) =>
  Promise.all(
    rows.map((row, at) =>
      environment.database.put('orders', order({ id: `o${at}`, createdAt: at + 1, ...row })),
    ),
  )
/** Lets the timers of the watch run, and what they begin come to its end. */
async function untilCaughtUp(orders: number): Promise<void> {
  for (let turn = 0; turn < 200 && environment.storage.mark?.orders !== orders; turn += 1) {
    await vi.runAllTimersAsync()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const account = (id: string) => expect.objectContaining({ id })

afterEach(() => vi.useRealTimers())

beforeEach(async () => {
  // What one test leaves for later is not to run in the next.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  environment = await testEnvironment()
  await connected(environment)
  await connected(environment, {
    id: 'panel-2',
    name: 'Two',
    url: 'https://two.example/api',
    keyTail: 'wxyz',
  })
})

describe('a database that is gone at the next start', () => {
  beforeEach(async () => {
    await put({}, {}, { state: 'unconfirmed' })
    await check()
    await loseDatabase()
  })

  test('is told with the number of orders and with the accounts, and pages read again', async () => {
    await check()
    expect(await loss()).toEqual({
      accounts: [
        { id: 'panel-1', name: 'Panel One', url: 'https://panel.example/api/v2', keyTail: 'cdef' },
        { id: 'panel-2', name: 'Two', url: 'https://two.example/api', keyTail: 'wxyz' },
      ],
      orders: 3,
    })
    expect(environment.changes).toEqual(['panels', 'orders'])
  })

  test('is told once, however often the worker starts and whatever is done meanwhile', async () => {
    await check()
    const told = await loss()
    await nextLife()
    await connected(environment, { id: 'panel-3' })
    await put({ id: 'new', createdAt: 99 })
    await check()
    expect([await loss(), environment.changes]).toEqual([told, []])
  })

  test('is told again where the notice of it was thrown away as well', async () => {
    await check()
    const told = await loss()
    await loseDatabase()
    await check()
    expect(await loss()).toEqual(told)
  })

  test('is told while the storage takes no more, and is not forgotten by an answer that could not be kept', async () => {
    environment.storage.isFull = true
    await check()
    expect(await loss()).toMatchObject({ orders: 3 })
    await expect(environment.lossWatch.dismiss()).rejects.toThrow('quota')
    expect(await loss()).toMatchObject({ orders: 3 })
    environment.storage.isFull = false
    await environment.lossWatch.dismiss()
    await nextLife()
    await check()
    expect(await loss()).toBeUndefined()
  })

  test('is over once the user has answered; what is there then is what counts', async () => {
    await check()
    await connected(environment, { id: 'panel-3', name: 'Three' })
    environment.changes.length = 0
    await environment.lossWatch.dismiss()
    expect([await loss(), environment.changes]).toEqual([undefined, ['panels']])
    await nextLife()
    await check()
    expect(await loss()).toBeUndefined()
    await loseDatabase()
    await check()
    expect(await loss()).toEqual({ accounts: [account('panel-3')], orders: 0 })
  })

  test('an account that is removed before the answer is not named by another loss', async () => {
    await check()
    await removeAccount('panel-2', environment)
    await loseDatabase()
    await check()
    expect(await loss()).toMatchObject({ accounts: [{ id: 'panel-1' }] })
  })
})

describe('a part that is gone', () => {
  test('orders: all after the first', async () => {
    await put({}, {}, {})
    await check()
    await nextLife()
    for (const id of ['o1', 'o2']) await environment.database.delete('orders', id)
    await check()
    expect(await loss()).toEqual({ accounts: [], orders: 2 })
  })

  test('an account', async () => {
    await put({})
    await check()
    await nextLife()
    await environment.database.delete('panels', 'panel-2')
    await check()
    expect(await loss()).toEqual({ accounts: [account('panel-2')], orders: 0 })
  })
})

describe('no loss is told of', () => {
  const expectNone = async () => {
    await check()
    expect(await loss()).toBeUndefined()
  }

  test('at the first start, and after an update from a version without a mark', async () => {
    await put({})
    await expectNone()
    expect(environment.storage.mark).toMatchObject({ accounts: [{}, {}], orders: 1, witness: 'o0' })
  })

  test('an account that was removed, also where the worker dies right after', async () => {
    await check()
    await removeAccount('panel-2', environment)
    await nextLife()
    await expectNone()
  })

  test('an account that is about to be removed and comes back with a change in between', async () => {
    await check()
    await environment.lossWatch.forgetAccount('panel-2')
    await check()
    await environment.database.delete('panels', 'panel-2')
    await nextLife()
    await expectNone()
  })

  test('a removal whose mark cannot be written does not happen', async () => {
    await check()
    environment.storage.isFull = true
    await expect(removeAccount('panel-2', environment)).rejects.toThrow('quota')
    expect(await environment.database.getAllKeys('panels')).toContain('panel-2')
    expect(environment.keys.has('panel-2')).toBe(true)
  })

  test('what changed after the mark was written, and the worker died', async () => {
    await check()
    await put({}, {})
    await connected(environment, { id: 'panel-3' })
    await nextLife()
    await expectNone()
    expect(environment.storage.mark).toMatchObject({ accounts: [{}, {}, {}], orders: 2 })
  })

  test.each<[string, Partial<Order>]>([
    ['an order that was not sent and is a draft again', { state: 'sending' }],
    ['an order that was recovered, and is a draft again', { state: 'unconfirmed' }],
  ])('%s', async (_, row) => {
    await put({}, row)
    await check()
    await releaseClaim('o1', draft({ id: 'o1' }), environment)
    await nextLife()
    await expectNone()
  })

  test('an order that was added by its number and turned out to be another', async () => {
    await put({}, { history: [{ at: 1, from: undefined, to: 'placed', event: 'added-by-number' }] })
    await check()
    await environment.database.delete('orders', 'o1')
    await nextLife()
    await expectNone()
  })

  test('the demo account with its orders, which were never real', async () => {
    await connected(environment, { id: 'demo', kind: 'demo' })
    await put({ panelId: 'demo' }, {}, { panelId: 'demo' })
    await check()
    for (const id of ['o0', 'o2']) await environment.database.delete('orders', id)
    await environment.database.delete('panels', 'demo')
    await nextLife()
    await expectNone()
    expect(environment.storage.mark).toMatchObject({ orders: 1, witness: 'o1' })
  })

  test('where the storage cannot be read', async () => {
    await check()
    await loseDatabase()
    const { mark } = environment.storage
    const refuse = () => {
      throw new Error('not readable')
    }
    Object.defineProperty(environment.storage, 'mark', { configurable: true, get: refuse })
    await expectNone()
    Object.defineProperty(environment.storage, 'mark', { value: mark })
    await check()
    expect(await loss()).toBeDefined()
  })
})

describe('the mark', () => {
  test('is written once for a burst, and not where nothing of it changed', async () => {
    await check()
    const { storage, lossWatch } = environment
    expect(storage.writes).toBe(1)
    for (let at = 0; at < 20; at += 1) {
      await put({ id: `burst-${at}`, createdAt: at + 1 })
      lossWatch.checkSoon()
    }
    expect(vi.getTimerCount()).toBe(1)
    expect(storage.writes).toBe(1)
    await vi.runAllTimersAsync()
    await check()
    expect([storage.writes, storage.mark?.orders]).toEqual([2, 20])
    lossWatch.checkSoon()
    await vi.runAllTimersAsync()
    await check()
    expect(storage.writes).toBe(2)
  })

  test('does not pass an order that is being sent, and counts it once it is settled', async () => {
    await put({}, { state: 'sending' })
    await check()
    expect(environment.storage.mark).toMatchObject({ orders: 1, witness: 'o0' })
    await put({}, { state: 'placed' })
    await check()
    expect(environment.storage.mark).toMatchObject({ orders: 2, witness: 'o1' })
  })

  test('reads only what is new, also of a long ledger', async () => {
    await put(...Array.from({ length: 1203 }, () => ({})))
    await check()
    expect(environment.storage.mark).toMatchObject({ orders: 500, witness: 'o499' })
    await untilCaughtUp(1203)
    expect(environment.storage.mark).toMatchObject({ orders: 1203, witness: 'o1202' })
    const read = vi.spyOn(IDBIndex.prototype, 'getAll')
    await put({ id: 'new', createdAt: 5000 })
    await check()
    expect(environment.storage.mark).toMatchObject({ orders: 1204, witness: 'new' })
    expect(read.mock.calls).toMatchObject([[{ lower: 1203, lowerOpen: true }, 500]])
  })

  test('is not written again because the browser sorts what it gives back', async () => {
    await put({})
    await check()
    const { storage } = environment
    const sorted = (value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted()
              .map(([key, one]) => [key, sorted(one)]),
          )
        : Array.isArray(value)
          ? value.map(sorted)
          : value
    storage.mark = sorted(storage.mark) as typeof storage.mark
    await check()
    expect(storage.writes).toBe(1)
  })

  test('holds no key', async () => {
    await check()
    for (const key of environment.keys.values())
      expect(JSON.stringify(environment.storage.mark)).not.toContain(key)
  })
})
