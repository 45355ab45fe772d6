import { readAmount as readExactAmount } from '../money'
import { ID } from './ids'
import type { Decimal, Flag } from './model'

/*
 * Single values in each of the disguises that they wear on real panels: numbers for strings, "1" for true, null, "" or
 * a word for nothing. Each reader returns the model's value, or `undefined` if there is none.
 */

export type Row = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An id as a string. Documented as a number (`23501`); seen as digits in a string, as words (`ord_01HG…`) and past
 * 2^53, which {@link parseJson} has already turned into a string.
 */
export function readId(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined
  return typeof value === 'string' && ID.test(value) ? value : undefined
}

/**
 * The id of an order or a refill that the panel has just created. Every id seen contains a digit, so a word in its
 * place (`"false"`, `"error"`) is no id; and nothing is numbered 0: that is a failed look-up.
 */
export function readNewId(value: unknown): string | undefined {
  const id = readId(value)
  return id !== undefined && /\p{N}/u.test(id) && !/^0+$/.test(id) ? id : undefined
}

/** Longer than any amount of money or count; a number such as 1e300 is neither. */
const MAX_AMOUNT_LENGTH = 60

/** Already in the form of a {@link Decimal}, as nearly all are: saves ten thousand conversions in a catalog. */
const EXACT = /^(?:0|[1-9]\d{0,20})(?:\.\d{0,20}[1-9])?$/

/** The same with trailing zeros, as in prices with two decimals. */
const PADDED = /^((?:0|[1-9]\d{0,20})(?:\.\d{0,20}[1-9](?=0{1,20}$)|(?=\.0{0,20}$)))/

/**
 * An amount or a counter as an exact decimal. Seen: `"0.27819"`, `0.27819`, `"+5."`, `"-7"`; 0 to 11 decimals.
 * No amount: `""`, null, `"Unknown"`, `"1e5"`, `"NaN"`, `"1,000"`.
 */
export function readAmount(value: unknown): Decimal | undefined {
  const text = typeof value === 'number' ? String(value) : readString(value)
  if (EXACT.test(text)) return text
  const amount = PADDED.exec(text)?.[1] ?? readExactAmount(value)
  return amount !== undefined && amount.length <= MAX_AMOUNT_LENGTH ? amount : undefined
}

/** A price: an amount of at least 0. */
export function readPrice(value: unknown): Decimal | undefined {
  const price = readAmount(value)
  return price?.startsWith('-') ? undefined : price
}

const MAX_DIGITS = 15

/**
 * The number that a string of digits writes, NaN for anything else. Digit by digit: `Number` takes three times as long.
 */
function wholeIn(text: string): number {
  let whole = text === '' || text.length > MAX_DIGITS ? Number.NaN : 0
  for (let at = 0; at < text.length && !Number.isNaN(whole); at += 1) {
    const digit = text.charCodeAt(at) - 48
    whole = digit >= 0 && digit <= 9 ? whole * 10 + digit : Number.NaN
  }
  return whole
}

/** A whole number of pieces, 0 or more: `50`, `"50"`, up to 2147483647 seen. */
export function readCount(value: unknown): number | undefined {
  const whole = wholeIn(readString(value))
  const count = Number.isNaN(whole) ? Number(readAmount(value) ?? Number.NaN) : whole
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

/** true/false, 1/0, "1"/"0", "true"/"false"; everything else, including absence, is `unknown`. */
export function readFlag(value: unknown): Flag {
  if (value === true || value === 1 || value === '1' || value === 'true') return true
  if (value === false || value === 0 || value === '0' || value === 'false') return false
  return 'unknown'
}

/** A text, or an empty one for anything else. */
export const readString = (value: unknown): string => (typeof value === 'string' ? value : '')
