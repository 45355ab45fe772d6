import { describe, expect, test } from 'vitest'
import { readWholeNumber, type WholeNumberProblem } from '../../../lib/orders/form/quantity'
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
    ['1,000', 'separators', '1000'],
    ['1.000', 'separators', '1000'],
    ['1 000', 'separators', '1000'],
    ["1'000", 'separators', '1000'],
    ['1’000', 'separators', '1000'],
    ['1\u00a0000', 'separators', '1000'],
    ['1\u202f000', 'separators', '1000'],
    ['12,345,678', 'separators', '12345678'],
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
    ['1k', 'not-a-number'],
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

  test('whatever is typed: a number is read only from plain digits', () => {
    const glyphs = fc.constantFrom(..."0123456789.,-+ 'eExX٠१½ ".split(''), '\u00a0')
    fc.assert(
      fc.property(fc.string({ unit: glyphs }), (typed) => {
        const read = readWholeNumber(typed)
        if (read.kind === 'whole') expect(typed.trim()).toMatch(/^\d+$/)
      }),
    )
  })
})
