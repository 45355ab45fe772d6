import { describe, expect, test } from 'vitest'
import { acceptsQuantity, type Filters, statesRefill } from '../../lib/catalog/filters'
import { service } from '../orders/rows'
import { entriesOf, found, query } from './entries'

const passing = (rows: Parameters<typeof entriesOf>[0], filters: Filters) =>
  found(entriesOf(rows), query({ filters }))

describe('refill', () => {
  test.each([
    ['the flag says so', { refill: true }, true],
    ['the flag says no', { refill: false }, false],
    ['nothing is said', {}, false],
    ['only the name says so', { name: 'Likes | 30 days refill' }, true],
    ['the name says so against the flag', { name: 'Likes | 30 days refill', refill: false }, true],
    ['the name denies it against the flag', { name: 'Likes | No refill', refill: true }, false],
  ])('where %s', (_, row, isFound) => {
    expect(passing([row], { refill: true })).toHaveLength(isFound ? 1 : 0)
    const [entry] = entriesOf([row])
    expect(entry && statesRefill(entry)).toBe(isFound)
  })
})

test.each(['cancel', 'dripfeed'] as const)('%s is a yes only where the panel says yes', (flag) => {
  const rows = ([true, false, 'unknown'] as const).map((value) => ({ [flag]: value }))
  const filters: Filters = flag === 'cancel' ? { cancel: true } : { dripFeed: true }
  expect(passing(rows, filters)).toEqual(['1'])
})

test('what is delivered is what the name states', () => {
  const rows = [{ name: 'Instagram Likes' }, { name: 'Instagram Followers' }, { name: 'Something' }]
  expect(passing(rows, { delivers: 'likes' })).toEqual(['1'])
})

describe('the highest price', () => {
  test.each([
    ['0.9', '0.9', true],
    ['0.90', '0.9', true],
    ['0.9000000000000000001', '0.9', false],
    ['0.8999999999999999999', '0.9', true],
    ['0', '0', true],
    ['12', '9', false],
    ['12345678901234567890.1', '12345678901234567890', false],
  ])('%s per 1000 at most %s', (rate, amount, isFound) => {
    expect(passing([{ rate }], { maxPrice: { amount, currency: 'USD' } })).toHaveLength(isFound ? 1 : 0)
  })

  test('of 1000 says nothing of a package or of a type that no one knows, nor of another currency', () => {
    const maxPrice = { amount: '100', currency: 'USD' }
    const types = ['Default', 'Package', 'Riddle', 'Subscriptions'].map((type) => ({ type }))
    expect(passing(types, { maxPrice })).toEqual(['1', '4'])
    expect(found(entriesOf([{}], 'p', 'INR'), query({ filters: { maxPrice } }))).toEqual([])
  })
})

test.each([
  [49, 'Default', false],
  [50, 'Default', true],
  [10_000, 'Default', true],
  [10_001, 'Default', false],
  [7, 'Package', true],
])('%s of min 50, max 10000, type %s', (quantity, type, isTaken) => {
  expect(acceptsQuantity(service({ type }), quantity)).toBe(isTaken)
  expect(passing([{ type }], { quantity })).toHaveLength(isTaken ? 1 : 0)
})

test('several must all be met', () => {
  const rows = [
    { name: 'Instagram Likes | R30', cancel: true },
    { name: 'Instagram Likes | R30', cancel: false },
    { name: 'Instagram Likes', cancel: true },
  ]
  expect(passing(rows, { refill: true, cancel: true, delivers: 'likes' })).toEqual(['1'])
})
