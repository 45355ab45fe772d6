import { beforeEach, describe, expect, test } from 'vitest'
import { readTrackRecord, recentServices, trackRecordOf } from '../../../lib/orders/ledger/track-record'
import type { Order } from '../../../lib/orders/order/order'
import type { KnownStatus } from '../../../lib/panel-api/model'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { order } from '../rows'

const MINUTE = 60_000
const BEGUN = 1_700_000_000_000
/** What `order` agreed on. */
const last = { rate: '0.90', type: order().service.type, currency: 'USD' }

/** An order that the panel was heard to have ended so many minutes after it was made, and asked about later. */
const ended = (status: KnownStatus, after: number, change: Partial<Order> = {}): Order =>
  order({
    createdAt: BEGUN,
    statusReports: [
      { at: BEGUN + MINUTE / 2, rawStatus: 'In progress' },
      { at: BEGUN + after * MINUTE, rawStatus: status },
    ],
    tracking: { status, rawStatus: status, at: BEGUN + 999 * MINUTE },
    ...change,
  })

describe('a record', () => {
  test('of nothing that a panel took is none', () => {
    expect(trackRecordOf([])).toBeUndefined()
    const states = ['sending', 'refused', 'unconfirmed', 'dismissed'] as const
    expect(trackRecordOf(states.map((state) => order({ state })))).toBeUndefined()
  })

  test('tells neither a time nor an end before there is one', () => {
    expect(trackRecordOf([order(), order({ state: 'refused' })])).toEqual({
      orderCount: 1,
      hasMore: false,
      last,
    })
  })

  test.each([
    [[30], 30],
    [[10, 50], 30],
    [[500, 10, 20], 20],
    [[4, 1, 3, 2], 2.5],
  ])('of orders done after %j minutes has the median %s', (spans, median) => {
    const rows = spans.map((after) => ended('completed', after))
    expect(trackRecordOf(rows)?.medianMs).toBe(median * MINUTE)
  })

  test('leaves out how long one took that was ordered under a clock that was ahead', () => {
    expect(trackRecordOf([ended('completed', -300), ended('completed', 10)])?.medianMs).toBe(10 * MINUTE)
    expect(trackRecordOf([ended('completed', -300)])).not.toHaveProperty('medianMs')
  })

  test('counts those that ended short among those that ended, whose time says nothing', () => {
    const statuses = ['partial', 'canceled', 'refunded', 'failed', 'completed', 'expired'] as const
    const running = order({ tracking: { status: 'in-progress', rawStatus: 'In progress', at: 1 } })
    expect(trackRecordOf([...statuses.map((status) => ended(status, 10)), running])).toEqual({
      orderCount: 7,
      hasMore: false,
      medianMs: 10 * MINUTE,
      endedShort: { short: 4, of: 6 },
      last,
    })
  })

  test('has the rate of the newest that the panel took, whose service is known', () => {
    const at = (rate: string, change: Partial<Order> = {}) =>
      order({ service: { ...order().service, rate }, currency: 'EUR', ...change })
    const strange = at('0', { service: { ...order().service, id: '', rate: '0' } })
    const rows = [
      at('9', { state: 'refused' }),
      at('8', { state: 'unconfirmed' }),
      strange,
      at('1.2'),
      at('1'),
    ]
    expect(trackRecordOf(rows)?.last).toEqual({ ...last, rate: '1.2', currency: 'EUR' })
    expect(trackRecordOf([strange])).not.toHaveProperty('last')
  })
})

describe('the ledger', () => {
  let environment: TestEnvironment
  const put = async (...rows: readonly Order[]) => {
    for (const row of rows) await environment.database.put('orders', row)
  }
  const of = (id: string, change: Partial<Order> = {}) =>
    order({ ...change, service: { ...order().service, id } })

  beforeEach(async () => {
    environment = await testEnvironment()
  })

  test('has the record of a service of one account alone', async () => {
    await put(of('7', { id: 'a' }), of('7', { id: 'b', panelId: 'panel-2' }), of('70', { id: 'c' }))
    expect(await readTrackRecord(environment.database, 'panel-1', '7')).toEqual({
      orderCount: 1,
      hasMore: false,
      last,
    })
    expect(await readTrackRecord(environment.database, 'panel-1', '8')).toBeUndefined()
  })

  test('of very many reads the newest, and says that there are more', async () => {
    const rows = Array.from({ length: 130 }, (_, at) =>
      of('7', { id: `o${at}`, createdAt: BEGUN + at, state: at < 30 ? 'placed' : 'refused' }),
    )
    await put(...rows)
    expect(await readTrackRecord(environment.database, 'panel-1', '7')).toBeUndefined()
    await put(...rows.map((row) => ({ ...row, state: 'placed' as const })))
    expect(await readTrackRecord(environment.database, 'panel-1', '7')).toEqual({
      orderCount: 100,
      hasMore: true,
      last,
    })
  })

  test('names the services that were last used for a kind, the last first, each once', async () => {
    const for_ = (id: string, at: number, change: Partial<Order> = {}) =>
      of(id, { id: `${id}-${at}`, createdAt: at, targetKind: 'youtube/video', ...change })
    await put(
      for_('1', 1),
      for_('2', 2),
      for_('1', 3),
      for_('3', 4, { state: 'refused' }),
      for_('4', 5, { state: 'dismissed' }),
      for_('5', 6, { targetKind: 'youtube/channel' }),
      for_('', 7),
    )
    const ids = async (kind: string | undefined, most?: number) =>
      (await recentServices(environment.database, kind, 'panel-1', most)).map(({ serviceId }) => serviceId)
    expect(await ids('youtube/video')).toEqual(['1', '2'])
    expect(await ids('youtube/video', 1)).toEqual(['1'])
    expect(await ids('youtube/short')).toEqual([])
    expect(await ids(undefined)).toEqual(['5', '1', '2'])
    await put(for_('9', 8, { panelId: 'demo' }))
    expect(await ids('youtube/video')).toEqual(['1', '2'])
    const atDemo = await recentServices(environment.database, 'youtube/video', 'demo')
    expect(atDemo).toEqual([{ panelId: 'demo', serviceId: '9' }])
  })
})
