import { beforeEach, describe, expect, test } from 'vitest'
import { isUserDecision } from '../../../lib/orders/order/lifecycle'
import { resolveOrder } from '../../../lib/orders/unconfirmed/resolve'
import { failed, type Outcome, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, order } from '../rows'

const lost = order({ state: 'unconfirmed', needsAttention: 1 })
const STATUS = {
  charge: '0.90',
  start_count: '3572',
  status: 'In progress',
  remains: '157',
  currency: 'USD',
}

let environment: TestEnvironment

const row = () => environment.database.get('orders', 'order-1')
const rows = () => environment.database.getAll('orders')
const says = (status: Outcome) => {
  environment.world.script = panelOf({ status })
}
const found = (acceptedDoubt?: 'not-found' | 'unchecked' | 'charge') =>
  resolveOrder('order-1', { panelOrderId: '7', acceptedDoubt }, environment)

beforeEach(async () => {
  environment = await testEnvironment(panelOf({ status: ok(STATUS) }))
  await connected(environment)
  await environment.database.put('orders', lost)
})

describe('an unconfirmed order that the user found', () => {
  test('is asked for by its number and kept with what the panel says of it', async () => {
    expect(await found()).toEqual({ kind: 'resolved' })
    const { at } = environment.clock
    const next = await row()
    expect(next).toMatchObject({
      state: 'placed',
      panelOrderId: '7',
      tracking: { status: 'in-progress', charge: '0.9', remains: '157', at },
      statusReports: [{ at, rawStatus: 'In progress' }],
      dueAt: at + 30_000,
    })
    expect(next).not.toHaveProperty('needsAttention')
    expect(next && isUserDecision(next)).toBe(true)
    expect(environment.requests.map(({ way, fields }) => [way, fields.action, fields.order])).toEqual([
      ['read', 'status', '7'],
    ])
    expect(environment.changes).toEqual(['orders'])
  })

  test('and that has ended badly needs no one: the user is looking at it', async () => {
    says(ok({ ...STATUS, status: 'Canceled' }))
    await found()
    expect(await row()).toMatchObject({ state: 'placed', tracking: { status: 'canceled' } })
    expect((await row())?.needsAttention ?? (await row())?.dueAt).toBeUndefined()
  })

  test.each([
    ['knows no such order', ok({ error: 'Incorrect order ID' }), 'order-id'],
    ['says no', ok({ error: 'Nope' }), 'other'],
  ])('under a number where the panel %s: nothing changes', async (_, status, about) => {
    says(status)
    expect(await found()).toMatchObject({ kind: 'not-found', answer: { class: about } })
    expect([await row(), environment.changes]).toEqual([lost, []])
    expect(await found('not-found')).toEqual({ kind: 'resolved' })
    expect(await row()).toMatchObject({ state: 'placed', panelOrderId: '7' })
    expect(await row()).not.toHaveProperty('tracking')
    expect(environment.actions()).toEqual(['status'])
  })

  test.each([
    ['lost', failed('time-out'), { kind: 'failure', failure: 'time-out' }],
    ['a web page', ok('<html>'), { kind: 'failure', failure: 'not-json' }],
    ['about the account', ok({ error: 'Invalid API key' }), { kind: 'refusal', class: 'key' }],
  ])(
    'with an answer that is %s: nothing changes, and it may be kept unchecked',
    async (_, status, answer) => {
      says(status)
      expect(await found()).toMatchObject({ kind: 'unchecked', answer })
      expect(await row()).toEqual(lost)
      expect(await found('unchecked')).toEqual({ kind: 'resolved' })
      expect(await row()).toMatchObject({ state: 'placed', panelOrderId: '7' })
      expect(environment.actions()).toEqual(['status'])
    },
  )

  test('at a panel that is gone may be kept unchecked', async () => {
    await environment.database.delete('panels', 'panel-1')
    expect(await found()).toMatchObject({ kind: 'unchecked', answer: { failure: 'gone' } })
    expect(await found('unchecked')).toEqual({ kind: 'resolved' })
    expect(await row()).toMatchObject({ state: 'placed', panelOrderId: '7' })
  })

  test.each([
    ['more', { ...STATUS, charge: '0.91' }, { charge: '0.91', currency: 'USD' }],
    ['nothing', { ...STATUS, charge: 0 }, { charge: '0', currency: 'USD' }],
    ['as much of another money', { ...STATUS, currency: 'EUR' }, { charge: '0.9', currency: 'EUR' }],
    ['more in the account’s own', { ...STATUS, charge: '5', currency: '' }, { charge: '5', currency: 'USD' }],
  ])('that costs %s is asked about with both amounts', async (_, status, said) => {
    says(ok(status))
    expect(await found()).toEqual({ kind: 'charge', ...said })
    expect(await row()).toEqual(lost)
    // Another doubt than the one that the user was told of is told as well.
    says(failed('time-out'))
    expect(await found('charge')).toMatchObject({ kind: 'unchecked' })
    says(ok(status))
    expect(await found('charge')).toEqual({ kind: 'resolved' })
    expect(await row()).toMatchObject({ state: 'placed', tracking: { charge: said.charge } })
  })

  test.each([
    ['in small letters', { ...STATUS, currency: 'usd' }, {}],
    ['not named', { status: 'Pending' }, {}],
    ['of a subscription', STATUS, { charge: '0', perPost: { min: '0.1', max: '0.2' } }],
  ])('with a charge %s is believed', async (_, status, change) => {
    await environment.database.put('orders', { ...lost, ...change })
    says(ok(status))
    expect(await found()).toEqual({ kind: 'resolved' })
    expect(await row()).toMatchObject({ state: 'placed', panelOrderId: '7' })
  })
})

