import { describe, expect, test } from 'vitest'
import { refillOf } from '../../../entrypoints/popup/form/service/name-reader'
import { prepareEntries } from '../../../lib/catalog/search'
import { refillWindowEnds } from '../../../lib/orders/aftercare/refill-window'
import type { Order } from '../../../lib/orders/order/order'
import { order, service } from '../rows'

const DAY = 24 * 60 * 60_000

const completed = { status: 'completed', rawStatus: 'Completed', at: 900 } as const

describe('when it ends', () => {
  const thirty = { kind: 'days', days: 30 } as const
  const ends = (change: Partial<Order>) => refillWindowEnds(order(change), thirty)

  test('is counted from when the order was first seen delivered', () => {
    const statusReports = [
      { at: 100, rawStatus: 'In progress' },
      { at: 500, rawStatus: 'Partial' },
      { at: 900, rawStatus: 'Completed' },
    ]
    expect(ends({ tracking: completed, statusReports })).toBe(500 + 30 * DAY)
  })

  test('of an order from before there was a history, from when it was last heard of', () => {
    expect(ends({ tracking: completed })).toBe(900 + 30 * DAY)
  })

  test('is not told while nothing is delivered', () => {
    expect(ends({})).toBeUndefined()
    expect(ends({ tracking: { ...completed, status: 'pending', rawStatus: 'Pending' } })).toBeUndefined()
    const canceled = { ...completed, status: 'canceled', rawStatus: 'Canceled' } as const
    expect(ends({ tracking: canceled })).toBeUndefined()
  })

  test.each([
    ['lifetime', { kind: 'lifetime' } as const],
    [undefined, { kind: 'none' } as const],
    [undefined, { kind: 'unstated-window' } as const],
    [undefined, undefined],
  ])('is %s for %j', (told, refill) => {
    expect(refillWindowEnds(order({ tracking: completed }), refill)).toBe(told)
  })
})

test.each([
  'Followers | 30 days refill',
  'YouTube Views ~ R30 ~ 50K/day',
  'Likes | no refill',
  'Likes | lifetime refill',
  'Likes | Refill',
  'Likes',
  'Takipçi | 30 Gün Telafi',
])('picker and details read the same refill in %s', (name) => {
  for (const category of ['', 'Refill 60 days', '♻️ No refill']) {
    const offered = service({ name, category })
    const [entry] = prepareEntries([{ panelId: 'panel-1', at: 1, services: [offered] }])
    expect(entry?.traits).toHaveProperty('kinds')
    expect(refillOf({ ...order().service, name, category })).toEqual(entry?.traits.refill)
  }
})
