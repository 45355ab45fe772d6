import { matchesAt, rewrite, type View, viewOf } from './escapes'

/*
 * Finds a key that is split, by markup, spaces, invisible characters or anything else between its letters and digits.
 */

/** A line break or an invisible character, as JSON escapes it. */
const JSON_GAP = String.raw`\\+(?:u[\da-f]{4}|[nrtbfv])`
const MARKUP_GAP = String.raw`${JSON_GAP}|&#?\w+;|%[\da-f]{2}|\b0x(?=[\da-f]{2}\b)`
const TAG = '<[a-z/!][^<>]*>'
/** A tag within one string of a JSON text, and not from one string's `<` to another's `>`. */
const JSON_TAG = String.raw`<[a-z/!](?:[^<>"\\]|\\.)*>`

/** Anything but letters and digits may split a key; if markup does, its letters and digits are not part of the key. */
const GAPS = [/[^a-z\d]+/gi, new RegExp(`${TAG}|${MARKUP_GAP}|[^a-z\\d]`, 'gi')]

/** Where one of the words occurs, as positions in the original from its first character to its last. */
export const splitIn = (
  { text, from }: View,
  words: readonly string[],
): readonly (readonly [number, number])[] =>
  GAPS.flatMap((gap) => {
    const joined = rewrite(viewOf(text), gap, () => '')
    const placeOf = (at: number) => joined.from[at] ?? 0
    const found = [...joined.text.matchAll(new RegExp(words.join('|'), 'gi'))]
    return found.map(({ index, 0: { length } }) => {
      // Up to the end of its last character: the gap after it is not part of the key.
      return [from[placeOf(index)] ?? 0, from[placeOf(index + length - 1) + 1] ?? 0] as const
    })
  })

/** This many letters and digits of a key in a row, whatever is between them, are worth a closer look. */
const SUSPICIOUS = 8

/** Characters that are rare in a catalog first. */
const BY_RARITY = [...'zqjxkvw7986y4bghf3dpmu2clnot1s5iare0']

/** Each gap can be matched in one way only, so that no text makes the engine backtrack. */
const between = (gap: string): string => `(?:${gap}|(?!${gap})[^a-z\\d])*`

/** Whether {@link splitIn} may find a word in a text, or in any string of a JSON text; false is certain. */
export function maySplit(words: readonly string[], isJson: boolean): (text: string) => boolean {
  const gaps = [between(JSON_GAP), between(`${isJson ? JSON_TAG : TAG}|${MARKUP_GAP}`)]
  const starts = new Map<string, readonly string[]>()
  for (const word of words) {
    const before = word.slice(0, 1 - SUSPICIOUS).toLowerCase()
    const char = BY_RARITY.find((rare) => before.includes(rare)) ?? ''
    const piece = [...word.slice(before.indexOf(char)).slice(0, SUSPICIOUS)]
    starts.set(char, [...(starts.get(char) ?? []), ...gaps.map((gap) => piece.join(gap))])
  }
  const checks = [...starts].map(([char, patterns]) => {
    const chars = [...new Set([char, char.toUpperCase()])].join('')
    const pattern = new RegExp(patterns.join('|'), 'iy')
    return (text: string) => matchesAt(chars, pattern, text)
  })
  return (text) => checks.some((check) => check(text))
}
