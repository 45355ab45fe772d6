import { trimInvisible } from './trim-invisible'

/** A whole number as typed, or what is wrong with it. */
export type WholeNumber =
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: WholeNumberProblem; readonly meant?: string }

export type WholeNumberProblem =
  | 'empty'
  | 'separators'
  | 'two-readings'
  | 'digits'
  | 'fraction'
  | 'negative'
  | 'not-a-number'
  | 'zero'

/** Thousands set apart by one sign throughout that is no decimal point where it stands: `1,000`, `1 000`, `1.000.000`. */
const GROUPED = /^[1-9]\d{0,2}(?:([,'’ \u00a0\u2009\u202f])\d{3}(?:\1\d{3})*|(?:\.\d{3}){2,})$/
/** Thousands, or three decimals, for all that anyone can tell. */
const UNCLEAR = /^\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+$/
const FRACTION = /^\d+[.,]\d*$|^[.,]\d+$/
const OTHER_DIGITS = /^\p{Nd}+$/u
const NEGATIVE = /^[-−–]\s*\d/

/** `1k`, `1.5k`, `2m`, in Latin or Cyrillic letters. */
const SHORT = /^([\d.,'’ \u00a0\u2009\u202f]*\d) ?([kmкм])$/iu
const ZEROS: Readonly<Record<string, number>> = { k: 3, к: 3, m: 6, м: 6 }

const problem = (kind: WholeNumberProblem, meant?: string): WholeNumber =>
  meant === undefined ? { kind: 'problem', problem: kind } : { kind: 'problem', problem: kind, meant }

const digitsOf = (text: string): string => text.replace(/\D/g, '')

function whole(digits: string): WholeNumber {
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) return problem('not-a-number')
  return value === 0 ? problem('zero') : { kind: 'whole', value }
}

/** A number of thousands or millions, with decimals or without: the point moves, and no float comes near it. */
function readShort(number: string, zeros: number): WholeNumber {
  // `1.500k` is 1,500 to one and 1,500,000 to another.
  if (/^\d{1,3}[.,]\d{3}$/.test(number)) return problem('two-readings')
  if (/^\d+$/.test(number) || GROUPED.test(number)) return whole(digitsOf(number) + '0'.repeat(zeros))
  const [, before = '', after = ''] = /^(\d*)[.,](\d+)$/.exec(number) ?? []
  if (after === '') return problem('not-a-number')
  const rest = after.slice(zeros)
  if (/[1-9]/.test(rest)) return problem('fraction')
  return whole(before + after.slice(0, zeros).padEnd(zeros, '0'))
}

/**
 * Reads a positive whole number as people write it. What can be read in two ways is not guessed at: `1.000` is a thousand
 * in one country and one in another, and the difference is money.
 */
export function readWholeNumber(typed: string): WholeNumber {
  const text = trimInvisible(typed)
  if (text === '') return problem('empty')
  if (/^\d+$/.test(text)) return whole(text)
  if (GROUPED.test(text)) return whole(digitsOf(text))
  const [, number = '', unit = ''] = SHORT.exec(text) ?? []
  if (number !== '') return readShort(number, ZEROS[unit.toLowerCase()] ?? 0)
  if (UNCLEAR.test(text) && !text.startsWith('0')) return problem('separators', digitsOf(text))
  if (FRACTION.test(text)) return problem('fraction')
  if (NEGATIVE.test(text)) return problem('negative')
  return problem(OTHER_DIGITS.test(text) ? 'digits' : 'not-a-number')
}

/** Whether a number was typed in another way than as its digits, so that it is shown how it was read. */
export const isReadAnew = (typed: string): boolean => !/^\d*$/.test(trimInvisible(typed))
