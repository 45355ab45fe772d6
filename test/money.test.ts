import { describe, expect, test } from 'vitest'
import { add, isEqual, isLess, multiply, perThousand, readAmount, subtract } from '../lib/money'
import fc from './fast-check'

/** An amount as a whole number of units at a scale: arithmetic that cannot be inexact. */
interface Exact {
  readonly units: bigint
  readonly scale: number
}

function read(amount: string): Exact {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  expect(whole, `not a plain decimal: ${amount}`).not.toBe('')
  return { units: BigInt(sign + whole + fraction), scale: fraction.length }
}

function write({ units, scale }: Exact): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction ? `.${fraction}` : ''}`
}

const at = ({ units, scale }: Exact, to: number): bigint => units * 10n ** BigInt(to - scale)
const scaled = (a: string, b: string) => {
  const [left, right] = [read(a), read(b)]
  const scale = Math.max(left.scale, right.scale)
  return { a: at(left, scale), b: at(right, scale), scale }
}
const product = (a: Exact, b: Exact): Exact => ({ units: a.units * b.units, scale: a.scale + b.scale })

const amount = fc
  .record({ units: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), scale: fc.nat(11) })
  .map(write)
const price = amount.map((text) => text.replace('-', ''))

describe('arithmetic is exact', () => {
  test('sums and differences', () => {
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        const { a, b, scale } = scaled(left, right)
        expect(add(left, right)).toBe(write({ units: a + b, scale }))
        expect(subtract(left, right)).toBe(write({ units: a - b, scale }))
        expect(isEqual(add(subtract(left, right), right), left)).toBe(true)
      }),
    )
  })

  test('products and prices per thousand', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        price,
        fc.integer({ min: 1, max: 2_147_483_647 }),
        (a, b, rate, quantity) => {
          expect(multiply(a, b)).toBe(write(product(read(a), read(b))))
          const { units, scale } = product(read(rate), { units: BigInt(quantity), scale: 0 })
          expect(perThousand(rate, String(quantity))).toBe(write({ units, scale: scale + 3 }))
        },
      ),
    )
  })

  test('order', () => {
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        const { a, b } = scaled(left, right)
        expect([isLess(left, right), isEqual(left, right)]).toEqual([a < b, a === b])
      }),
    )
  })

  test.each([
    ['0.27819', '3571', '0.99341649'],
    ['0.90', '1000', '0.9'],
    ['8', '3', '0.024'],
    ['0.00000000001', '1', '0.00000000000001'],
    ['152000', '2147483647', '326417514344'],
    ['0', '5', '0'],
  ])('%s a thousand for %s', (rate, quantity, charge) => {
    expect(perThousand(rate, quantity)).toBe(charge)
  })

  test('sums that a float gets wrong', () => {
    expect([add('0.1', '0.2'), subtract('0.3', '0.1'), multiply('1.1', '1.1')]).toEqual([
      '0.3',
      '0.2',
      '1.21',
    ])
  })

  test('and takes no number that was a float already', () => {
    // @ts-expect-error an amount is a text
    expect(() => add(0.1, '0.2')).toThrow()
    // @ts-expect-error an amount is a text
    expect(() => perThousand('1', 5)).toThrow()
  })
})

describe('reading', () => {
  test.each<[unknown, string | undefined]>([
    ['0.90', '0.9'],
    ['100.84292', '100.84292'],
    ['-3', '-3'],
    ['+3', '3'],
    [' 7 ', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['-0.00', '0'],
    ['12345678901234567890.12345678901', '12345678901234567890.12345678901'],
    [0, '0'],
    [-0, '0'],
    [0.9, '0.9'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['', undefined],
    ['.', undefined],
    ['-', undefined],
    ['+', undefined],
    ['+-5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['1,000.50', undefined],
    ['1 000', undefined],
    ['1.2.3', undefined],
    ['$5', undefined],
    ['5 USD', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['١٢', undefined],
    ['9'.repeat(61), undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [['5'], undefined],
    [{ valueOf: () => 5 }, undefined],
    [5n, undefined],
  ])('%s', (value, expected) => {
    expect(readAmount(value)).toBe(expected)
  })

  test('any decimal, and what was read again is itself', () => {
    fc.assert(
      fc.property(amount, (text) => {
        expect(readAmount(text)).toBe(text)
        expect(readAmount(`${text.includes('.') ? text : `${text}.`}00`)).toBe(text)
      }),
    )
  })

  test('any finite number, to its last digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(readAmount(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
