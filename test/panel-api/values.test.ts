import { expect, test } from 'vitest'
import { readAmount as readExactAmount } from '../../lib/money'
import { readAmount, readCount } from '../../lib/panel-api/values'
import fc, { drawn } from '../fast-check'

/* Most values of a catalog take a shorter way than big.js's; it must lead to the same place. */

const aNumeral = fc.stringMatching(/^[+-]?0{0,2}\d{0,24}(?:\.\d{0,24}0{0,3})?(?:e[+-]?\d{1,2})?$/)
const written = fc.oneof(
  aNumeral,
  fc.stringMatching(/^0{0,2}\d{0,3}\.?\d{0,3}0{0,2}$/),
  fc.stringMatching(/^\d{0,3}[ -~]\d{0,3}$/),
  fc.double().map(String),
  fc.maxSafeInteger().map(String),
  fc.constantFrom(
    '',
    ' ',
    '.',
    '-',
    ' 7',
    '7 ',
    '0x10',
    '1_000',
    '1,000',
    '0.9.0',
    '1.5.00',
    'NaN',
    'Infinity',
    '-0',
    '٣',
  ),
)
const value = fc.oneof(
  written,
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(null, true, -0, [], ['5'], { valueOf: 1, toString: 1 }),
)
const runs = drawn(20_000)

test('an amount is what big.js reads', () => {
  const expected = (given: unknown) => {
    const amount = readExactAmount(given)
    return amount !== undefined && amount.length <= 60 ? amount : undefined
  }
  fc.assert(
    fc.property(value, (given) => {
      expect(readAmount(given)).toBe(expected(given))
    }),
    { numRuns: runs },
  )
})

test('a count is an amount that is a whole number from 0 on', () => {
  const expected = (given: unknown) => {
    const count = Number(readAmount(given) ?? 'none')
    return Number.isSafeInteger(count) && count >= 0 ? count : undefined
  }
  fc.assert(
    fc.property(value, (given) => {
      expect(readCount(given)).toBe(expected(given))
    }),
    { numRuns: runs },
  )
})
