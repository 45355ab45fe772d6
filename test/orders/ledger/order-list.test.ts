import { IDBCursor, IDBIndex, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findOrders } from '../../../lib/orders/ledger/find-orders'
import {
  countListed,
  type OrderList,
  type OrderPage,
  readOrderPage,
} from '../../../lib/orders/ledger/order-list'
import { LISTINGS } from '../../../lib/orders/order/listing'
import type { Order } from '../../../lib/orders/order/order'
import { DEMO_PANEL_ID } from '../../../lib/panels/panel'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { storeOrders } from '../derived-rows'
import { order } from '../rows'

let environment: TestEnvironment

const NOW = 1_700_000_000_000
const completed = { status: 'completed', rawStatus: 'Completed', at: 1 } as const

/** Three of four are done, at two accounts, and each is for a handle of its own. */
const ledgerOf = (count: number): readonly Order[] =>
  Array.from({ length: count }, (_, at) =>
    order({
      id: `o${at}`,
      createdAt: NOW + at,
      panelId: at % 2 === 0 ? 'panel-1' : 'panel-2',
      panelOrderId: String(50_000 + at),
      link: `https://video.example/cl${String(at).padStart(5, '0')}`,
      ...(at % 4 !== 0 && { tracking: completed }),
    }),
  )

beforeEach(async () => {
  environment = await testEnvironment()
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** Counts every request that reads: those of a store, of an index, and each step of a cursor. */
async function countingReads<T>(work: () => Promise<T>): Promise<readonly [reads: number, result: T]> {
  let reads = 0
  const count = (owner: object, names: readonly string[]) =>
    names.map((name) => {
      const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown
      return vi.spyOn(owner as Record<string, () => unknown>, name).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        reads += 1
        return real.apply(this, args)
      })
    })
  const reading = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']
  const spies = [
    ...count(IDBObjectStore.prototype, reading),
    ...count(IDBIndex.prototype, reading),
    // The step of a cursor, however it is called for: `idb` knows the public methods by identity.
    ...count(IDBCursor.prototype, ['_iterate']),
  ]
  const result = await work()
  for (const spy of spies) spy.mockRestore()
  return [reads, result]
}

/** The ids of all pages, one after the other. */
async function allPages(read: (from?: OrderPage['next']) => Promise<OrderPage>): Promise<readonly string[]> {
  const ids: string[] = []
  let page = await read()
  for (;;) {
    ids.push(...page.orders.map(({ id }) => id))
    if (!page.next) return ids
    page = await read(page.next)
  }
}

const listed = (list: OrderList, size = 7) =>
  allPages((from) => readOrderPage(environment.database, list, size, from))

const found = (text: string, panelId?: string, size = 7) =>
  allPages((from) => findOrders(environment.database, text, size, panelId, from))

const newestFirst = (orders: readonly Order[]) =>
  orders.toSorted((a, b) => b.createdAt - a.createdAt).map(({ id }) => id)

describe('the pages of a list', () => {
  test('have every order once, newest first, of all accounts or of one', async () => {
    const orders = ledgerOf(100)
    await storeOrders(environment.database, orders)
    const isOpen = ({ tracking }: Order) => !tracking
    const open = newestFirst(orders.filter(isOpen))
    const done = newestFirst(orders.filter((one) => !isOpen(one)))
    expect(await listed({ listings: ['open'] })).toEqual(open)
    expect(await listed({ listings: ['done'] })).toEqual(done)
    expect(await listed({ listings: ['unconfirmed', 'open', 'done'] })).toEqual([...open, ...done])
    const ofTwo = done.filter((id) => Number(id.slice(1)) % 2 === 1)
    expect(await listed({ listings: ['done'], panelId: 'panel-2' })).toEqual(ofTwo)
    expect(await countListed(environment.database)).toEqual({
      unconfirmed: 0,
      problem: 0,
      open: 25,
      done: 75,
    })
    expect(await countListed(environment.database, 'panel-2')).toMatchObject({ open: 0, done: 50 })
    expect(await countListed(environment.database, 'none')).toMatchObject({ open: 0, done: 0 })
  })

  test('have all of a hundred that were placed in the same millisecond', async () => {
    const orders = ledgerOf(100).map((one) => ({ ...one, createdAt: NOW }))
    await storeOrders(environment.database, orders)
    const ids = await listed({ listings: ['open', 'done'] })
    expect(new Set(ids).size).toBe(100)
    expect(ids).toHaveLength(100)
    expect((await found('cl')).toSorted()).toEqual(orders.map(({ id }) => id).toSorted())
  })

  test('skip nothing and repeat nothing of the rest when an order above moves to another list', async () => {
    await storeOrders(environment.database, ledgerOf(40))
    const list: OrderList = { listings: ['open'] }
    const first = await readOrderPage(environment.database, list, 4)
    const { changeOrders } = await import('../../../lib/orders/ledger/change-order')
    const last = first.orders.at(-1) ?? expect.fail('empty')
    await changeOrders(environment, async (ledger) => ledger.put({ ...last, tracking: completed }))
    const second = await readOrderPage(environment.database, list, 4, first.next)
    expect(second.orders.map(({ id }) => id)).toEqual(['o20', 'o16', 'o12', 'o8'])
  })

  test('have none of the demo account beside real ones, and the demo account has its own', async () => {
    const demo = { panelId: DEMO_PANEL_ID, link: 'https://video.example/practice' }
    await storeOrders(environment.database, [order(demo), order({ id: 'real', createdAt: NOW + 1 })])
    expect(await listed({ listings: LISTINGS })).toEqual(['real'])
    expect(await listed({ listings: LISTINGS, panelId: DEMO_PANEL_ID })).toEqual(['order-1'])
    expect(await found('video')).toEqual(['real'])
    expect(await found('prac')).toEqual([])
    expect(await found('prac', DEMO_PANEL_ID)).toEqual(['order-1'])
    expect(await countListed(environment.database)).toMatchObject({ open: 1 })
    expect(await countListed(environment.database, DEMO_PANEL_ID)).toMatchObject({ open: 1 })
  })
})

