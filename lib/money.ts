import Big from 'big.js'

// A number passed by accident would already have lost its last decimals.
Big.strict = true
// Division is used only for the price of single pieces; 20 places far exceed any panel's 11.
Big.DP = 20

/** An exact decimal amount: `"0.90"`, `"-3"`, `"100.84292"`. Never a float, never with an exponent. */
export type Amount = string

const PLAIN = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/

/**
 * Reads an amount that a panel wrote: a string or number with 0 to 11 decimals.
 * @returns the exact decimal, or `undefined` for anything that is not one finite plain number
 */
export function readAmount(value: unknown): Amount | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? new Big(String(value)).toFixed() : undefined
  }
  if (typeof value !== 'string') return undefined
  // big.js does not accept a plus sign.
  const text = value.trim().replace(/^\+(?=[\d.])/, '')
  return text.length <= 60 && PLAIN.test(text) ? new Big(text).toFixed() : undefined
}

export const add = (a: Amount, b: Amount): Amount => new Big(a).plus(b).toFixed()
export const subtract = (a: Amount, b: Amount): Amount => new Big(a).minus(b).toFixed()
export const multiply = (a: Amount, b: Amount): Amount => new Big(a).times(b).toFixed()
export const isLess = (a: Amount, b: Amount): boolean => new Big(a).lt(b)
export const isEqual = (a: Amount, b: Amount): boolean => new Big(a).eq(b)

/** The cost of `quantity` pieces at a `rate` per 1000: exact, since dividing by a thousand adds only three decimals. */
export function perThousand(rate: Amount, quantity: string): Amount {
  return new Big(rate).times(quantity).times('0.001').toFixed()
}

/** The share of an amount for `pieces` out of `all`, to 8 decimals, as exact as rates × pieces are. */
export const portion = (amount: Amount, pieces: Amount, all: Amount): Amount =>
  new Big(amount).times(pieces).div(all).round(8).toFixed()

/** By what share one amount is above another: `0.25` for a quarter more. There is none above zero. */
export const shareAbove = (amount: Amount, other: Amount): Amount | undefined =>
  new Big(other).eq('0') ? undefined : new Big(amount).minus(other).div(other).toFixed()
