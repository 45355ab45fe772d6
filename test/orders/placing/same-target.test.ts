import { beforeEach, describe, expect, test } from 'vitest'
import { sameLinkKey } from '../../../lib/links/same-link'
import { targetKey } from '../../../lib/links/target-key'
import { readActiveOrders } from '../../../lib/orders/ledger/active-orders'
import type { Order } from '../../../lib/orders/order/order'
import { findRepeat, ordersForSameTarget } from '../../../lib/orders/placing/same-target'
import { type TestEnvironment, testEnvironment } from '../../environment'
import { order } from '../rows'

const NOW = 1_700_000_000_000
const MINUTE = 60_000
const tracking = { rawStatus: '', at: NOW }
const account = (username: string, id = username) =>
  order({ id, link: '', fields: { service: '1', username } })
const ids = (orders: readonly Order[]) => orders.map(({ id }) => id)

describe('the orders that may still be worked on', () => {
  let environment: TestEnvironment
  beforeEach(async () => {
    environment = await testEnvironment()
  })

  test('are those that are open, unknown or on their way, each once, at any panel', async () => {
    const rows: readonly Order[] = [
      order({ id: 'open', dueAt: NOW }),
      order({
        id: 'elsewhere',
        panelId: 'other',
        dueAt: NOW,
        tracking: { ...tracking, status: 'in-progress' },
      }),
      order({ id: 'unknown', state: 'unconfirmed', needsAttention: 1 }),
      order({ id: 'leaving', state: 'sending' }),
      // Over, though a refill of it is still asked about.
      order({ id: 'refilled', dueAt: NOW, tracking: { ...tracking, status: 'completed' } }),
      order({ id: 'over', tracking: { ...tracking, status: 'canceled' } }),
      order({ id: 'no', state: 'refused' }),
      order({ id: 'never', state: 'dismissed' }),
    ]
    for (const row of rows) await environment.database.put('orders', row)
    expect(ids(await readActiveOrders(environment.database)).sort()).toEqual([
      'elsewhere',
      'leaving',
      'open',
      'unknown',
    ])
  })
})

test('a name in place of a link is the same with or without an `@`, and in any case', () => {
  const rows = [order({ id: 'a', link: '@Gus.R' }), order({ id: 'b', link: 'finn.w' }), account('gus.r', 'c')]
  const found = ordersForSameTarget({ link: 'gus.r', fields: { service: '9' } }, rows, targetKey)
  expect(ids(found).sort()).toEqual(['a', 'c'])
})

describe('of those, for the same target', () => {
  test('are the ones with the same link, however it is written, the newest first', () => {
    const link = 'https://VIDEO.example/watch?v=1#t'
    const rows = [
      order({ id: 'a', createdAt: 1 }),
      order({ id: 'b', createdAt: 2 }),
      order({ id: 'c', link: '' }),
    ]
    expect(ids(ordersForSameTarget({ link, fields: { service: '9' } }, rows, sameLinkKey))).toEqual([
      'b',
      'a',
    ])
  })

  test('are the ones for the same thing in another form, where the sites are known', () => {
    const rows = [
      order({ id: 'short', link: 'https://youtu.be/dQw4w9WgXcQ?si=1' }),
      order({ id: 'other', link: 'https://youtu.be/dQw4w9WgXcq' }),
    ]
    const intended = { link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', fields: { service: '9' } }
    expect(ids(ordersForSameTarget(intended, rows, targetKey))).toEqual(['short'])
    expect(ids(ordersForSameTarget(intended, rows, sameLinkKey))).toEqual([])
    const again = order({ id: 'new', link: intended.link })
    expect(findRepeat(again, [order({ ...rows[0], createdAt: NOW })], NOW, targetKey)?.id).toBe('short')
  })

  test('are the ones for the same account, with or without its sign', () => {
    const rows = [account('quiet.mornings'), account('@Quiet.Mornings'), account('loud.mornings')]
    expect(ids(ordersForSameTarget(account('quiet.mornings', 'mine'), rows, sameLinkKey))).toHaveLength(2)
  })

  test('are none while there is no target: an order added by its number has none either', () => {
    const nothing = order({ link: '', fields: { service: '' } })
    expect(ordersForSameTarget({ link: '', fields: { service: '' } }, [nothing], sameLinkKey)).toEqual([])
  })
})

describe('the same order again', () => {
  const again = (before: Partial<Order>, change: Partial<Order> = {}) =>
    findRepeat(
      order({ id: 'new', createdAt: NOW, ...change }),
      [order({ createdAt: NOW, ...before })],
      NOW,
      sameLinkKey,
    )

  test.each<[string, Partial<Order>, boolean]>([
    ['a moment ago', {}, true],
    ['under ten minutes ago', { createdAt: NOW - 10 * MINUTE + 1 }, true],
    ['ten minutes ago', { createdAt: NOW - 10 * MINUTE }, false],
    ['later than now, for the clock was set back', { createdAt: NOW + 60 * MINUTE }, true],
    ['already completed', { tracking: { ...tracking, status: 'completed' } }, true],
    ['no one knows of', { state: 'unconfirmed' }, true],
    ['on its way', { state: 'sending' }, true],
    ['refused', { state: 'refused' }, false],
    ['said never to have been made', { state: 'dismissed' }, false],
    ['of another service', { service: { ...order().service, id: '2' } }, false],
    ['of another quantity', { quantity: 999 }, false],
    ['for another link', { link: 'https://video.example/watch?v=2' }, false],
    ['for the link written otherwise', { link: 'http://www.video.example/watch?v=1#x' }, true],
  ])('%s', (_, before, isRepeat) => {
    expect(again(before) !== undefined).toBe(isRepeat)
  })

  test('a package has no quantity, and is the same again', () => {
    const { quantity: _, ...pack } = order({ createdAt: NOW })
    expect(findRepeat({ ...pack }, [pack], NOW, sameLinkKey)).toBe(pack)
  })

  test('is the last of several', () => {
    const rows = [order({ id: 'a', createdAt: NOW - 2 }), order({ id: 'b', createdAt: NOW - 1 })]
    expect(findRepeat(order(), rows, NOW, sameLinkKey)?.id).toBe('b')
  })
})
