import { beforeEach, describe, expect, test } from 'vitest'
import { orderStatus } from '../../../entrypoints/popup/order-status'
import { cancelEligibility } from '../../../lib/orders/aftercare/cancel'
import { refillEligibility } from '../../../lib/orders/aftercare/refill'
import { readActiveOrders } from '../../../lib/orders/ledger/active-orders'
import { changeOrders } from '../../../lib/orders/ledger/change-order'
import { countNeedingAttention } from '../../../lib/orders/ledger/ledger'
import { countListed, readOrderPage } from '../../../lib/orders/ledger/order-list'
import { countOrders } from '../../../lib/orders/ledger/panel-orders'
import { trackRecordOf } from '../../../lib/orders/ledger/track-record'
import { advance, isOpen, markSeen, withStatus } from '../../../lib/orders/order/lifecycle'
import type { Listing } from '../../../lib/orders/order/listing'
import type { LifeEvent, Order, OrderState } from '../../../lib/orders/order/order'
import { orderEventOf } from '../../../lib/orders/order/order-events'
import {
  endOf,
  groupOf,
  mayBePlaced,
  STATUSES,
  type Status,
  type StatusEnd,
  type StatusGroup,
  type StatusTable,
  statusOf,
} from '../../../lib/orders/order/status'
import type { KnownStatus } from '../../../lib/panel-api/model'
import { readStatus } from '../../../lib/panel-api/statuses'
import { type TestEnvironment, testEnvironment } from '../../environment'
import fc from '../../fast-check'
import { storeOrders } from '../derived-rows'
import { order, panel } from '../rows'
import { LIFE_EVENTS } from './life-events'

/* Written down by hand, so that the rows of the program are held against it and not against themselves. */

const STATES = ['sending', 'unconfirmed', 'refused', 'dismissed'] as const satisfies readonly OrderState[]

type Row = readonly [status: Status, unseen: StatusGroup, seen: StatusGroup, end: StatusEnd | undefined]

const TABLE: readonly Row[] = [
  ['sending', 'open', 'open', undefined],
  ['unconfirmed', 'needs-you', 'needs-you', undefined],
  ['refused', 'done', 'done', 'not-placed'],
  ['dismissed', 'done', 'done', 'not-placed'],
  ['placed', 'open', 'open', undefined],
  ['pending', 'open', 'open', undefined],
  ['in-progress', 'open', 'open', undefined],
  ['processing', 'open', 'open', undefined],
  ['paused', 'open', 'open', undefined],
  ['unknown', 'open', 'open', undefined],
  ['completed', 'done', 'done', 'delivered'],
  ['partial', 'done', 'done', 'partly-delivered'],
  ['canceled', 'needs-you', 'done', 'canceled'],
  ['refunded', 'needs-you', 'done', 'canceled'],
  ['failed', 'needs-you', 'done', 'failed'],
  ['expired', 'done', 'done', 'expired'],
]

const isState = (status: Status): status is OrderState => [...STATES, 'placed'].includes(status)

/** An order that came to a status by the steps of its life. */
function arrived(status: Status, change: Partial<Order> = {}): Order {
  const placed = order({ id: status, panelOrderId: '1', dueAt: 1, ...change })
  if (status === 'placed') return placed
  if (!isState(status)) return withStatus(placed, { status, rawStatus: status, at: 5 })
  if (status === 'sending') {
    const { panelOrderId: _, dueAt: __, ...sending } = placed
    return { ...sending, state: 'sending' }
  }
  if (status === 'refused') return after(arrived('sending', change), { event: 'refused', message: 'no' })
  const lost = after(arrived('sending', change), { event: 'worker-died' })
  return { ...(status === 'unconfirmed' ? lost : after(lost, { event: 'user-dismissed' })), id: status }
}

function after(row: Order, event: LifeEvent): Order {
  const next = advance(row, event, 5)
  if (!next) throw new Error(`${event.event} cannot happen to ${row.state}`)
  return { ...next, id: event.event === 'refused' ? 'refused' : next.id }
}

describe('the table', () => {
  test('names every status and no other', () => {
    expect(Object.keys(STATUSES).toSorted()).toEqual(TABLE.map(([status]) => status).toSorted())
    const { paused: _, ...lacking } = STATUSES
    // @ts-expect-error a table without a row for each status is none
    const table: StatusTable = lacking
    expect(table).not.toHaveProperty('paused')
  })

  test('has a row for all that a panel’s message are read as', () => {
    const words = 'Pending|In progress|Processing|Completed|Partial|Canceled|Refunded|Error|Expired|Paused|?'
    const read = words.split('|').map(readStatus)
    expect(new Set(read).size).toBe(11)
    expect(read.filter((status) => !Object.hasOwn(STATUSES, status))).toEqual([])
  })

  test.each(TABLE)('%s is %s, once seen %s, and ended as %s', (status, unseen, once, end) => {
    const row = arrived(status)
    expect(statusOf(row)).toBe(status)
    expect([groupOf(row), groupOf(markSeen(row)), endOf(row)]).toEqual([unseen, once, end])
  })

  test('tells of a status that only a later version knows what it tells of one that no one knows', () => {
    for (const status of ['stolen', 'toString', '__proto__', '']) {
      const row = order({ tracking: { status: status as KnownStatus, rawStatus: status, at: 1 } })
      expect([statusOf(row), groupOf(row), isOpen(row)]).toEqual(['unknown', 'open', true])
    }
  })
})

