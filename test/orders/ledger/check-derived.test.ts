import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../../lib/db/schema'
import { withDerived } from '../../../lib/orders/derived'
import { changeOrders } from '../../../lib/orders/ledger/change-order'
import { checkDerived } from '../../../lib/orders/ledger/check-derived'
import { checkCounts, checkEntries } from '../../../lib/orders/ledger/check-entries'
import { entryOf, keyOf } from '../../../lib/orders/ledger/entry'
import { NO_COUNTS } from '../../../lib/orders/order/listing'
import type { Order } from '../../../lib/orders/order/order'
import { type TestEnvironment, testEnvironment } from '../../environment'
import fc, { drawn } from '../../fast-check'
import { storeOrders } from '../derived-rows'
import { order, panel } from '../rows'

let environment: TestEnvironment

const NOW = 1_700_000_000_000
const completed = { status: 'completed', rawStatus: 'Completed', at: 1 } as const
const sending = { at: 1, state: 'sending', owner: 'life-1' } as const

/** What is derived, as it is and as a fault, or another version, may have left it. */
const ROWS: readonly (readonly [string, right: Partial<Order>, wrong: Partial<Order>])[] = [
  ['that no one knows about', { state: 'unconfirmed', needsAttention: 1 }, { state: 'unconfirmed' }],
  ['that was dismissed', { state: 'dismissed' }, { state: 'dismissed', needsAttention: 1, dueAt: 5 }],
  ['with a request on its way', { cancel: sending, requesting: 1, dueAt: 5 }, { cancel: sending, dueAt: 5 }],
  ['with none on its way', { dueAt: 5 }, { dueAt: 5, requesting: 1 }],
  ['that has ended', { tracking: completed }, { tracking: completed, dueAt: 5, needsAttention: 1 }],
  ['that is open', { dueAt: NOW }, {}],
  ['of an account that is gone', { panelId: 'gone' }, { panelId: 'gone', requesting: 1 }],
]

const get = (id: string) => environment.database.get('orders', id)

beforeEach(async () => {
  environment = await testEnvironment()
  await environment.database.put('panels', panel())
})

test.each(ROWS)(
  'an order %s is repaired by the check, and left alone once it is right',
  async (_, right, wrong) => {
    await storeOrders(environment.database, [order(wrong)])
    expect(await checkDerived(environment)).toBe(1)
    expect(await get('order-1')).toEqual(order(right))
    expect(environment.changes).toEqual(['orders'])
    expect(await checkDerived(environment)).toBe(0)
    expect(environment.changes).toEqual(['orders'])
  },
)

test('the check reads all of a long ledger', async () => {
  const wrong = [0, 499, 500, 1202]
  const rows = Array.from({ length: 1203 }, (_, at) =>
    order({ id: `o${at}`, tracking: completed, ...(wrong.includes(at) && { requesting: 1 }) }),
  )
  await storeOrders(environment.database, rows)
  expect(await checkDerived(environment)).toBe(4)
  expect(await environment.database.countFromIndex('orders', 'by-requesting')).toBe(0)
})

/** How orders are listed and counted, as a fault, or another version, may have left it. */
const FAULTS: readonly (readonly [string, wrong: number, (database: Database) => Promise<unknown>])[] = [
  ['an entry that is missing', 1, (database) => database.delete('order-entries', [...keyOf(order())])],
  [
    'an entry in another list',
    2,
    (database) => database.put('order-entries', { ...entryOf(order()), listing: 'done' }),
  ],
  [
    'words of yesterday',
    1,
    (database) => database.put('order-entries', { ...entryOf(order()), terms: ['o.old'] }),
  ],
  [
    'an entry of an order that is gone',
    1,
    (database) => database.put('order-entries', entryOf(order({ id: 'gone', panelId: 'gone' }))),
  ],
  [
    'an entry under the key of another time',
    1,
    (database) => database.put('order-entries', { ...entryOf(order()), key: [1, 1] }),
  ],
  [
    'a wrong count',
    1,
    (database) => database.put('order-counts', { ...NO_COUNTS, panelId: 'panel-1', open: 7, done: -1 }),
  ],
  ['no counts at all', 1, (database) => database.clear('order-counts')],
  [
    'counts of an account without orders',
    1,
    (database) => database.put('order-counts', { ...NO_COUNTS, panelId: 'gone', open: 3 }),
  ],
]

