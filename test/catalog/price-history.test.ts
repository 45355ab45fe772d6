import { describe, expect, test } from 'vitest'
import { chartData } from '../../entrypoints/dashboard/details/chart-data'
import type { CatalogChanges, ServiceChange } from '../../lib/catalog/changes'
import { priceHistory } from '../../lib/catalog/price-history'
import { service } from '../orders/rows'

/* The prices of one service, as far as they are kept. */

const rate = (from: string, to: string, serviceId = '1'): ServiceChange => ({
  kind: 'rate',
  serviceId,
  name: 'Followers',
  from,
  to,
})

const seen = (kind: 'new' | 'gone' | 'back', price: string): ServiceChange => ({
  kind,
  serviceId: '1',
  name: 'Followers',
  category: 'First Category',
  type: 'Default',
  rate: price,
})

const record = (at: number, changes: readonly ServiceChange[], more: Partial<CatalogChanges> = {}) => ({
  panelId: 'one',
  at,
  currency: 'USD',
  changes,
  ...more,
})

const now = (price: string) => ({ at: 100, currency: 'USD', services: [service({ rate: price })] })
const pointsOf = (kept: readonly CatalogChanges[], price: string) =>
  priceHistory('1', kept, now(price)).points

describe('price history', () => {
  test('one that never changed has one price', () => {
    expect(pointsOf([record(5, [rate('1', '2', '2')])], '0.90')).toEqual([{ rate: '0.90' }])
  })

  test('begins with the price before the first change, in the order of time', () => {
    const kept = [record(20, [rate('1.10', '0.95')]), record(10, [rate('0.90', '1.10')])]
    expect(pointsOf(kept, '0.95')).toEqual([
      { rate: '0.90' },
      { at: 10, rate: '1.10' },
      { at: 20, rate: '0.95' },
    ])
  })

  test('one that came later begins when it came; the same price written otherwise is no change', () => {
    const kept = [record(10, [seen('new', '0.9')])]
    expect(pointsOf(kept, '0.90')).toEqual([{ at: 10, rate: '0.9' }])
  })

  test('has a gap while the service was gone', () => {
    const kept = [record(10, [seen('gone', '1')]), record(20, [seen('back', '1')])]
    expect(pointsOf(kept, '1')).toEqual([{ rate: '1' }, { at: 10 }, { at: 20, rate: '1' }])
  })

  test('the catalog has the last word: a new key may have brought another price untold', () => {
    expect(pointsOf([record(10, [rate('1', '2')])], '5').at(-1)).toEqual({ at: 100, rate: '5' })
  })

  test('prices in an earlier currency are not told, and it says since when', () => {
    const kept = [
      record(10, [rate('70', '80')], { currency: 'INR' }),
      record(20, [], { currencyBefore: 'INR' }),
      record(30, [rate('0.90', '1.10')]),
    ]
    expect(priceHistory('1', kept, now('1.10'))).toEqual({
      currency: 'USD',
      currencySince: 20,
      points: [{ rate: '0.90' }, { at: 30, rate: '1.10' }],
    })
  })

  test('one that is gone ends with that', () => {
    const kept = [record(10, [seen('gone', '1')])]
    expect(priceHistory('1', kept, { at: 100, services: [] }).points).toEqual([{ rate: '1' }, { at: 10 }])
  })
})

describe('what is drawn', () => {
  test('the first price from the beginning, the last one until now', () => {
    expect(chartData([{ rate: '0.90' }, { at: 20_000, rate: '1.10' }], 10_000, 50_000)).toEqual([
      [10, 20, 50],
      [0.9, 1.1, 1.1],
    ])
  })

  test('a line up to where the service went, and none until it was back', () => {
    const points = [{ rate: '1' }, { at: 20_000 }, { at: 30_000, rate: '2' }]
    expect(chartData(points, 10_000, 50_000)).toEqual([
      [10, 20, 20, 30, 50],
      [1, 1, null, 2, 2],
    ])
  })

  test('nothing runs backwards, whatever the clock did', () => {
    const points = [{ rate: '1' }, { at: 20_000, rate: '2' }, { at: 15_000, rate: '3' }]
    const [xs] = chartData(points, 90_000, 5_000)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })
})
