import { afterEach, beforeEach, expect, test } from 'vitest'
import fc from '../../fast-check'
import { dialectNamed } from './all'
import { ADD, type Asking, asking, DRIP } from './asking'
import { listsOrderId } from './lists'

let lists: Asking
beforeEach(async () => {
  lists = await asking('lists')
})
afterEach(() => lists.end())

const ID = listsOrderId('23501')

test('an id is long, its own, and found again', async () => {
  expect(ID).toMatch(/^ord_01HG[0-9A-HJKMNP-TV-Z]{22}$/)
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.nat(Number.MAX_SAFE_INTEGER), (one, two) => {
      const back = (id: string): string | undefined =>
        dialectNamed('lists').hears?.({ order: listsOrderId(id) }, { key: '', services: [] }).order
      expect(back(String(one))).toBe(String(one))
      expect(listsOrderId(String(one)) === listsOrderId(String(two))).toBe(one === two)
    }),
  )
})

test('the same order has one id everywhere, and the simulation another', async () => {
  expect((await lists.ask(ADD)).body).toEqual({ order: ID })
  expect(lists.panel.adds()).toMatchObject([{ order: '23501' }])
  expect((await lists.ask({ action: 'status', order: ID })).body).toMatchObject({
    charge: '0.9',
    start_count: 'Unknown',
    status: 'Pending',
  })
  expect((await lists.ask({ action: 'cancel', orders: ID })).body).toEqual([{ order: ID, cancel: 1 }])
  expect(lists.panel.orders[0]?.canceling).not.toBeNull()
  lists.panel.setStatus('23501', 'Completed')
  const { body } = await lists.ask({ action: 'refill', order: ID })
  const refill = String(Object(body).refill)
  expect(refill).toMatch(/^rfl_01HG/)
  expect((await lists.ask({ action: 'refill_status', refill })).body).toEqual({ status: 'Pending' })
  expect((await lists.ask({ action: 'refill_status', refills: `${refill},1` })).body).toEqual([
    { refill, status: 'Pending' },
    { refill: '1', status: { error: 'Refill not found' } },
  ])
  expect((await lists.ask({ action: 'refill', orders: `${ID},x` })).body).toEqual([
    { order: ID, refill: { error: 'Refill already requested' } },
    { order: 'x', refill: { error: 'Incorrect order ID' } },
  ])
})

test('several statuses are a list, which leaves out what it does not know', async () => {
  await lists.ask(ADD)
  await lists.ask(ADD)
  const two = listsOrderId('23502')
  const { body } = await lists.ask({ action: 'status', orders: `${two},23501,ord_1,__proto__,${ID}` })
  expect(body).toEqual([
    expect.objectContaining({ order: ID, status: 'Pending' }),
    expect.objectContaining({ order: two, status: 'Pending' }),
  ])
  expect((await lists.ask({ action: 'status', orders: '1,2' })).body).toEqual([])
})

test('more than a hundred ids are cut off', async () => {
  const ids = lists.panel.seedOrders(101, '1').map(listsOrderId)
  const { body } = await lists.ask({ action: 'status', orders: ids.join(',') })
  expect(Array.isArray(body) && body.map(({ order }) => order)).toEqual(ids.slice(0, 100))
})

test('runs have ids of the same kind and can be asked for', async () => {
  await lists.ask(DRIP)
  lists.panel.advance(30_000)
  const { body } = await lists.ask({ action: 'status', order: ID })
  expect(body).toMatchObject({ runs: '1', orders: [listsOrderId('23502')] })
  expect((await lists.ask({ action: 'status', order: listsOrderId('23502') })).body).toMatchObject({
    charge: '0',
  })
})

test('services: the flag, ids as texts, HTML in the description', async () => {
  const { body } = await lists.ask({ action: 'services' })
  if (!Array.isArray(body)) throw new Error('no list')
  expect(body.at(-1)).toMatchObject({
    service: '2',
    type: 'Subscriptions',
    dripfeed: false,
    description: '<p>New service</p>',
  })
  expect(body.map(({ type }) => type)).toContain('Custom-Comments')
})

test.each([
  ['a wrong key', { action: 'balance', key: 'x' }, 'Invalid API key'],
  ['an order by the number of another panel', { action: 'status', order: '23501' }, 'Incorrect order ID'],
  ['a refill that is not there', { action: 'refill_status', refill: '1' }, 'Refill not found'],
])('%s: errors are a list', async (_, fields, words) => {
  await lists.ask(ADD)
  expect(await lists.ask(fields)).toMatchObject({ status: 200, body: { errors: [words] } })
})
