import { readingsOf } from './escapes'

/** Shorter than any panel's key: removing `1` from every text would only mangle names. */
export const MIN_SECRET = 4

/**
 * Keys have dozens of characters. Fewer could occur in an id by chance, or in a row of prices once what is between the
 * digits is skipped, so a shorter key is searched for unbroken and escaped, but not split, reversed or in hex or
 * base64.
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

/** A pattern for one character of a key: verbatim, or as the bytes that URLs and base64 make of it. */
function patternOf(char: string): string {
  if (char === ' ') return '[\\s+\u00a0]'
  if (char <= '\u007f') return quoted(char)
  const cases = [char, char.toLowerCase(), char.toUpperCase()]
  return `(?:${[...new Set([...cases, ...cases.map(byteText)])].map(quoted).join('|')})`
}

const maxLength = (texts: readonly string[]): string =>
  texts.reduce((max, text) => (text.length > max.length ? text : max), '')

/** A pattern for a key. Backslashes are doubled and taken for escapes, so they may be present or not. */
function patternFor(key: string): string {
  const isMore = key.replaceAll('\\', '').length >= MIN_SECRET
  const patterns = Array.from(key.replace(/\\+/g, '\\'), (char) =>
    isMore && char === '\\' ? '\\\\*' : patternOf(char),
  )
  return patterns.join('')
}

/** The forms of a key to search for, once escapes, base64 and hex are resolved. */
export interface Needles {
  /** The key itself. */
  readonly whole: RegExp
  /** Its longest run of letters and digits: any text with the whole key contains it. Empty if there is none. */
  readonly run: string
  /** Its letters and digits, also reversed and in hex, to be searched for with everything else skipped. */
  readonly words: readonly string[]
  /** The minimum length of its base64; hex is longer. */
  readonly minRun: number
}

export function needlesOf(key: string): Needles {
  // A key that looks escaped itself is searched for in its resolved forms, too, since a text with it is resolved as
  // well.
  const forms = [...readingsOf(key)].filter(({ length }) => length >= MIN_SECRET)
  const plain = forms.map(withoutSymbols)
  const isShort = key.length < MIN_DISGUISED_SECRET
  const words = [...plain, ...plain.map(reversed), ...(isShort ? [] : [hexOf(key)])]
  const minLength = Math.max(MIN_DISGUISED_SECRET, Math.min(...plain.map(({ length }) => length)))
  return {
    whole: new RegExp(forms.map(patternFor).join('|'), 'gi'),
    run: forms.length === 1 ? maxLength(key.split(/[^a-z\d]+/i)) : '',
    words: [...new Set(words)].filter(({ length }) => length >= MIN_DISGUISED_SECRET),
    minRun: isShort ? Number.POSITIVE_INFINITY : Math.ceil((minLength * 4) / 3),
  }
}
