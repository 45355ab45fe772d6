import { beforeEach, expect, test } from 'vitest'
import { requestCancel } from '../../../lib/orders/aftercare/request'
import { acceptOrder } from '../../../lib/orders/placing/accept'
import { placeOrder } from '../../../lib/orders/placing/place'
import { addByNumber } from '../../../lib/orders/tracking/add-by-number'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, draft, order } from '../rows'

let environment: TestEnvironment

const added = { at: 1, from: undefined, to: 'placed', event: 'added-by-number' } as const
const twin = (change = {}) => order({ id: 'twin', panelOrderId: '5', history: [added], ...change })
const rows = () => environment.database.getAll('orders')

beforeEach(async () => {
  environment = await testEnvironment()
  await connected(environment)
})

test('an order that is added by its number while it is being sent is one order, canceled once', async () => {
  await environment.database.put('drafts', draft())
  environment.world.script = panelOf({
    balance: ok({ balance: '100', currency: 'USD' }),
    status: ok({ status: 'Pending', charge: '0.9' }),
    add: async () => {
      await addByNumber({ panelId: 'panel-1', panelOrderId: '5', link: '' }, environment)
      return ok({ order: 5 })
    },
    cancel: ok([{ order: 5, cancel: 1 }]),
  })
  const { id: draftId, createdAt: _, updatedAt: __, page: ___, ...input } = draft()
  await placeOrder({ draftId, input, charge: '0.9', currency: 'USD' }, environment)
  const [only, ...others] = await rows()
  expect(others).toEqual([])
  expect(only).toMatchObject({
    id: draftId,
    state: 'placed',
    panelOrderId: '5',
    charge: '0.9',
    dueAt: environment.clock.at + 30_000,
    tracking: { rawStatus: 'Pending' },
  })
  expect(await requestCancel(draftId, environment)).toEqual({ kind: 'asked' })
  expect(await requestCancel(draftId, environment)).toEqual({ kind: 'not-now' })
  expect(environment.actions().filter((action) => action === 'cancel')).toHaveLength(1)
})

test('what was learned and noted of it stays, and one that has ended is not asked about', async () => {
  const tracking = { status: 'completed', rawStatus: 'Completed', at: 3 } as const
  const learned = { tracking, statusReports: [{ at: 3, rawStatus: 'Completed' }], note: 'mine', dueAt: 7 }
  await environment.database.put('orders', twin(learned))
  await environment.database.put('orders', order({ state: 'sending', owner: 'life-1' }))
  await acceptOrder(order(), '5', environment)
  const { dueAt: _, ...kept } = learned
  expect(await rows()).toMatchObject([{ id: 'order-1', state: 'placed', ...kept }])
  expect((await rows())[0]).not.toHaveProperty('dueAt')
})

test.each([
  ['one with a request on its way', twin({ requesting: 1 })],
  ['one that was placed from here', twin({ history: [] })],
  ['one of another panel', twin({ panelId: 'panel-2' })],
])('%s stays a row of its own', async (_, other) => {
  await environment.database.put('orders', other)
  await environment.database.put('orders', order({ state: 'sending', owner: 'life-1' }))
  await acceptOrder(order(), '5', environment)
  expect((await rows()).map(({ id }) => id)).toEqual(['order-1', 'twin'])
})

test('a number that the user gave to another order is this one’s: the other is unconfirmed again', async () => {
  const guess = { at: 1, from: 'unconfirmed', to: 'placed', event: 'user-confirmed' } as const
  const wrong = order({ id: 'wrong', panelOrderId: '5', history: [guess], note: 'mine', dueAt: 3 })
  await environment.database.put('orders', wrong)
  await environment.database.put('orders', order({ state: 'sending', owner: 'life-1' }))
  await acceptOrder(order(), '5', environment)
  const [mine, other] = await rows()
  expect(mine).toMatchObject({ id: 'order-1', state: 'placed', panelOrderId: '5' })
  expect(other).toMatchObject({ id: 'wrong', state: 'unconfirmed', needsAttention: 1, note: 'mine' })
  expect(other).not.toHaveProperty('panelOrderId')
  expect(other?.history.at(-1)).toMatchObject({ from: 'placed', to: 'unconfirmed', event: 'number-taken' })
})

test('an order that the user gave another number keeps the panel’s once it comes', async () => {
  const guess = { at: 1, from: 'unconfirmed', to: 'placed', event: 'user-confirmed' } as const
  const tracking = { status: 'completed', rawStatus: 'Completed', at: 3 } as const
  await environment.database.put('orders', order({ panelOrderId: '4', history: [guess], tracking }))
  await acceptOrder(order(), '5', environment)
  const [only] = await rows()
  expect(only).toMatchObject({ state: 'placed', panelOrderId: '5', dueAt: environment.clock.at + 30_000 })
  expect(only).not.toHaveProperty('tracking')
})

test('an order that was refused stays refused, and its number is no one’s', async () => {
  await environment.database.put('orders', twin())
  await environment.database.put('orders', order({ state: 'refused' }))
  await acceptOrder(order(), '5', environment)
  expect((await rows()).map(({ id, state }) => [id, state])).toEqual([
    ['order-1', 'refused'],
    ['twin', 'placed'],
  ])
})
