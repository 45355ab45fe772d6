import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '../../../lib/db/schema'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { failed, type Outcome, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { inputOf, placeAsShown } from '../as-shown'
import { connected, draft } from '../rows'

const BALANCE = ok({ balance: '100.84292', currency: 'USD' })
const CONFIRMED = { draftId: 'draft-1', charge: '0.9' }
const SHOWN = { ...CONFIRMED, currency: 'USD', input: inputOf(draft()) }

let environment: TestEnvironment

const adds = () => environment.actions().filter((action) => action === 'add').length
const states = async () => (await environment.database.getAll('orders')).map(({ state }) => state)

/** The same code in another run of the worker: nothing in its variables is shared. */
async function otherLife(workerId: string) {
  vi.resetModules()
  const { placeOrder } = await import('../../../lib/orders/placing/place')
  const { recoverOrders } = await import('../../../lib/orders/unconfirmed/recover')
  return { placeOrder, recoverOrders, environment: { ...environment, workerId } }
}

/** A database that tells of each writing transaction when it is on disk. */
function watched(database: Database, log: string[]): Database {
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const result: unknown = value.apply(target, given)
        const [stores, mode, options] = given as [string | string[], string?, { durability?: string }?]
        if (name === 'transaction' && mode === 'readwrite' && stores.includes('orders')) {
          const { done } = result as { done: Promise<void> }
          void done.then(
            () => log.push(`stored ${options?.durability}`),
            () => log.push('not stored'),
          )
        }
        return result
      }
    },
  })
}

beforeEach(async () => {
  environment = await testEnvironment(panelOf({ balance: BALANCE, add: ok({ order: 23501 }) }))
  await connected(environment)
  await environment.database.put('drafts', draft())
})

describe('the row is on disk before the request leaves', () => {
  test('written strictly, as sending, owned, and the draft gone', async () => {
    const log: string[] = []
    const seen: unknown[] = []
    environment.world.script = panelOf({
      balance: BALANCE,
      add: async () => {
        log.push('sent')
        seen.push(await environment.database.getAll('orders'), await environment.database.getAll('drafts'))
        return ok({ order: 1 })
      },
    })
    await placeAsShown(CONFIRMED, { ...environment, database: watched(environment.database, log) })
    expect(log).toEqual(['stored strict', 'sent', 'stored strict'])
    expect(seen).toMatchObject([[{ id: 'draft-1', state: 'sending', owner: 'life-1', charge: '0.9' }], []])
  })

  const add = IDBObjectStore.prototype.add
  test.each([
    [
      'at once',
      () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    ],
    [
      'at the end',
      function (this: IDBObjectStore, value: unknown) {
        const request = add.call(this, value)
        this.transaction.abort()
        return request
      },
    ],
  ])('a storage that refuses it %s means that nothing is sent', async (_, broken) => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(broken)
    const placing = await placeAsShown(CONFIRMED, environment)
    expect(placing).toEqual({ kind: 'not-sent', reason: { why: 'not-stored' } })
    expect([adds(), await states(), await environment.database.getAll('drafts')]).toEqual([0, [], [draft()]])
  })

  test.each([
    ['yes', { order: 1 }, 'placed'],
    ['no', { error: 'Not enough funds on balance' }, 'refused'],
    ['nothing that can be believed', 'nonsense', 'unconfirmed'],
  ] as const)(
    'a storage that is busy for a moment after the panel said %s is asked again',
    async (_, said, state) => {
      const put = IDBObjectStore.prototype.put
      let refusals = 2
      environment.world.script = panelOf({
        balance: BALANCE,
        add: () => {
          vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
            this: IDBObjectStore,
            ...row: Parameters<typeof put>
          ) {
            refusals -= 1
            if (refusals >= 0) throw new DOMException('busy', 'UnknownError')
            return put.apply(this, row)
          })
          return ok(said)
        },
      })
      await placeAsShown(CONFIRMED, environment)
      expect([await states(), adds(), refusals < 0]).toEqual([[state], 1, true])
    },
  )

  test('a storage that dies after the panel said yes leaves a row that the next life finds', async () => {
    environment.world.script = panelOf({
      balance: BALANCE,
      add: () => {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError')
        })
        return ok({ order: 1 })
      },
    })
    await expect(placeAsShown(CONFIRMED, environment)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await states()).toEqual(['sending'])
    expect(await recoverOrders({ ...environment, workerId: 'life-2' })).toBe(1)
    expect([await states(), adds()]).toEqual([['unconfirmed'], 1])
  })
})

