import { describe, expect, test } from 'vitest'
import { prepareEntries } from '../../lib/catalog/search'
import { compareAmounts, type Sort, sortEntries } from '../../lib/catalog/sort'
import { isLess } from '../../lib/money'
import fc from '../fast-check'
import { service } from '../orders/rows'
import { entriesOf, found, idsOf, query } from './entries'

const sorted = (rows: Parameters<typeof entriesOf>[0], sort: Sort) => found(entriesOf(rows), query({ sort }))

test('amounts are compared exactly, however close', () => {
  const digits = fc.stringMatching(/^(0|[1-9]\d{0,24})(\.\d{1,20})?$/)
  const pair = fc.oneof(
    fc.tuple(digits, digits),
    digits.map((amount) => [amount, amount.includes('.') ? `${amount}1` : `${amount}.00000000001`] as const),
  )
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(Math.sign(compareAmounts(a, b))).toBe(isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0)
    }),
  )
})

describe('by price', () => {
  test('the cheapest comes first, by exact decimals', () => {
    const rates = ['10', '9.5', '0.12345678902', '0.12345678901', '9.50', '1000']
    expect(
      sorted(
        rates.map((rate) => ({ rate })),
        'price',
      ),
    ).toEqual(['4', '3', '2', '5', '1', '6'])
  })

  test('packages, subscriptions and what no one can price stand apart', () => {
    const types = ['Riddle', 'Package', 'Subscriptions', 'Default']
    const rows = types.map((type, at) => ({ type, rate: String(at + 1) }))
    expect(sorted(rows, 'price')).toEqual(['4', '3', '2', '1'])
  })

  test('currencies stand apart, the first account’s first', () => {
    const services = [service({ id: '1', rate: '5' }), service({ id: '2', rate: '3' })]
    const entries = prepareEntries([
      { panelId: 'one', at: 1, currency: 'INR', services },
      { panelId: 'two', at: 1, currency: 'EUR', services: [service({ id: '3', rate: '0.1' })] },
      { panelId: 'three', at: 1, currency: 'INR', services: [service({ id: '4', rate: '4' })] },
    ])
    expect(idsOf(sortEntries(entries, 'price'))).toEqual(['2', '4', '1', '3'])
  })
})

test('by name, decoration, accents and case aside', () => {
  const names = ['🔥 zebra', 'Éclair', '[[ apple', 'eclipse', 'BANANA']
  expect(
    sorted(
      names.map((name) => ({ name })),
      'name',
    ),
  ).toEqual(['3', '5', '2', '4', '1'])
})

test('by age, the latest first and what was always there last', () => {
  const services = ['1', '2', '3'].map((id) => service({ id }))
  const since = new Map([
    ['p 2', 10],
    ['p 3', 20],
  ])
  expect(idsOf(sortEntries(prepareEntries([{ panelId: 'p', at: 1, services }], since), 'added'))).toEqual([
    '3',
    '2',
    '1',
  ])
})

test('no order loses or doubles a service, nor changes the list that it is given', () => {
  const entries = entriesOf(['3', '1', '2', '1'].map((rate) => ({ rate, name: rate })))
  const before = idsOf(entries)
  for (const sort of ['price', 'name', 'added', 'listed'] as const) {
    expect(idsOf(sortEntries(entries, sort)).toSorted()).toEqual(['1', '2', '3', '4'])
  }
  expect(idsOf(entries)).toEqual(before)
})
