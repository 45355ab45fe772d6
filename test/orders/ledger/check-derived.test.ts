import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { withDerived } from '../../../lib/orders/derived'
import { changeOrders } from '../../../lib/orders/ledger/change-order'
import { checkDerived } from '../../../lib/orders/ledger/check-derived'
import type { Order } from '../../../lib/orders/order/order'
import { type TestEnvironment, testEnvironment } from '../../environment'
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
    await environment.database.put('orders', order(wrong))
    expect(await checkDerived(environment)).toBe(1)
    expect(await get('order-1')).toEqual(order(right))
    expect(environment.changes).toEqual(['orders'])
    expect(await checkDerived(environment)).toBe(0)
    expect(environment.changes).toEqual(['orders'])
  },
)

test('the check reads all of a long ledger', async () => {
  const wrong = [0, 499, 500, 1202]
  const { store } = environment.database.transaction('orders', 'readwrite')
  const writes = Array.from({ length: 1203 }, (_, at) =>
    store.put(order({ id: `o${at}`, tracking: completed, ...(wrong.includes(at) && { requesting: 1 }) })),
  )
  await Promise.all(writes)
  expect(await checkDerived(environment)).toBe(4)
  expect(await environment.database.countFromIndex('orders', 'by-requesting')).toBe(0)
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

/** Whether a file names the store of orders where it writes, or asks for that store by name. What it announces is none. */
function writesOrders(path: string): boolean {
  const text = readFileSync(path, 'utf8').replace(/announce\([^)]*\)/g, '')
  return (
    (text.includes("'readwrite'") && text.includes("'orders'")) ||
    /\.(put|add|delete|clear)\(\s*'orders'|objectStore\(\s*'orders'/.test(text)
  )
}

test('no other code writes orders', () => {
  const writers = sources.filter(writesOrders)
  expect(writers.toSorted()).toEqual([
    'lib/db/migrations.ts',
    'lib/db/rename-stored.ts',
    'lib/orders/ledger/change-order.ts',
  ])
})
