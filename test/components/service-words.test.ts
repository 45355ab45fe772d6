import { describe, expect, test } from 'vitest'
import { comparedFacts } from '../../components/services/compare-facts'
import { askedBy } from '../../components/services/list-keys'
import { costWords, notTakenWords } from '../../components/services/quantity-words'
import {
  countryWords,
  deliversWords,
  qualityWords,
  refillWords,
  speedWords,
  startWords,
} from '../../components/services/reading-words'
import { recordWords } from '../../components/services/record-words'
import { BLANK_FILTERS, filtersOf, isPriceWrong } from '../../components/services/typed-filters'
import { DELIVERS, QUALITIES, type Reading } from '../../lib/catalog/reading/reading'
import type { Flag } from '../../lib/panel-api/model'
import { entriesOf } from '../catalog/entries'
import { service } from '../orders/rows'

const reading = (change: Partial<Reading> = {}): Reading => ({ kinds: [], quality: [], ...change })

describe('refill', () => {
  test.each<[Flag, Reading['refill'], string | undefined]>([
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
    expect(refillWords(service({ refill }), reading(stated ? { refill: stated } : {}))).toBe(words)
  })
})

test('what is not stated has no words', () => {
  expect([speedWords, startWords, countryWords, qualityWords].map((words) => words(reading()))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('what is stated has plain ones', () => {
  expect(speedWords(reading({ speed: { perDay: 50_000 } }))).toBe('up to 50,000 a day')
  expect(startWords(reading({ start: { minutes: 0 } }))).toBe('at once')
  expect(startWords(reading({ start: { minutes: 15 } }))).toBe('within 15 minutes')
  expect(startWords(reading({ start: { minutes: 60 } }))).toBe('within 1 hour')
  expect(countryWords(reading({ country: 'TR' }))).toMatch(/^T.rki/)
  expect(qualityWords(reading({ quality: ['real', 'hq'] }))).toBe('real, high quality')
})

test('everything that can be delivered, and every quality, has a word of its own', () => {
  const words = [
    ...DELIVERS.map(deliversWords),
    ...QUALITIES.map((one) => qualityWords(reading({ quality: [one] }))),
  ]
  expect(words.filter((word) => !word)).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

test.each([
  [{ times: 1, isMore: false }, ['Ordered once']],
  [{ times: 100, isMore: true }, ['Ordered more than 100 times']],
  [
    { times: 12, isMore: false, medianMs: 3 * 3_600_000, endedShort: { short: 2, of: 10 } },
    ['Ordered 12 times', 'usually done in 3 hours', '2 of 10 ended partial or canceled'],
  ],
])('a record %j', (record, words) => {
  expect(recordWords(record)).toEqual(words)
})

test.each([
  ['Default', 2500, '2,500 cost 2.25 USD', undefined],
  ['Default', 20, undefined, 'Not for 20'],
  ['Default', undefined, undefined, undefined],
  ['Package', 20, undefined, undefined],
  ['Subscriptions', 2500, undefined, undefined],
  ['Riddle', 2500, undefined, undefined],
])('%s for %s', (type, quantity, cost, notTaken) => {
  expect(costWords(service({ type }), 'USD', quantity)).toBe(cost)
  expect(notTakenWords(service({ type }), quantity)).toBe(notTaken)
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
  ])('the price %j', (highest, amount, isWrong) => {
    const filters = filtersOf({ ...BLANK_FILTERS, highest }, undefined, 'USD')
    expect(filters).toEqual(amount ? { highest: { amount, currency: 'USD' } } : {})
    expect(isPriceWrong(highest)).toBe(isWrong)
  })

  test('only what is on filters, and a quantity that cannot be read filters nothing', () => {
    const on = { ...BLANK_FILTERS, refill: true, takesQuantity: true, delivers: 'likes' }
    expect(filtersOf(on, undefined, '')).toEqual({ refill: true, delivers: 'likes' })
    expect(filtersOf({ ...on, delivers: 'anything' }, 5, '')).toEqual({ refill: true, quantity: 5 })
  })
})

test.each([
  [{ key: 'Enter' }, { ask: 'pick' }],
  [{ key: 'Enter', shiftKey: true }, { ask: 'star' }],
  [{ key: 'Enter', metaKey: true }, { ask: 'compare' }],
  [{ key: 'a' }, undefined],
  [{ key: 'a', code: 'KeyA', ctrlKey: true }, undefined],
  [{ key: 'å', code: 'KeyA', altKey: true }, { ask: 'scope' }],
  [{ key: 'ArrowDown', shiftKey: true }, undefined],
  [{ key: 'End' }, undefined],
  [
    { key: 'End', ctrlKey: true },
    { ask: 'move', by: Number.POSITIVE_INFINITY },
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
  expect(askedBy({ ...none, ...pressed })).toEqual(asked)
})
