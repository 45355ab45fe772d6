import { forceCloseDatabase } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bootstrap } from '../../entrypoints/background/start'
import { localMark } from '../../lib/data-loss/mark'
import { openDatabase } from '../../lib/db/open'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import type { Environment } from '../../lib/environment'
import { retry } from '../../lib/orders/ledger/retry'
import { acceptOrder } from '../../lib/orders/placing/accept'
import { order, panel } from '../orders/rows'

const forceClose = (database: Database) =>
  forceCloseDatabase(unwrap(database) as unknown as Parameters<typeof forceCloseDatabase>[0])

test('a worker that starts settles what an earlier one left, before it does anything else', async () => {
  const database = await openDatabase()
  await database.put('orders', order({ id: 'left', state: 'sending', owner: 'an earlier life' }))
  const environment = await bootstrap()
  expect(await database.get('orders', 'left')).toMatchObject({ state: 'unconfirmed', needsAttention: 1 })
  const own = order({ id: 'own', state: 'sending', owner: environment.workerId })
  await database.put('orders', own)
  await bootstrap()
  expect(await database.get('orders', 'own')).toMatchObject({ state: 'unconfirmed' })
})

test('a database that the browser closed is open again, and an answer that came meanwhile is kept', async () => {
  const environment = await bootstrap()
  const own = order({ id: 'waiting', state: 'sending', owner: environment.workerId })
  await environment.database.put('orders', own)
  for (const number of ['501', '502']) {
    forceClose(environment.database)
    await retry(() => acceptOrder(own, number, environment))
  }
  const database = await openDatabase()
  expect(await database.get('orders', 'waiting')).toMatchObject({ state: 'placed', panelOrderId: '501' })
})

describe('a database that is thrown away', () => {
  const lost = async () => readSetting(await openDatabase(), 'data-loss')
  const told = { accounts: [{ id: panel().id }] }
  const marked = async () => (await localMark.read())?.accounts.map(({ id }) => id)

  /** Without a timer: what only a later change would find does not count. */
  async function until<T>(read: () => Promise<T>, isIt: (value: T) => boolean): Promise<T> {
    for (let turn = 0; turn < 200; turn += 1) {
      const value = await read()
      if (isIt(value)) return value
      await new Promise((resolve) => setImmediate(resolve))
    }
    return read()
  }

  let environment: Environment

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    environment = await bootstrap()
    await environment.database.put('panels', panel())
    await environment.lossWatch.dismiss()
    expect(await marked()).toEqual([panel().id])
    // What the answer announced is compared before anything is lost.
    await vi.advanceTimersByTimeAsync(1000)
  })
  afterEach(() => vi.useRealTimers())

  /** As it is found when it is opened the next time. */
  async function empty(database: Database): Promise<void> {
    for (const name of database.objectStoreNames) await database.clear(name)
  }

  test('is told of by the next start', async () => {
    await empty(environment.database)
    await bootstrap()
    expect(await until(lost, Boolean)).toMatchObject(told)
  })

  test('is told of by the living worker that finds it closed', async () => {
    await empty(environment.database)
    forceClose(environment.database)
    expect(await until(lost, Boolean)).toMatchObject(told)
  })

  test('is known by what changed last, a moment after it changed', async () => {
    await environment.database.put('panels', panel({ id: 'panel-2' }))
    environment.announce('panels')
    expect(await marked()).toEqual(['panel-1'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(await until(marked, (ids) => ids?.length === 2)).toEqual(['panel-1', 'panel-2'])
  })
})