describe('a number that another order of that panel has', () => {
  const other = (change = {}) => order({ id: 'other', panelOrderId: '7', ...change })

  test('leads to that one, without a question to the panel', async () => {
    await environment.database.put('orders', other())
    for (const despite of [undefined, 'not-found', 'charge'] as const) {
      expect(await found(despite)).toEqual({ kind: 'known', orderId: 'other' })
    }
    expect([await row(), environment.requests]).toEqual([lost, []])
  })

  test('also when it got it while the panel was asked', async () => {
    environment.world.script = async () => {
      await environment.database.put('orders', other())
      return ok(STATUS)
    }
    expect(await found()).toEqual({ kind: 'known', orderId: 'other' })
    expect(await row()).toEqual(lost)
  })

  test('of another panel is another order', async () => {
    await environment.database.put('orders', other({ panelId: 'panel-2' }))
    expect(await found()).toEqual({ kind: 'resolved' })
  })
})

describe('a number that the user has added to the list by hand', () => {
  const history = [{ at: 1, from: undefined, to: 'placed', event: 'added-by-number' }] as const
  const added = (change = {}) =>
    order({ id: 'added', panelOrderId: '7', history, note: 'mine', dueAt: 5, ...change })

  test('is this order’s: the two rows are one', async () => {
    await environment.database.put('orders', added())
    expect(await found()).toEqual({ kind: 'resolved' })
    const [only, ...others] = await rows()
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: 'order-1', state: 'placed', panelOrderId: '7', note: 'mine' })
    expect(only?.tracking?.status).toBe('in-progress')
  })

  test('is asked about where it costs something else, and both rows stay until then', async () => {
    await environment.database.put('orders', added())
    says(ok({ ...STATUS, charge: '5' }))
    expect(await found()).toMatchObject({ kind: 'charge', charge: '5' })
    expect((await rows()).map(({ id }) => id)).toEqual(['added', 'order-1'])
    expect(await found('charge')).toEqual({ kind: 'resolved' })
    expect((await rows()).map(({ id }) => id)).toEqual(['order-1'])
  })

  test('keeps what was asked for and learned under it', async () => {
    const cancel = { at: 3, state: 'accepted' } as const
    await environment.database.put('orders', added({ cancel }))
    says(failed('time-out'))
    await found()
    expect(await found('unchecked')).toEqual({ kind: 'resolved' })
    expect(await rows()).toMatchObject([{ id: 'order-1', cancel }])
  })

  test('leads to that row while something is on its way about it', async () => {
    await environment.database.put('orders', added({ requesting: 1 }))
    expect(await found()).toEqual({ kind: 'known', orderId: 'added' })
    expect(await row()).toEqual(lost)
  })
})

test('an order that the panel answers for after all keeps the panel’s word', async () => {
  environment.world.script = async () => {
    await environment.database.put('orders', order({ panelOrderId: '23501' }))
    return ok(STATUS)
  }
  expect(await found()).toEqual({ kind: 'resolved' })
  expect(await row()).toEqual(order({ panelOrderId: '23501' }))
})

test('an order that was not placed is dismissed, and no panel is asked', async () => {
  expect(await resolveOrder('order-1', {}, environment)).toEqual({ kind: 'resolved' })
  expect(await row()).toMatchObject({ state: 'dismissed' })
  expect([environment.changes, environment.requests]).toEqual([['orders'], []])
})

test('nothing is said of an order that is not unconfirmed or not there', async () => {
  await environment.database.put('orders', order({ panelOrderId: '7' }))
  await resolveOrder('order-1', {}, environment)
  await resolveOrder('order-1', { panelOrderId: '8', acceptedDoubt: 'unchecked' }, environment)
  await resolveOrder('order-9', { panelOrderId: '1' }, environment)
  expect([await rows(), environment.changes, environment.requests]).toEqual([
    [order({ panelOrderId: '7' })],
    [],
    [],
  ])
})
