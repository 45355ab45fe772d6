import { describe, expect, test } from 'vitest'
import { changesBetween, diffServices, markReturns, type ServiceChange } from '../../lib/catalog/changes'
import type { Service } from '../../lib/panel-api/model'
import fc from '../fast-check'
import { service } from '../orders/rows'

const whole = (
  kind: 'new' | 'gone' | 'back',
  { id, name, category, type, rate }: Service,
): ServiceChange => ({
  kind,
  serviceId: id,
  name,
  category,
  type,
  rate,
})
const one = service({ id: '1', name: 'Likes' })
const two = service({ id: '2', name: 'Views', rate: '0.02' })
const about = { serviceId: '1', name: 'Likes' }

describe('what became of the services', () => {
  test.each<[string, readonly Service[], readonly Service[], readonly ServiceChange[]]>([
    ['nothing', [one, two], [two, one], []],
    ['a new one', [one], [one, two], [whole('new', two)]],
    ['one that is gone', [one, two], [two], [whole('gone', one)]],
    ['all of them gone', [one, two], [], [whole('gone', one), whole('gone', two)]],
    [
      'another name',
      [one],
      [{ ...one, name: 'Real Likes' }],
      [{ kind: 'renamed', serviceId: '1', name: 'Real Likes', from: 'Likes' }],
    ],
    [
      'an id that is given to another service',
      [one],
      [{ ...two, id: '1' }],
      [
        { kind: 'renamed', serviceId: '1', name: 'Views', from: 'Likes' },
        { kind: 'rate', serviceId: '1', name: 'Views', from: '0.90', to: '0.02' },
      ],
    ],
    ['a price written otherwise', [one], [{ ...one, rate: '0.9' }], []],
    ['a price of as many zeros', [{ ...one, rate: '1.0' }], [{ ...one, rate: '1.00' }], []],
    [
      'a price past what a float holds',
      [{ ...one, rate: '0.10000000000000000001' }],
      [{ ...one, rate: '0.1' }],
      [{ kind: 'rate', ...about, from: '0.10000000000000000001', to: '0.1' }],
    ],
    [
      'other limits, told once',
      [one],
      [{ ...one, min: 1, max: 2 }],
      [{ kind: 'limits', ...about, from: { min: 50, max: 10_000 }, to: { min: 1, max: 2 } }],
    ],
    [
      'refill, cancel and drip-feed',
      [one],
      [{ ...one, refill: false, cancel: false, dripfeed: true }],
      [
        { kind: 'refill', ...about, from: true, to: false },
        { kind: 'cancel', ...about, from: true, to: false },
        { kind: 'dripfeed', ...about, from: false, to: true },
      ],
    ],
    ['a panel that begins to say it', [{ ...one, refill: 'unknown' }], [one], []],
    ['a panel that ceases to say it', [one], [{ ...one, refill: 'unknown', cancel: 'unknown' }], []],
    ['a category or a description', [one], [{ ...one, category: 'X', description: 'Y', type: 'Poll' }], []],
    ['one listed twice as it was', [one, one], [one], []],
    [
      'one listed twice, of which the last row counts',
      [one, { ...one, rate: '5' }],
      [{ ...one, rate: '4' }, one],
      [{ kind: 'rate', ...about, from: '5', to: '0.90' }],
    ],
    [
      'ids that every object has',
      [service({ id: '__proto__' })],
      [service({ id: 'constructor' })],
      [whole('new', service({ id: 'constructor' })), whole('gone', service({ id: '__proto__' }))],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(diffServices(before, after)).toEqual(changes)
  })
})

describe('a service that returns', () => {
  const gone = { changes: [whole('gone', one)] }
  test.each<[string, readonly { readonly changes: readonly ServiceChange[] }[], 'new' | 'back']>([
    ['that was never there', [], 'new'],
    ['after it went', [gone], 'back'],
    ['after another went', [{ changes: [whole('gone', two)] }], 'new'],
    ['the second time', [gone, { changes: [whole('back', one)] }, gone], 'back'],
  ])('%s is %s', (_, kept, kind) => {
    expect(markReturns([whole('new', one)], kept)).toEqual([whole(kind, one)])
  })

  test('is not asked of the others', () => {
    const changes = diffServices([one], [{ ...one, name: 'x' }])
    expect(markReturns(changes, [gone])).toEqual(changes)
  })
})

describe('prices in another currency', () => {
  const catalog = (currency: string | undefined, rate: string, name = 'Likes') => ({
    panelId: 'panel-1',
    at: 7,
    services: [{ ...one, rate, name }],
    ...(currency === undefined ? {} : { currency }),
  })

  test('are told as one fact, and what else changed beside it', () => {
    expect(changesBetween(catalog('USD', '1'), catalog('INR', '83', 'New'))).toEqual({
      panelId: 'panel-1',
      at: 7,
      currency: 'INR',
      currencyBefore: 'USD',
      changes: [{ kind: 'renamed', serviceId: '1', name: 'New', from: 'Likes' }],
    })
    expect(changesBetween(catalog('USD', '1'), catalog('INR', '1'))?.changes).toEqual([])
  })

  test.each([
    [undefined, 'USD'],
    ['', 'USD'],
    ['USD', ''],
    ['USD', 'USD'],
  ])('from %j to %j is not known to be another', (before, after) => {
    const changes = changesBetween(catalog(before, '1'), catalog(after, '2'))
    expect(changes).toMatchObject({ currency: after, changes: [{ kind: 'rate' }] })
    expect(changes).not.toHaveProperty('currencyBefore')
    expect(changesBetween(catalog(before, '1'), catalog(after, '1.0'))).toBeUndefined()
  })
})

/** What changes tell of services: a catalog without what is not told. */
type Told = Pick<Service, 'name' | 'rate'> &
  Partial<Pick<Service, 'min' | 'max' | 'refill' | 'cancel' | 'dripfeed'>>

function apply(services: ReadonlyMap<string, Told>, changes: readonly ServiceChange[]): Map<string, Told> {
  const next = new Map(services)
  for (const change of changes) {
    const was = next.get(change.serviceId)
    if (change.kind === 'gone') next.delete(change.serviceId)
    else if (change.kind === 'new' || change.kind === 'back')
      next.set(change.serviceId, { name: change.name, rate: change.rate })
    else if (was && change.kind === 'renamed') next.set(change.serviceId, { ...was, name: change.name })
    else if (was && change.kind === 'limits') next.set(change.serviceId, { ...was, ...change.to })
    else if (was && 'to' in change) next.set(change.serviceId, { ...was, [change.kind]: change.to })
  }
  return next
}

const someService: fc.Arbitrary<Service> = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '__proto__'),
  name: fc.constantFrom('', 'A', 'a', '\u0000', '<b>', '🔥'),
  type: fc.constant('Default'),
  category: fc.constant('C'),
  rate: fc.constantFrom('0', '1', '0.1', '0.11', '90071992547409930.1'),
  min: fc.nat(3),
  max: fc.nat(3),
  refill: fc.boolean(),
  cancel: fc.boolean(),
  dripfeed: fc.boolean(),
  description: fc.constant(''),
})

test('what is told of any two catalogs leads from the one to the other', () => {
  const told = (services: readonly Service[]) =>
    new Map(services.map(({ id, type, category, description, ...rest }) => [id, rest as Told]))
  fc.assert(
    fc.property(fc.array(someService), fc.array(someService), (before, after) => {
      const changes = diffServices(before, after)
      const [was, is] = [told(before), told(after)]
      const reached = apply(was, changes)
      // Of a new service its limits and flags are not told.
      for (const [id, row] of is) if (!was.has(id)) is.set(id, { name: row.name, rate: row.rate })
      expect(reached).toEqual(is)
      expect(diffServices(after, after)).toEqual([])
    }),
  )
})
