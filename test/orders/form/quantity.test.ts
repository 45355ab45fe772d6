import { describe, expect, test } from 'vitest'
import { isReadAnew, readWholeNumber, type WholeNumberProblem } from '../../../lib/orders/form/quantity'
import fc from '../../fast-check'

describe('a whole number', () => {
  test.each([
    ['1', 1],
    ['1000', 1000],
    [' 50 ', 50],
    ['007', 7],
    ['\u200e100\u200f', 100],
    ['\u202b5\u202c', 5],
    ['\ufeff12', 12],
    ['2147483647', 2_147_483_647],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%s', (typed, value) => {
    expect(readWholeNumber(typed)).toEqual({ kind: 'whole', value })
  })

  test.each([
    ['1,000', 1000],
    ['1 000', 1000],
    ["1'000", 1000],
    ['1’000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000', 1000],
    ['1\u2009000', 1000],
    [' 12,345,678 ', 12_345_678],
    ['1.000.000', 1_000_000],
    ['1k', 1000],
    ['1K', 1000],
    ['1 k', 1000],
    ['10к', 10_000],
    ['1.5k', 1500],
    ['1,5k', 1500],
    ['.5k', 500],
    ['0.25K', 250],
    ['2.50k', 2500],
    ['1 500k', 1_500_000],
    ['2m', 2_000_000],
    ['2М', 2_000_000],
    ['1.2345m', 1_234_500],
    ['0.000001m', 1],
  ])('as people write it: %s', (typed, value) => {
    expect(readWholeNumber(typed)).toEqual({ kind: 'whole', value })
    expect(isReadAnew(typed)).toBe(true)
  })

  test.each(['', '5', ' 007 '])('%j need not be shown again', (typed) => {
    expect(isReadAnew(typed)).toBe(false)
  })

  test('any, back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(readWholeNumber(String(value))).toEqual({ kind: 'whole', value })
      }),
    )
  })
})

describe('is not guessed at', () => {
  test.each<[string, WholeNumberProblem, string?]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\t\n', 'empty'],
    ['1.000', 'separators', '1000'],
    ['1.234,567', 'separators', '1234567'],
    ['0.5', 'fraction'],
    ['100.0', 'fraction'],
    ['100.', 'fraction'],
    ['.5', 'fraction'],
    ['10,5', 'fraction'],
    ['1,00', 'fraction'],
    ['1\u200f0', 'not-a-number'],
    ['-1', 'negative'],
    ['- 5', 'negative'],
    ['−5', 'negative'],
    ['–5', 'negative'],
    ['-0', 'negative'],
    ['0', 'zero'],
    ['000', 'zero'],
    ['١٠٠', 'digits'],
    ['۱۰۰', 'digits'],
    ['१००', 'digits'],
    ['１００', 'digits'],
    ['1٠0', 'digits'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['1.500k', 'two-readings'],
    ['1,500k', 'two-readings'],
    ['12.345 m', 'two-readings'],
    ['1.2345k', 'fraction'],
    ['0.0001k', 'fraction'],
    ['0k', 'zero'],
    ['0.0m', 'zero'],
    ['-1k', 'negative'],
    ['1kk', 'not-a-number'],
    ['k', 'not-a-number'],
    ['1.k', 'not-a-number'],
    ['1,00k,', 'not-a-number'],
    ['1 2k', 'not-a-number'],
    ['1b', 'not-a-number'],
    ['1km', 'not-a-number'],
    ['1e3k', 'not-a-number'],
    ['1١k', 'not-a-number'],
    ['9007199254741k', 'not-a-number'],
    ['0,100', 'fraction'],
    ['01,000', 'fraction'],
    ['1,0000', 'fraction'],
    ['1,000 000', 'separators', '1000000'],
    ['1,000.5', 'not-a-number'],
    ['1,,000', 'not-a-number'],
    ['1  000', 'not-a-number'],
    ['ten', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1 00', 'not-a-number'],
    ['10 20', 'not-a-number'],
    ['5;', 'not-a-number'],
    ['½', 'not-a-number'],
    ['²', 'not-a-number'],
    ['9007199254740992', 'not-a-number'],
    ['9'.repeat(400), 'not-a-number'],
  ])('%s', (typed, problem, meant) => {
    expect(readWholeNumber(typed)).toEqual(
      meant === undefined ? { kind: 'problem', problem } : { kind: 'problem', problem, meant },
    )
  })

  test('whatever is typed: a number that is read is the one of its digits, or of so many thousands', () => {
    const glyphs = fc.constantFrom(..."0123456789.,-+ 'eExXkm٠१½ ".split(''), '\u00a0')
    fc.assert(
      fc.property(fc.string({ unit: glyphs, maxLength: 12 }), (typed) => {
        const read = readWholeNumber(typed)
        if (read.kind !== 'whole') return
        expect(typed).toMatch(/^[\d.,'\s]+[km]?\s*$/)
        const [, after = ''] = /[.,](\d+) ?[km]/.exec(typed) ?? []
        const digits = Number(typed.replace(/\D/g, ''))
        const unit = typed.includes('k') ? 1e3 : typed.includes('m') ? 1e6 : 1
        expect(read.value).toBe(unit === 1 ? digits : Math.round((digits * unit) / 10 ** after.length))
      }),
      { numRuns: 5000 },
    )
  })
})
