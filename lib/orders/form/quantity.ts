import { trimInvisible } from './trim-invisible'

/** A whole number as typed, or what is wrong with it. */
export type WholeNumber =
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: WholeNumberProblem; readonly meant?: string }

export type WholeNumberProblem =
  | 'empty'
  | 'separators'
  | 'digits'
  | 'fraction'
  | 'negative'
  | 'not-a-number'
  | 'zero'

const GROUPED = /^\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+$/
const FRACTION = /^\d+[.,]\d*$|^[.,]\d+$/
const OTHER_DIGITS = /^\p{Nd}+$/u
const NEGATIVE = /^[-−–]\s*\d/

const problem = (kind: WholeNumberProblem, meant?: string): WholeNumber =>
  meant === undefined ? { kind: 'problem', problem: kind } : { kind: 'problem', problem: kind, meant }

/**
 * Reads a positive whole number. Nothing is guessed: `1.000` is a thousand in one country and one in another, and the
 * difference is money.
 */
export function readWholeNumber(typed: string): WholeNumber {
  const text = trimInvisible(typed)
  if (text === '') return problem('empty')
  if (GROUPED.test(text)) return problem('separators', text.replace(/\D/g, ''))
  if (FRACTION.test(text)) return problem('fraction')
  if (NEGATIVE.test(text)) return problem('negative')
  if (!/^\d+$/.test(text)) return problem(OTHER_DIGITS.test(text) ? 'digits' : 'not-a-number')
  const value = Number(text)
  if (!Number.isSafeInteger(value)) return problem('not-a-number')
  return value === 0 ? problem('zero') : { kind: 'whole', value }
}