describe('what goes by the table', () => {
  let environment: TestEnvironment
  const rows = TABLE.map(([status]) => arrived(status, { panelId: 'panel-1' }))
  const idsOf = (orders: readonly Order[]) => orders.map(({ id }) => id).toSorted()
  const inGroup = (wanted: StatusGroup, at: 1 | 2) =>
    TABLE.filter((row) => row[at] === wanted)
      .map(([status]) => status)
      .toSorted()
  const withoutEnd = TABLE.filter(([, , , end]) => end === undefined).map(([status]) => status)

  beforeEach(async () => {
    environment = await testEnvironment()
    await environment.database.clear('orders')
    await storeOrders(environment.database, rows)
  })

  test('the popup’s lists and the badge: what needs the user', async () => {
    const { database } = environment
    const listed = async (...listings: readonly Listing[]) =>
      (await readOrderPage(database, { listings }, 50)).orders
    const asListed = async (at: 1 | 2) => {
      const wanted = inGroup('needs-you', at)
      expect(idsOf(await listed('unconfirmed', 'problem'))).toEqual(wanted)
      expect(await countNeedingAttention(database)).toBe(wanted.length)
      expect(idsOf(await listed('open'))).toEqual(inGroup('open', at))
      expect(idsOf(await listed('done'))).toEqual(inGroup('done', at))
      expect((await listed('unconfirmed', 'problem'))[0]?.id).toBe('unconfirmed')
      expect(await countListed(database)).toEqual({
        unconfirmed: 1,
        problem: wanted.length - 1,
        open: inGroup('open', at).length,
        done: inGroup('done', at).length,
      })
    }
    await asListed(1)
    await changeOrders(environment, async (ledger) => {
      for (const row of rows) ledger.put(markSeen(row))
    })
    await asListed(2)
  })

  test('what may still be worked on, and what the removal of its panel means', async () => {
    const { database } = environment
    expect(idsOf(await readActiveOrders(database))).toEqual(withoutEnd.toSorted())
    expect(await countOrders(database, 'panel-1')).toEqual({
      all: TABLE.length,
      followed: inGroup('open', 1).length - 1,
      unconfirmed: 2,
    })
  })

  test.each(TABLE)(
    'of %s: whether it is polled, what it counts for and what may be asked',
    (status, ...row) => {
      const [, , end] = row
      const one = arrived(status)
      const isAtPanel = !STATES.some((state) => state === status)
      expect(isOpen(one)).toBe(isAtPanel && end === undefined)
      expect(one.dueAt !== undefined).toBe(isOpen(one))
      expect(mayBePlaced(one)).toBe(end !== 'not-placed')
      expect(cancelEligibility(one, panel(), 9).isAllowed).toBe(isOpen(one))
      expect(refillEligibility(one, panel(), 9).isAllowed).toBe(
        end === 'delivered' || end === 'partly-delivered',
      )
      const isShort = end === 'partly-delivered' || end === 'canceled' || end === 'failed'
      const endedShort = isAtPanel && end !== undefined ? { short: isShort ? 1 : 0, of: 1 } : undefined
      expect(trackRecordOf([one])?.endedShort).toEqual(endedShort)
    },
  )

  test.each(TABLE)('of %s: its color, and that it has a name', (status, unseen) => {
    const { label, tone } = orderStatus(arrived(status))
    expect(label).not.toBe('')
    // Red is for what needs the user, and for nothing else.
    expect(tone === 'danger').toBe(unseen === 'needs-you')
    expect(tone === 'active' && unseen !== 'open').toBe(false)
    expect(tone === 'good').toBe(status === 'completed')
  })

  test.each(TABLE)('of %s: whoever needs the user tells so, once', (status, unseen) => {
    const one = arrived(status)
    const news = orderEventOf(arrived('sending'), one)
    if (unseen === 'needs-you') expect(news).toBeDefined()
    if (unseen === 'open') expect(news).toBeUndefined()
    expect(orderEventOf(one, markSeen(one))).toBeUndefined()
  })
})

/** Whatever happens to an order, the mark that the badge counts by says what the table says. */
test('the stored mark and the group agree on every way through a life', () => {
  const happening = fc.oneof(
    fc.constantFrom(...LIFE_EVENTS),
    fc.constantFrom(...TABLE.map(([status]) => status)).filter((status) => !isState(status)),
    fc.constant('seen' as const),
  )
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      let row = order({ state: 'sending' })
      happenings.forEach((one, at) => {
        if (one === 'seen') row = markSeen(row)
        else if (typeof one === 'object') row = advance(row, one, at) ?? row
        else if (row.state === 'placed') {
          row = withStatus(row, { status: one as KnownStatus, rawStatus: one, at })
        }
        expect(row.needsAttention === 1).toBe(groupOf(row) === 'needs-you')
        expect(row.dueAt !== undefined).toBe(isOpen(row))
      })
    }),
  )
})
