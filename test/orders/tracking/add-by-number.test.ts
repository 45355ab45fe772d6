import { beforeEach, describe, expect, test } from 'vitest'
import { leavePanel } from '../../../lib/orders/ledger/leave-panel'
import { isUserDecision } from '../../../lib/orders/order/lifecycle'
import { isServiceKnown } from '../../../lib/orders/order/order'
import { addByNumber } from '../../../lib/orders/tracking/add-by-number'
import { failed, ok, panelOf, type TestEnvironment, testEnvironment } from '../../environment'
import { connected, order } from '../rows'

const FORGOTTEN = { panelId: 'panel-1', panelOrderId: '23501', link: ' https://video.example/a ' }
const STATUS = {
  charge: '0.27819',
  start_count: '3572',
  status: 'In progress',
  remains: '157',
  currency: 'USD',
}

let environment: TestEnvironment

const rows = () => environment.database.getAll('orders')

beforeEach(async () => {
  environment = await testEnvironment(panelOf({ status: ok(STATUS) }))
  await connected(environment)
})

describe('an order added by its number', () => {
  test('is asked for once and joins the ledger with what is known', async () => {
    expect(await addByNumber(FORGOTTEN, environment)).toEqual({ kind: 'added', orderId: 'id-1' })
    const { at } = environment.clock
    const counters = { charge: '0.27819', startCount: '3572', remains: '157' }
    expect(await rows()).toEqual([
      {
        id: 'id-1',
        panelId: 'panel-1',
        panelName: 'Panel One',
        state: 'placed',
        createdAt: at,
        service: {
          id: '',
          name: '',
          type: '',
          category: '',
          rate: '0',
          min: 0,
          max: 0,
          refill: 'unknown',
          cancel: 'unknown',
        },
        fields: { service: '', link: 'https://video.example/a' },
        link: 'https://video.example/a',
        charge: '0.27819',
        currency: 'USD',
        panelOrderId: '23501',
        tracking: { status: 'in-progress', rawStatus: 'In progress', at, currency: 'USD', ...counters },
        statusReports: [{ at, rawStatus: 'In progress', ...counters }],
        dueAt: at + 30_000,
        history: [{ at, from: undefined, to: 'placed', event: 'added-by-number' }],
      },
    ])
    expect(environment.requests.map(({ way, fields }) => [way, fields.action, fields.order])).toEqual([
      ['read', 'status', '23501'],
    ])
    const [row = order()] = await rows()
    expect([isServiceKnown(row), isServiceKnown(order()), isUserDecision(row)]).toEqual([false, true, false])
  })

  test('that has ended is not asked about again and waits for no one', async () => {
    environment.world.script = panelOf({ status: ok({ status: 'Canceled' }) })
    await addByNumber({ ...FORGOTTEN, link: 'not an address' }, environment)
    const [row] = await rows()
    expect(row).toMatchObject({ charge: '0', currency: 'USD', link: '', fields: { service: '' } })
    expect([row?.dueAt, row?.needsAttention, environment.told]).toEqual([undefined, undefined, []])
  })

  test('twice is once, also at the same time', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => addByNumber(FORGOTTEN, environment)))
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['added', 'known', 'known'])
    const [{ id = '' } = {}] = await rows()
    expect(replies.map((reply) => 'orderId' in reply && reply.orderId)).toEqual([id, id, id])
    const asked = environment.requests.length
    expect(await addByNumber(FORGOTTEN, environment)).toEqual({ kind: 'known', orderId: id })
    expect([environment.requests.length, (await rows()).length]).toEqual([asked, 1])
  })

  test('of another panel with the same number is another order', async () => {
    await environment.database.put('orders', order({ panelId: 'panel-2', panelOrderId: '23501' }))
    expect(await addByNumber(FORGOTTEN, environment)).toMatchObject({ kind: 'added' })
    expect(await rows()).toHaveLength(2)
  })

  test.each([
    ['refused', ok({ error: 'Incorrect order ID' }), { kind: 'refusal', class: 'order-id' }, undefined],
    ['a wrong key', ok({ error: 'Invalid API key' }), { kind: 'refusal', class: 'key' }, { class: 'key' }],
    ['lost', failed('time-out'), { kind: 'failure', failure: 'time-out' }, { failure: 'time-out' }],
  ])('%s stores nothing', async (_, status, reply, trouble) => {
    environment.world.script = panelOf({ status })
    expect(await addByNumber(FORGOTTEN, environment)).toMatchObject(reply)
    expect(await rows()).toEqual([])
    const kept = (await environment.database.get('panels', 'panel-1'))?.trouble
    if (trouble) expect(kept).toMatchObject(trouble)
    else expect(kept).toBeUndefined()
  })

  test.each(['before', 'during'])('of a panel removed %s stores nothing', async (when) => {
    const remove = () => environment.database.delete('panels', 'panel-1')
    if (when === 'before') await remove()
    environment.world.script = async () => {
      await remove()
      return ok(STATUS)
    }
    expect(await addByNumber(FORGOTTEN, environment)).toMatchObject({ kind: 'failure', failure: 'gone' })
    expect(await rows()).toEqual([])
  })
})

test('an order whose panel goes is left alone, its open refill as well; those of the demo account go', async () => {
  const refills = [{ at: 1, state: 'accepted', refillId: '1' }] as const
  const row = { dueAt: 5, panelOrderId: '1', refills, note: 'mine' }
  await environment.database.put('orders', order(row))
  await environment.database.put('orders', order({ ...row, id: 'demo-1', panelId: 'demo' }))
  await leavePanel('panel-1', environment)
  await leavePanel('demo', environment)
  const { dueAt: _, ...left } = row
  expect(await rows()).toEqual([order(left)])
})
