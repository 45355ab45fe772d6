import { beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../../lib/orders/order/order'
import { findNumber } from '../../../lib/orders/unconfirmed/find-number'
import { numberRange } from '../../../lib/orders/unconfirmed/number-range'
import { readNumberRange } from '../../../lib/orders/unconfirmed/read-number-range'
import { recoverOrders } from '../../../lib/orders/unconfirmed/recover'
import { failed, ok, panelOf, type Script, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, order } from '../rows'

const lost = order({ id: 'lost', state: 'unconfirmed', needsAttention: 1, createdAt: 1000 })

/** An order to which the panel gave a number. */
const placed = (panelOrderId: string, createdAt: number, change: Partial<Order> = {}): Order =>
  order({
    id: `at-${createdAt}`,
    createdAt,
    panelOrderId,
    history: [
      { at: createdAt, from: undefined, to: 'sending', event: 'confirmed' },
      { at: createdAt + 1, from: 'sending', to: 'placed', event: 'accepted' },
    ],
    ...change,
  })

const STATUS = { charge: '0.90', start_count: '3572', status: 'In progress', remains: '157', currency: 'USD' }

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at))

describe('the numbers that an order can have', () => {
  const rangeOf = (...others: readonly Order[]) => numberRange(lost, others)

  test('are those between the last known before it and the first known after it', () => {
    expect(rangeOf(placed('1', 1), placed('20', 900), placed('25', 1100), placed('90', 1200))).toEqual({
      first: '21',
      last: '24',
      numbers: ['21', '22', '23', '24'],
      isWhole: true,
    })
  })

  test('are a hundred at most, next to the order before it', () => {
    const range = rangeOf(placed('1000', 900), placed('5000', 1100))
    expect([range?.numbers.length, range?.first, range?.last, range?.isWhole]).toEqual([
      100,
      '1001',
      '1100',
      false,
    ])
    expect(rangeOf(placed('1000', 900))).toMatchObject({ first: '1001', last: '1100', isWhole: false })
    expect(rangeOf(placed('1000', 1100))).toMatchObject({ first: '900', last: '999', isWhole: false })
    expect(rangeOf(placed('7', 1100))).toMatchObject({ first: '1', last: '6' })
    const exact = rangeOf(placed('1000', 900), placed('1101', 1100))
    expect([exact?.numbers.length, exact?.isWhole]).toEqual([100, true])
  })

  test('are exact past what a float can hold', () => {
    expect(rangeOf(placed('9007199254740993', 900), placed('9007199254740996', 1100))?.numbers).toEqual([
      '9007199254740994',
      '9007199254740995',
    ])
  })

  test('leave out the numbers of other orders, and of the runs and posts of these', () => {
    const children = {
      tracking: { status: 'pending', rawStatus: 'Pending', at: 1, children: ['22'] },
    } as const
    expect(rangeOf(placed('20', 900, children), placed('25', 1100))?.numbers).toEqual(['21', '23', '24'])
  })

  test.each<readonly [string, readonly Order[]]>([
    ['are words', [placed('ord_01HG', 900), placed('25', 1100)]],
    ['begin with a zero', [placed('007', 900)]],
    ['are fractions', [placed('7.5', 900)]],
    ['fall', [placed('30', 900), placed('25', 1100)]],
    ['stay', [placed('25', 900), placed('25', 1100)]],
    ['fell earlier', [placed('90', 800), placed('20', 900), placed('95', 1100)]],
    ['leave nothing between', [placed('20', 900), placed('21', 1100)]],
    ['are not known', []],
    ['were named by the user alone', [placed('20', 900, { history: [] })]],
  ])('cannot be told where those around it %s', (_, others) => {
    expect(rangeOf(...others)).toBeUndefined()
  })

  test.each([
    ['a subscription', { charge: '0', perPost: { min: '0.1', max: '0.2' } }],
    ['a free one', { charge: '0.00' }],
  ])('are not looked for of %s: any other would be like it', (_, change) => {
    expect(numberRange({ ...lost, ...change }, [placed('20', 900), placed('25', 1100)])).toBeUndefined()
  })
})

