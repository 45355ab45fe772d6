import { readingsOf } from './escapes'

/** Shorter than any panel's key: removing `1` from every text would only mangle names. */
export const MIN_SECRET = 4

/**
 * Keys have dozens of characters. Fewer could stand in an id by chance, or in a row of prices once what is between
 * the digits is passed over, so a shorter key is looked for unbroken and escaped, but not split, reversed or in hex
 * or base64.
 */
export const MIN_DISGUISED_SECRET = 12

const bytesOf = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
const byteText = (text: string): string => String.fromCharCode(...bytesOf(text))
const hexOf = (text: string): string =>
  bytesOf(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
const quoted = (text: string): string => text.replace(/[^\w\s]/g, '\\$&')
const reversed = (text: string): string => [...text].reverse().join('')
const withoutSymbols = (text: string): string => text.replace(/[^a-z\d]+/gi, '')

/** A pattern for one character of a key: as it is, or as the bytes that URLs and base64 make of it. */
function patternOf(char: string): string {
  if (char === ' ') return '[\\s+\u00a0]'
  if (char <= '\u007f') return quoted(char)
  const cases = [char, char.toLowerCase(), char.toUpperCase()]
  return `(?:${[...new Set([...cases, ...cases.map(byteText)])].map(quoted).join('|')})`
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '')

/** A pattern for a key. Backslashes are doubled and taken for escapes, so they may be there or not. */
function patternFor(key: string): string {
  const isMore = key.replaceAll('\\', '').length >= MIN_SECRET
  const patterns = Array.from(key.replace(/\\+/g, '\\'), (char) =>
    isMore && char === '\\' ? '\\\\*' : patternOf(char),
  )
  return patterns.join('')
}

/** A key in the forms that it is looked for in, once escapes, base64 and hex are resolved. */
export interface Needles {
  /** The key itself. */
  readonly whole: RegExp
  /** Its longest run of letters and digits: a text with the whole key holds it. Empty where there is none. */
  readonly run: string
  /** Its letters and digits, also reversed and in hex, which are looked for where all else is left out. */
  readonly words: readonly string[]
  /** How long base64 of it is at least; hex is longer. */
  readonly minRun: number
}

export function needlesOf(key: string): Needles {
  // A key that looks escaped itself is looked for in its resolved forms too, since a text with it is resolved as well.
  const forms = [...readingsOf(key)].filter(({ length }) => length >= MIN_SECRET)
  const plain = forms.map(withoutSymbols)
  const isShort = key.length < MIN_DISGUISED_SECRET
  const words = [...plain, ...plain.map(reversed), ...(isShort ? [] : [hexOf(key)])]
  const minLength = Math.max(MIN_DISGUISED_SECRET, Math.min(...plain.map(({ length }) => length)))
  return {
    whole: new RegExp(forms.map(patternFor).join('|'), 'gi'),
    run: forms.length === 1 ? longest(key.split(/[^a-z\d]+/i)) : '',
    words: [...new Set(words)].filter(({ length }) => length >= MIN_DISGUISED_SECRET),
    minRun: isShort ? Number.POSITIVE_INFINITY : Math.ceil((minLength * 4) / 3),
  }
}