describe('confirmed twice', () => {
  test('in the same tick: sent once, and both are told the same', async () => {
    const [first, second] = await Promise.all([
      placeAsShown(CONFIRMED, environment),
      placeAsShown(CONFIRMED, environment),
    ])
    expect(first).toEqual({ kind: 'placed', orderId: 'draft-1' })
    expect(second).toEqual(first)
    expect([adds(), await states()]).toEqual([1, ['placed']])
  })

  test('one after the other: the second finds no draft', async () => {
    await placeAsShown(CONFIRMED, environment)
    expect(await placeAsShown(CONFIRMED, environment)).toMatchObject({ reason: { why: 'already-confirmed' } })
    expect([adds(), await states()]).toEqual([1, ['placed']])
  })

  test('in two lives at once: one sends, the other finds no draft', async () => {
    const other = await otherLife('life-2')
    const placings = await Promise.all([
      placeAsShown(CONFIRMED, environment),
      other.placeOrder(SHOWN, other.environment),
    ])
    expect(placings.map(({ kind }) => kind).sort()).toEqual(['not-sent', 'placed'])
    expect([adds(), await states()]).toEqual([1, ['placed']])
  })

  test('by twenty lives, the panel slow: still once', async () => {
    environment.world.script = panelOf({
      balance: BALANCE,
      add: async () => {
        await new Promise((done) => setTimeout(done))
        return ok({ order: 1 })
      },
    })
    const lives = []
    for (let at = 0; at < 20; at += 1) lives.push(await otherLife(`life-${at}`))
    const placings = await Promise.all(lives.map((life) => life.placeOrder(SHOWN, life.environment)))
    expect(placings.filter(({ kind }) => kind === 'placed')).toHaveLength(1)
    expect([adds(), await states()]).toEqual([1, ['placed']])
  })
})

describe('the worker dies while it waits', () => {
  /** The first life sends and hears nothing; `answer` lets the panel speak after all. */
  async function dying() {
    let answer: (outcome: Outcome) => void = () => undefined
    const waiting = new Promise<Outcome>((resolve) => {
      answer = resolve
    })
    let sent: () => void = () => undefined
    const left = new Promise<void>((resolve) => {
      sent = resolve
    })
    const add = () => {
      sent()
      return waiting
    }
    environment.world.script = panelOf({ balance: BALANCE, add })
    const first = await otherLife('life-1')
    const placing = first.placeOrder(SHOWN, first.environment)
    await left
    return { answer, placing }
  }

  test('the next run asks the user, and sends nothing', async () => {
    await dying()
    const next = await otherLife('life-2')
    expect(await next.recoverOrders(next.environment)).toBe(1)
    expect(await next.placeOrder(SHOWN, next.environment)).toMatchObject({
      reason: { why: 'already-confirmed' },
    })
    expect([adds(), await states()]).toEqual([1, ['unconfirmed']])
  })

  test.each([
    [{ order: 23501 }, 'placed'],
    [{ error: 'no' }, 'refused'],
  ])('an answer %j that comes after all is believed', async (body, state) => {
    const { answer, placing } = await dying()
    const next = await otherLife('life-2')
    await next.recoverOrders(next.environment)
    answer(ok(body))
    await placing
    expect(await environment.database.getAll('orders')).toMatchObject([{ state }])
    expect((await environment.database.getAll('orders'))[0]?.needsAttention).toBeUndefined()
  })

  test('an order that never left is a draft again, also when the next life has already asked the user', async () => {
    const { answer, placing } = await dying()
    const next = await otherLife('life-2')
    await next.recoverOrders(next.environment)
    expect(await states()).toEqual(['unconfirmed'])
    answer(failed('unsent'))
    expect(await placing).toMatchObject({ kind: 'not-sent' })
    expect([await states(), await environment.database.getAll('drafts')]).toEqual([[], [draft()]])
  })

  test('one of which the user has said something in between stays in the ledger', async () => {
    const { answer, placing } = await dying()
    const next = await otherLife('life-2')
    await next.recoverOrders(next.environment)
    const [row] = await environment.database.getAll('orders')
    if (!row) throw new Error('The order is not in the ledger')
    await environment.database.put('orders', { ...row, state: 'dismissed' })
    answer(failed('unsent'))
    await placing
    expect([await states(), await environment.database.getAll('drafts')]).toEqual([['dismissed'], []])
  })
})