describe('looking for the number', () => {
  let environment: TestEnvironment
  const rows = () => environment.database.getAll('orders')
  const store = async (...orders: readonly Order[]) => {
    for (const row of orders) await environment.database.put('orders', row)
  }
  const says = (status: Script) => {
    environment.world.script = panelOf({ status })
  }
  const look = () => findNumber('lost', environment)
  const asked = () =>
    environment.requests.map(({ way, fields }) => [way, fields.action, fields.orders ?? fields.order])

  beforeEach(async () => {
    environment = await testEnvironment(panelOf({ status: ok({ 22: STATUS }) }))
    await connected(environment)
    await store(lost, placed('20', 900), placed('25', 1100))
  })

  test('is one request for these numbers alone, and stores nothing', async () => {
    const before = await rows()
    expect(await look()).toEqual({
      kind: 'looked',
      first: '21',
      last: '24',
      isWhole: true,
      possible: [
        { number: '22', charge: '0.9', currency: 'USD', rawStatus: 'In progress', startCount: '3572' },
      ],
    })
    expect(asked()).toEqual([['read', 'status', '21,22,23,24']])
    expect([await rows(), environment.changes, environment.told]).toEqual([before, [], []])
  })

  test('asks for no number that the ledger has, however it came there', async () => {
    await store(
      order({
        id: 'added',
        panelOrderId: '22',
        createdAt: 5000,
        history: [{ at: 1, from: undefined, to: 'placed', event: 'added-by-number' }],
      }),
      order({ id: 'other-account', panelId: 'panel-2', panelOrderId: '23' }),
    )
    await look()
    expect(asked()).toEqual([['read', 'status', '21,23,24']])
  })

  test('offers two that cost as much, and takes neither', async () => {
    says(() =>
      ok({ 21: STATUS, 22: { error: 'Incorrect order ID' }, 24: { ...STATUS, status: 'Completed' } }),
    )
    const reply = await look()
    expect(reply.kind === 'looked' && reply.possible.map(({ number }) => number)).toEqual(['21', '24'])
    expect(await environment.database.get('orders', 'lost')).toEqual(lost)
  })

  test.each([
    ['numbers that were not asked for', { 19: STATUS, 25: STATUS, 99: STATUS }],
    ['the same charge in other money', { 22: { ...STATUS, currency: 'EUR' } }],
    ['another charge', { 22: { ...STATUS, charge: '0.9000001' } }],
    ['no charge', { 22: { status: 'Pending' } }],
    ['a charge that is none', { 22: { ...STATUS, charge: '0.9.0' } }],
    ['refusals', { 21: { error: 'Incorrect order ID' }, 22: 'Incorrect order ID' }],
  ])('offers none where the panel answers with %s', async (_, body) => {
    says(() => ok(body))
    const reply = await look()
    expect(reply.kind === 'looked' ? reply.possible : []).toEqual([])
    expect(asked().length).toBe(1)
  })

  test('takes money that is not named for the account’s, and small letters for large ones', async () => {
    says(() =>
      ok([
        { ...STATUS, order: '21', currency: '' },
        { ...STATUS, order: 23, currency: 'usd' },
      ]),
    )
    expect(await look()).toMatchObject({ possible: [{ number: '21', currency: 'USD' }, { number: '23' }] })
  })

  test('of a hundred is still one request, and a panel that lets see all of them shows all', async () => {
    await store(placed('121', 1100))
    says(({ fields }) => ok(Object.fromEntries((fields.orders ?? '').split(',').map((id) => [id, STATUS]))))
    const reply = await look()
    expect(asked()).toEqual([['read', 'status', upTo(21, 120).join(',')]])
    expect(reply.kind === 'looked' && reply.possible.length).toBe(100)
  })

  test.each([
    ['refuses the list', ok({ error: 'Incorrect request' }), { kind: 'refusal', class: 'request' }],
    ['knows none of them', ok({ error: 'Incorrect order ID' }), { kind: 'refusal', class: 'order-id' }],
    ['does not answer', failed('time-out'), { kind: 'failure', failure: 'time-out' }],
    ['sends a page', ok('<html>'), { kind: 'failure', failure: 'not-json' }],
  ])('is not asked one by one where the panel %s', async (_, answer, expected) => {
    says(() => answer)
    expect(await look()).toMatchObject(expected)
    expect([asked().length, await environment.database.get('orders', 'lost')]).toEqual([1, lost])
  })

  test('drops one that another window gave to an order meanwhile', async () => {
    says(async () => {
      await store(order({ id: 'meanwhile', panelOrderId: '22', createdAt: 6000 }))
      return ok({ 22: STATUS })
    })
    expect(await look()).toMatchObject({ kind: 'looked', possible: [] })
  })

  test.each([
    ['accepts no lists', { missingFeatures: ['status-lists'] }],
    ['has had another key since', { connectedAt: 1001 }],
    ['has another address since the order before it', { connectedAt: 950 }],
  ] as const)('asks for no number from before where the account %s', async (_, change) => {
    await connected(environment, change)
    await environment.database.delete('orders', 'at-1100')
    expect([await readNumberRange('lost', environment.database), await look()]).toEqual([
      undefined,
      { kind: 'no-range' },
    ])
    expect(asked()).toEqual([])
  })

  test('asks nothing once the order is settled, or its account is gone', async () => {
    await store({ ...lost, state: 'dismissed' })
    expect(await look()).toEqual({ kind: 'no-range' })
    await store(lost)
    await environment.database.delete('panels', 'panel-1')
    expect(await look()).toEqual({ kind: 'no-range' })
    expect(await findNumber('no such order', environment)).toEqual({ kind: 'no-range' })
    expect(asked()).toEqual([])
  })

  test('leaves everything as it was when the worker dies meanwhile', async () => {
    const before = await rows()
    let isAsked: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    says(() => {
      isAsked()
      return new Promise(() => undefined)
    })
    void look()
    await waiting
    // The next worker finds nothing to recover, and looks anew only when it is asked to.
    expect(await recoverOrders({ ...environment, workerId: 'life-2' })).toBe(0)
    expect([await rows(), asked().length]).toEqual([before, 1])
    says(() => ok({ 22: STATUS }))
    expect(await look()).toMatchObject({ possible: [{ number: '22' }] })
  })

  test('reads a few orders around it, however many there are', async () => {
    await store(...Array.from({ length: 200 }, (_, at) => placed(String(10_000 + at), 2000 + at)))
    await store(placed('9', 1))
    expect(await readNumberRange('lost', environment.database)).toMatchObject({ first: '21', last: '24' })
  })
})
