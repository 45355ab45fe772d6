import { excerptOf } from './excerpt'
import { MIN_DISGUISED_SECRET } from './needles'
import { mayHold, redactor } from './redact'

const MAX_TEXT_LENGTH = 2000
const MAX_WORD_LENGTH = 40
const MAX_CURRENCY_LENGTH = 12

/** Removes a panel's key from what the panel writes, and limits its length. */
export interface Cleaner {
  /** The text without the key, longer than any text that is stored: it can be cut. */
  redact(text: string): string
  /** A text to store, without the key and at most 2000 characters long. */
  text(text: string): string
  /** `text` for all texts of one answer, which skips the search for the key if the whole JSON does not contain it. */
  textIn(json: string): (text: string) => string
  /** The same for a word, such as a date: at most 40 characters. */
  word(text: string): string
  /** The same for a currency: at most 12 characters. */
  currency(text: string): string
  /** An excerpt of a part of an answer, see {@link excerptOf}. */
  excerptOf(part: unknown): string
  /** An id is stored verbatim, so a key must not be mistaken for one. */
  isKey(id: string): boolean
  /** An amount, or none if it is the key: some keys are digits only. */
  amount<T extends string | undefined>(amount: T): T | undefined
}

/** What cannot be written as JSON (nested endlessly) has no excerpt, either. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

export function cleanerFor(key: string): Cleaner {
  const redact = redactor(key)
  const isIn = mayHold(key)
  // Before it is cut, so that no half of a key is left at the end.
  const cut = (text: string, maxLength: number) => redact(text).slice(0, maxLength)
  const text = (given: string) => cut(given, MAX_TEXT_LENGTH)
  // No encoding of the key is shorter than the key.
  const isKey = (id: string) =>
    key.length >= MIN_DISGUISED_SECRET && id.length >= key.length && redact(id) !== id
  return {
    redact,
    text,
    textIn: (json) => (isIn(json) ? text : (given) => given.slice(0, MAX_TEXT_LENGTH)),
    word: (text) => cut(text, MAX_WORD_LENGTH),
    currency: (text) => cut(text, MAX_CURRENCY_LENGTH),
    excerptOf: (part) => excerptOf(jsonOf(part), redact),
    isKey,
    amount: (amount) => (amount !== undefined && isKey(amount) ? undefined : amount),
  }
}
