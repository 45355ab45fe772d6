import { excerptOf } from './excerpt'
import { MIN_DISGUISED_SECRET } from './needles'
import { mayHold, redactor } from './redact'

const LONGEST_TEXT = 2000
const LONGEST_WORD = 40
const LONGEST_CURRENCY = 12

/** Takes a panel's key out of what the panel writes, and keeps the rest short. */
export interface Cleaner {
  /** The text without the key, longer than any text that is kept: it can be cut. */
  redact(text: string): string
  /** A text to keep, without the key and at most 2000 characters long. */
  text(text: string): string
  /** `text` for all the texts in one answer, which looks for the key in none where the whole JSON holds none. */
  textIn(json: string): (text: string) => string
  /** The same for a word, such as a date: at most 40 characters. */
  word(text: string): string
  /** The same for a currency: at most 12 characters. */
  currency(text: string): string
  /** A piece of a part of an answer, see {@link excerptOf}. */
  excerptOf(part: unknown): string
  /** An id is kept as it came, so one that is the key must not be taken for an id. */
  isKey(id: string): boolean
  /** An amount, or none where it is the key: some keys are digits alone. */
  amount<T extends string | undefined>(amount: T): T | undefined
}

/** What cannot be written as JSON (nested without end) is no excerpt either. */
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
  const cut = (text: string, longest: number) => redact(text).slice(0, longest)
  const text = (given: string) => cut(given, LONGEST_TEXT)
  // No way to write the key is shorter than the key.
  const isKey = (id: string) =>
    key.length >= MIN_DISGUISED_SECRET && id.length >= key.length && redact(id) !== id
  return {
    redact,
    text,
    textIn: (json) => (isIn(json) ? text : (given) => given.slice(0, LONGEST_TEXT)),
    word: (text) => cut(text, LONGEST_WORD),
    currency: (text) => cut(text, LONGEST_CURRENCY),
    excerptOf: (part) => excerptOf(jsonOf(part), redact),
    isKey,
    amount: (amount) => (amount !== undefined && isKey(amount) ? undefined : amount),
  }
}