describe('an order is found', () => {
  const one = order({
    id: 'one',
    panelOrderId: '8734551',
    link: 'https://www.instagram.com/Gus.Rößler_7/?hl=en',
    note: 'für Café Noir, second batch',
    service: { ...order().service, id: '11542', name: 'S107 Instagram Followers {10k/day} [R30] Подписчики' },
  })

  test.each([
    '8734551',
    '8734',
    'gus',
    'GUS.R',
    '@gus.rößler_7',
    'inst',
    'foll',
    '10k',
    'r30',
    'подпис',
    '11542',
    'cafe',
    'Café n',
    'batch foll gus 873',
    '  foll  ',
  ])('by “%s”', async (text) => {
    await storeOrders(environment.database, [one, order({ id: 'other', link: 'https://a.example/b' })])
    expect(await found(text)).toContain('one')
    expect(await found(text, 'panel-1')).toContain('one')
    expect(await found(text, 'panel-2')).toEqual([])
  })

  test.each(['ollow', '734', 'gus zebra', 'followersx', '', ' @. '])('but not by “%s”', async (text) => {
    await storeOrders(environment.database, [one])
    expect(await found(text)).toEqual([])
  })

  test('by a word longer than what is indexed of it, and only by that very one', async () => {
    const orders = ['marketingcampaign-not', 'marketingcampaign2024', 'marketingcampaign2025'].map(
      (name, at) => order({ id: name, createdAt: NOW + at, link: `https://video.example/${name}` }),
    )
    await storeOrders(environment.database, orders)
    expect(await found('marketingcampaign202')).toEqual(['marketingcampaign2025', 'marketingcampaign2024'])
  })

  test('by the subscribed account, where it has no link', async () => {
    await storeOrders(environment.database, [
      order({ link: '', fields: { service: '1', username: 'Ada.Marsh' } }),
    ])
    expect(await found('ada')).toEqual(['order-1'])
  })

  test('in the newest of its list first, those that need the user before all', async () => {
    await storeOrders(environment.database, [
      ...ledgerOf(12),
      order({
        id: 'lost',
        createdAt: NOW - 1,
        state: 'unconfirmed',
        needsAttention: 1,
        link: 'https://x.example/cl1',
      }),
    ])
    const ids = await found('cl')
    expect(ids.slice(0, 4)).toEqual(['lost', 'o8', 'o4', 'o0'])
    expect(ids).toHaveLength(13)
  })
})

/** What is asked of the ledger, and how many rows a page of it has. */
const QUESTIONS: readonly (readonly [string, () => Promise<OrderPage>])[] = [
  ['the open orders', () => readOrderPage(environment.database, { listings: ['open'] }, 10)],
  ['those that are done', () => readOrderPage(environment.database, { listings: ['done'] }, 10)],
  [
    'those of one account',
    () => readOrderPage(environment.database, { listings: ['done'], panelId: 'panel-2' }, 10),
  ],
  ['a word of every order', () => findOrders(environment.database, 'follo', 10)],
  ['the beginning of every handle', () => findOrders(environment.database, 'cl0', 10)],
  ['one letter', () => findOrders(environment.database, 'c', 10)],
  ['one handle', () => findOrders(environment.database, 'cl00042', 10)],
  ['one number', () => findOrders(environment.database, '50042', 10)],
  ['a handle and a word of every order', () => findOrders(environment.database, 'cl00042 foll', 10)],
  ['what no order has', () => findOrders(environment.database, 'zebra', 10)],
]

test('a page costs as many reads among 20,000 orders as among 100', { timeout: 240_000 }, async () => {
  const ask = async () => {
    const costs: Record<string, readonly [reads: number, orders: number]> = {}
    for (const [name, question] of QUESTIONS) {
      const [reads, { orders }] = await countingReads(question)
      costs[name] = [reads, orders.length]
    }
    const [counting] = await countingReads(() => countListed(environment.database))
    return { ...costs, counts: [counting, 1] }
  }
  await storeOrders(environment.database, ledgerOf(100))
  const few = await ask()
  await storeOrders(environment.database, ledgerOf(20_000))
  expect(await ask()).toEqual(few)
  for (const [reads] of Object.values(few)) expect(reads).toBeLessThanOrEqual(40)
})
