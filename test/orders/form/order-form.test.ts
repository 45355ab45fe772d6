import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../lib/orders/form/draft'
import { type FormProblems, isJustMissing, readForm } from '../../../lib/orders/form/order-form'
import type { Service } from '../../../lib/panel-api/model'
import { draft, service } from '../rows'

const LINK = 'https://video.example/watch?v=1'

function read(typed: Partial<Draft>, offered: Partial<Service> = {}, balance: string | undefined = '1000') {
  return readForm(draft(typed), new Map([['1', service(offered)]]), balance)
}

const comments = { type: 'Custom Comments', min: 2, max: 5 }
const drip = { dripfeed: true, min: 10, max: 10_000 }

describe('charge, total and request', () => {
  test.each<[string, Partial<Draft>, Partial<Service>, object, string, number | undefined]>([
    ['a plain order', {}, {}, { quantity: '1000' }, '0.9', 1000],
    ['an odd quantity', { quantity: '3571' }, { rate: '0.27819' }, { quantity: '3571' }, '0.99341649', 3571],
    [
      'eleven decimals',
      { quantity: '51' },
      { rate: '0.00000000001' },
      { quantity: '51' },
      '0.00000000000051',
      51,
    ],
    ['leading zeros', { quantity: ' 0070 ' }, {}, { quantity: '70' }, '0.063', 70],
    ['a free service', {}, { rate: '0' }, { quantity: '1000' }, '0', 1000],
    ['a package', { quantity: 'x' }, { type: 'Package', rate: '12.345' }, {}, '12.345', undefined],
    [
      'comments',
      { comments: ' one\r\n\r\n two \n\n\rthree\n', quantity: '9' },
      { ...comments, rate: '8' },
      { comments: 'one\ntwo\nthree' },
      '0.024',
      3,
    ],
    [
      'drip-feed',
      { dripFeed: true, quantity: '33', runs: '07', interval: ' 60 ' },
      { ...drip, rate: '0.27819' },
      { quantity: '33', runs: '7', interval: '60' },
      '0.06426189',
      231,
    ],
    [
      'drip-feed that is switched off',
      { dripFeed: false, runs: '7', interval: 'x' },
      drip,
      { quantity: '1000' },
      '0.9',
      1000,
    ],
    [
      'drip-feed at a panel that does not say which services take it, as one documented one does not',
      { dripFeed: true, runs: '7', interval: '60' },
      { dripfeed: 'unknown' },
      { quantity: '1000', runs: '7', interval: '60' },
      '6.3',
      7000,
    ],
    [
      'drip-feed at a service without it',
      { dripFeed: true, runs: '7', interval: '60' },
      { dripfeed: false },
      { quantity: '1000' },
      '0.9',
      1000,
    ],
  ])('%s', (_, typed, offered, fields, charge, quantity) => {
    const form = read(typed, offered)
    expect(form.problems).toEqual({})
    expect(form.fields).toEqual({ service: '1', link: LINK, ...fields })
    expect([form.charge, form.quantity]).toEqual([charge, quantity])
  })
})