test.each(FAULTS)('%s is repaired by the check, and pages are told', async (_, wrong, damage) => {
  const row = order({ dueAt: 5 })
  await storeOrders(environment.database, [row])
  const whole = async () => [
    await environment.database.getAll('order-entries'),
    (await environment.database.getAll('order-counts')).filter(({ panelId }) => panelId !== 'gone'),
  ]
  const right = await whole()
  await damage(environment.database)
  // Where the list is wrong, so was the count that was made of it.
  expect([1, wrong]).toContain(await checkDerived(environment))
  expect(await whole()).toEqual(right)
  expect(new Set(environment.changes)).toEqual(new Set(['orders']))
  expect(await environment.database.get('order-counts', 'gone')).not.toMatchObject({ open: 3 })
  expect(await checkDerived(environment)).toBe(0)
})

test('whatever is done with orders, they are listed and counted as the check would', async () => {
  const anOrder = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    panelId: fc.constantFrom('panel-1', 'panel-2', 'demo'),
    state: fc.constantFrom<Order['state']>('placed', 'unconfirmed', 'dismissed', 'refused', 'sending'),
    isOver: fc.boolean(),
    note: fc.constantFrom('', 'a note', 'another'),
    write: fc.constantFrom('put', 'put', 'remove', 'fail'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anOrder, { maxLength: 4 }), { maxLength: 6 }), async (changes) => {
      const { database } = environment
      for (const store of ['orders', 'order-entries', 'order-counts'] as const) await database.clear(store)
      for (const writes of changes) {
        const change = changeOrders(environment, async (ledger) => {
          for (const { id, write, isOver, ...rest } of writes) {
            if (write === 'fail') throw new Error('a mistake')
            const known = await ledger.get(id)
            // An order stays with its account.
            const row = order({
              id,
              ...rest,
              ...(known && { panelId: known.panelId }),
              ...(isOver && { tracking: completed }),
            })
            if (write === 'put') ledger.put(row)
            else ledger.remove(id)
          }
        })
        await change.catch(() => undefined)
      }
      expect(await checkEntries(environment, 2)).toBe(0)
      expect(await checkCounts(environment)).toBe(0)
    }),
    { numRuns: drawn(200) },
  )
})

test('a poll that brings nothing new writes neither words nor counts', async () => {
  await storeOrders(environment.database, [order({ dueAt: 5 })])
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await changeOrders(environment, async (ledger) => ledger.put(order({ dueAt: 9 })))
  expect(put.mock.contexts.map((store) => (store as IDBObjectStore).name)).toEqual(['orders'])
  put.mockRestore()
})

test('whatever is written is written with what is derived of it', async () => {
  for (const [name, , wrong] of ROWS) {
    await changeOrders(environment, async (ledger) => ledger.put(order({ id: name, ...wrong })))
    expect(await get(name)).toEqual(withDerived(order({ id: name, ...wrong })))
  }
})

test('an error in a change takes back all that it wrote, and tells no one', async () => {
  await environment.database.put('orders', order())
  const change = changeOrders(
    environment,
    async (ledger, transaction) => {
      ledger.put(order({ note: 'changed' }))
      ledger.remove('order-1')
      await transaction.objectStore('drafts').clear()
      throw new TypeError('a mistake')
    },
    { with: ['drafts'] },
  )
  await expect(change).rejects.toThrow('a mistake')
  expect(await get('order-1')).toEqual(order())
  expect(environment.changes).toEqual([])
})

test('a write that fails takes back the others, and the change is told of it', async () => {
  await environment.database.put('orders', order())
  const change = changeOrders(environment, async (ledger) => {
    ledger.put(order({ id: 'other' }))
    ledger.add(order())
  })
  await expect(change).rejects.toThrow()
  expect(await get('other')).toBeUndefined()
})

/** Every source file of ours, without the tests. */
const sources = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path)),
)

/**
 * Whether a file names the store of orders where it writes, or asks a transaction that may write for that store by name.
 * What it announces is none.
 */
function writesOrders(path: string): boolean {
  const text = readFileSync(path, 'utf8').replace(/announce\([^)]*\)/g, '')
  return (
    (text.includes("'readwrite'") && text.includes("'orders'")) ||
    /\.(put|add|delete|clear)\(\s*'orders'/.test(text) ||
    (/objectStore\(\s*'orders'/.test(text) && /'readwrite'|\b(Writing|Upgrade)\b/.test(text))
  )
}

test('no other code writes orders', () => {
  const writers = sources.filter(writesOrders)
  expect(writers.toSorted()).toEqual([
    // Reads it, for what version 6 derived of it.
    'lib/db/add-entries.ts',
    'lib/db/migrations.ts',
    'lib/db/rename-stored.ts',
    'lib/orders/ledger/change-order.ts',
  ])
})
