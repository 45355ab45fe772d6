import { describe, expect, test } from 'vitest'
import { comparedFacts } from '../../components/services/compare-facts'
import { listCommandFor } from '../../components/services/list-keys'
import { costText, quantityProblemText } from '../../components/services/quantity-text'
import { trackRecordText } from '../../components/services/track-record-text'
import {
  countryText,
  deliversText,
  qualityText,
  refillText,
  speedText,
  startText,
} from '../../components/services/traits-text'
import { BLANK_FILTERS, filtersOf, isPriceWrong } from '../../components/services/typed-filters'
import { DELIVERABLES, QUALITIES, type ServiceTraits } from '../../lib/catalog/traits/service-traits'
import type { Flag } from '../../lib/panel-api/model'
import { entriesOf } from '../catalog/entries'
import { service } from '../orders/rows'

const reading = (change: Partial<ServiceTraits> = {}): ServiceTraits => ({
  kinds: [],
  quality: [],
  ...change,
})

describe('refill', () => {
  test.each<[Flag, ServiceTraits['refill'], string | undefined]>([
    ['unknown', undefined, undefined],
    [true, undefined, 'Refill possible'],
    [false, undefined, 'No refill'],
    ['unknown', { kind: 'days', days: 30 }, '30 days refill'],
    ['unknown', { kind: 'days', days: 1 }, '1 day refill'],
    [true, { kind: 'lifetime' }, 'Lifetime refill'],
    [false, { kind: 'lifetime' }, 'Lifetime refill (by its name)'],
    [true, { kind: 'none' }, 'No refill (by its name)'],
    [false, { kind: 'none' }, 'No refill'],
    [true, { kind: 'unstated-window' }, 'Refill possible'],
  ])('flag %s, name %j', (refill, stated, words) => {
    expect(refillText(service({ refill }), reading(stated ? { refill: stated } : {}))).toBe(words)
  })
})

test('what is not stated has no text', () => {
  expect([speedText, startText, countryText, qualityText].map((words) => words(reading()))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('what is stated has plain ones', () => {
  expect(speedText(reading({ speed: { perDay: 50_000 } }))).toBe('up to 50,000 a day')
  expect(startText(reading({ start: { minutes: 0 } }))).toBe('at once')
  expect(startText(reading({ start: { minutes: 15 } }))).toBe('within 15 minutes')
  expect(startText(reading({ start: { minutes: 60 } }))).toBe('within 1 hour')
  expect(countryText(reading({ country: 'TR' }))).toMatch(/^T.rki/)
  expect(qualityText(reading({ quality: ['real', 'hq'] }))).toBe('real, high quality')
})

test('everything that can be delivered, and every quality, has a word of its own', () => {
  const words = [
    ...DELIVERABLES.map(deliversText),
    ...QUALITIES.map((one) => qualityText(reading({ quality: [one] }))),
  ]
  expect(words.filter((word) => !word)).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

test.each([
  [{ orderCount: 1, hasMore: false }, ['Ordered once']],
  [{ orderCount: 100, hasMore: true }, ['Ordered more than 100 times']],
  [
    { orderCount: 12, hasMore: false, medianMs: 3 * 3_600_000, endedShort: { short: 2, of: 10 } },
    ['Ordered 12 times', 'usually done in 3 hours', '2 of 10 ended partial or canceled'],
  ],
])('a record %j', (record, words) => {
  expect(trackRecordText(record)).toEqual(words)
})

test.each([
  ['Default', 2500, '2,500 cost 2.25 USD', undefined],
  ['Default', 20, undefined, 'Not for 20'],
  ['Default', undefined, undefined, undefined],
  ['Package', 20, undefined, undefined],
  ['Subscriptions', 2500, undefined, undefined],
  ['Riddle', 2500, undefined, undefined],
])('%s for %s', (type, quantity, cost, notTaken) => {
  expect(costText(service({ type }), 'USD', quantity)).toBe(cost)
  expect(quantityProblemText(service({ type }), quantity)).toBe(notTaken)
})

test('side by side nothing is told that none states, and no currency is left out', () => {
  const [one] = entriesOf([{ name: 'Instagram Likes', cancel: 'unknown', dripfeed: 'unknown' }])
  const [two] = entriesOf([{ name: 'Instagram Likes R30', cancel: 'unknown', type: 'Package' }], 'b', 'INR')
  if (!one || !two) throw new Error('no entries')
  const facts = comparedFacts(
    [one, two].map((entry) => ({ entry, panelName: entry.panelId, record: undefined })),
    1000,
  )
  const of = (label: string) => facts.find((fact) => fact.label === label)?.values
  expect(of('Price')).toEqual(['0.90 USD per 1000', '0.90 INR for the package'])
  expect(of('Refill')).toEqual([undefined, '30 days refill'])
  expect(['Cancel', 'Speed', 'Country', 'Your orders'].map(of)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

describe('filters as typed', () => {
  test.each([
    ['', undefined, false],
    ['0.90', '0.9', false],
    ['1,5', undefined, true],
    ['-1', undefined, true],
    ['cheap', undefined, true],
  ])('the price %j', (maxPrice, amount, isWrong) => {
    const filters = filtersOf({ ...BLANK_FILTERS, maxPrice }, undefined, 'USD')
    expect(filters).toEqual(amount ? { maxPrice: { amount, currency: 'USD' } } : {})
    expect(isPriceWrong(maxPrice)).toBe(isWrong)
  })

  test('only what is on filters, and a quantity that cannot be read filters nothing', () => {
    const on = { ...BLANK_FILTERS, refill: true, acceptsQuantity: true, delivers: 'likes' }
    expect(filtersOf(on, undefined, '')).toEqual({ refill: true, delivers: 'likes' })
    expect(filtersOf({ ...on, delivers: 'anything' }, 5, '')).toEqual({ refill: true, quantity: 5 })
  })
})

test.each([
  [{ key: 'Enter' }, { kind: 'pick' }],
  [{ key: 'Enter', shiftKey: true }, { kind: 'star' }],
  [{ key: 'Enter', metaKey: true }, { kind: 'compare' }],
  [{ key: 'a' }, undefined],
  [{ key: 'a', code: 'KeyA', ctrlKey: true }, undefined],
  [{ key: 'å', code: 'KeyA', altKey: true }, { kind: 'scope' }],
  [{ key: 'ArrowDown', shiftKey: true }, undefined],
  [{ key: 'End' }, undefined],
  [
    { key: 'End', ctrlKey: true },
    { kind: 'move', by: Number.POSITIVE_INFINITY },
  ],
])('the key %j', (pressed, asked) => {
  const none = {
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
  }
  expect(listCommandFor({ ...none, ...pressed })).toEqual(asked)
})
