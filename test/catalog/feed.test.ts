import { describe, expect, test } from 'vitest'
import type { CatalogChanges, ServiceChange } from '../../lib/catalog/changes'
import { buildFeed, changeKindOf, countChangeKinds, countSince, limitFeed } from '../../lib/catalog/feed'

/* What became of services, as a user is told of it. */

const rate = (serviceId: string, from = '1', to = '2'): ServiceChange => ({
  kind: 'rate',
  serviceId,
  name: `Service ${serviceId}`,
  from,
  to,
})

const record = (at: number, ids: readonly string[], more: Partial<CatalogChanges> = {}): CatalogChanges => ({
  panelId: 'one',
  at,
  currency: 'USD',
  changes: ids.map((id) => rate(id)),
  ...more,
})

const ids = (groups: ReturnType<typeof buildFeed>) =>
  groups.map(({ of, at, changes }) => [of, at, changes.map(({ change }) => change.serviceId).join()])

describe('the feed', () => {
  test('begins with what is the user’s of all times, then the latest, and tells each change once', () => {
    const records = [record(1, ['a', 'b']), record(3, ['b', 'c']), record(2, ['d'])]
    expect(ids(buildFeed(records, new Set(['b'])))).toEqual([
      ['yours', 3, 'b,b'],
      ['sync', 3, 'c'],
      ['sync', 2, 'd'],
      ['sync', 1, 'a'],
    ])
    expect(ids(buildFeed(records, new Set()))[0]).toEqual(['sync', 3, 'b,c'])
  })

  test('leaves out what has nothing left to tell, but not another currency', () => {
    const records = [record(1, ['a']), record(2, [], { currency: 'EUR', currencyBefore: 'USD' })]
    const groups = buildFeed(records, new Set(['a']))
    expect(ids(groups)).toEqual([
      ['yours', 1, 'a'],
      ['sync', 2, ''],
    ])
    expect(groups[1]?.currencies).toEqual({ from: 'USD', to: 'EUR' })
  })

  test('a change keeps the currency of its own time', () => {
    const records = [record(1, ['a'], { currency: 'INR' }), record(2, ['a'])]
    const [own] = buildFeed(records, new Set(['a']))
    expect(own?.changes.map(({ currency }) => currency)).toEqual(['USD', 'INR'])
  })

  test('is drawn in part: exactly so many rows, groups in their order', () => {
    const groups = buildFeed([record(3, ['a', 'b', 'c']), record(2, ['d', 'e']), record(1, ['f'])], new Set())
    expect(ids(limitFeed(groups, 4))).toEqual([
      ['sync', 3, 'a,b,c'],
      ['sync', 2, 'd'],
    ])
    expect(limitFeed(groups, 3)).toHaveLength(1)
    expect(limitFeed(groups, 0)).toEqual([])
    expect(ids(limitFeed(groups, 100))).toEqual(ids(groups))
  })

  test('ten thousand changes are sorted and cut in no time', () => {
    const many = record(
      1,
      Array.from({ length: 10_000 }, (_, index) => String(index)),
    )
    const before = performance.now()
    limitFeed(buildFeed([many], new Set(['7', '9999'])), 100)
    countChangeKinds([many])
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('counting', () => {
  test('a price goes up or down, by its decimals', () => {
    expect(changeKindOf(rate('a', '0.90', '1.10'))).toBe('rate-up')
    expect(changeKindOf(rate('a', '0.10000000001', '0.1'))).toBe('rate-down')
    expect(changeKindOf({ kind: 'renamed', serviceId: 'a', name: 'New', from: 'Old' })).toBe('renamed')
  })

  test('each sort is counted over all records, what there is none of is left out', () => {
    const records = [record(1, ['a', 'b']), record(2, [], { changes: [rate('a', '3', '2')] })]
    expect([...countChangeKinds(records)]).toEqual([
      ['rate-up', 2],
      ['rate-down', 1],
    ])
  })

  test('only what came after the last look counts, a change of currency too', () => {
    const records = [record(1, ['a']), record(2, ['b', 'c']), record(3, [], { currencyBefore: 'EUR' })]
    expect([0, 1, 2, 3].map((since) => countSince(records, since))).toEqual([4, 3, 1, 0])
  })
})