describe('what stands in the way', () => {
  const link = (problem: string): FormProblems => ({ link: { problem } }) as FormProblems
  test.each<[string, Partial<Draft>, Partial<Service>, FormProblems]>([
    ['no service', { serviceId: '' }, {}, { service: { problem: 'service-missing' } }],
    ['a service that is gone', { serviceId: '2' }, {}, { service: { problem: 'service-gone' } }],
    ['an unknown type', {}, { type: 'Riddle' }, { service: { problem: 'service-type', value: 'Riddle' } }],
    ['a type left blank', {}, { type: '' }, { service: { problem: 'service-type', value: '' } }],
    ['below', { quantity: '49' }, {}, { quantity: { problem: 'below', value: '50' } }],
    ['above', { quantity: '10001' }, {}, { quantity: { problem: 'above', value: '10000' } }],
    ['a fraction', { quantity: '50.5' }, {}, { quantity: { problem: 'fraction' } }],
    ['separators', { quantity: '1.000' }, {}, { quantity: { problem: 'separators', value: '1000' } }],
    ['no quantity', { quantity: '' }, {}, { quantity: { problem: 'empty' } }],
    ['no comments', { comments: ' \r\n \n' }, comments, { comments: { problem: 'lines-missing' } }],
    ['few comments', { comments: 'a\n\n' }, comments, { comments: { problem: 'lines-below', value: '2' } }],
    ['many', { comments: 'a\n'.repeat(6) }, comments, { comments: { problem: 'lines-above', value: '5' } }],
    [
      'drip-feed half filled in',
      { dripFeed: true, runs: '', interval: '0' },
      drip,
      { runs: { problem: 'empty' }, interval: { problem: 'zero' } },
    ],
    [
      'a total past all counting',
      { dripFeed: true, runs: '9007199254740991', interval: '1' },
      { ...drip, rate: '0' },
      { runs: { problem: 'not-a-number' } },
    ],
    ['an empty link', { link: ' ' }, {}, link('link-empty')],
    ['a script', { link: 'javascript:alert(1)' }, {}, link('link-not-web')],
    [
      'a script before a service is chosen',
      { serviceId: '', link: 'javascript:alert(1)' },
      {},
      {
        ...link('link-not-web'),
        service: { problem: 'service-missing' },
      },
    ],
    ['no address', { link: 'my video' }, {}, link('link-no-url')],
    [
      'everything at once',
      { link: '', quantity: '-1' },
      {},
      { link: { problem: 'link-empty' }, quantity: { problem: 'negative' } },
    ],
  ])('%s', (_, typed, offered, problems) => {
    const form = read(typed, offered)
    expect(form.problems).toEqual(problems)
    expect(form.fields).toBeUndefined()
  })

  test('what a total past all counting costs is exact all the same', () => {
    const typed = { dripFeed: true, quantity: '10000', runs: '9007199254740991', interval: '1' }
    expect(read(typed, { ...drip, rate: '0.27819' }, undefined).charge).toBe('25057127606763962.8629')
  })

  test('a type that is not known asks for nothing and costs nothing that could be named', () => {
    const { shownFields, charge, perPost, fields } = read({}, { type: 'Riddle' })
    expect([shownFields, charge, perPost, fields]).toEqual([[], undefined, undefined, undefined])
  })

  test('a price is named also while the link is missing', () => {
    expect(read({ link: '' }).charge).toBe('0.9')
  })
})

describe('the balance', () => {
  test.each([
    ['0.9', '0', {}],
    ['0.91', '0.01', {}],
    ['0.89999', '-0.00001', { charge: { problem: 'funds', value: '0.00001' } }],
    ['-1', '-1.9', { charge: { problem: 'funds', value: '1.9' } }],
  ])('%s leaves %s', (balance, after, problems) => {
    const form = read({}, {}, balance)
    expect([form.balanceAfter, form.problems]).toEqual([after, problems])
    expect(form.fields === undefined).toBe('charge' in problems)
  })

  test('that is not known stands in no one’s way', () => {
    const form = readForm(draft(), new Map([['1', service()]]), undefined)
    expect([form.balanceAfter, form.problems, form.fields?.quantity]).toEqual([undefined, {}, '1000'])
  })

  test('and a catalog that is not known is no missing service, but nothing to send', () => {
    const form = readForm(draft(), undefined, '5')
    expect([form.problems, form.charge, form.fields]).toEqual([{}, undefined, undefined])
  })
})

test.each([
  ['empty', true],
  ['link-empty', true],
  ['service-missing', true],
  ['lines-missing', true],
  ['text-missing', true],
  ['choice-missing', true],
  ['service-gone', false],
  ['link-no-url', false],
  ['digits', false],
  ['lines-below', false],
  ['too-long', false],
] as const)('%s before the user tries to order is quiet: %s', (problem, quiet) => {
  expect(isJustMissing({ problem })).toBe(quiet)
})
