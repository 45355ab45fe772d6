import { decodingsOf, runsIn, type Span } from './byte-text'
import { isDisguised, readingsOf, viewsOf } from './escapes'
import { maySplit, splitIn } from './gaps'
import { MIN_SECRET, needlesOf } from './needles'

const MARK = '•••'

/** No text is stored beyond this; enough more is searched that a key at the cut is seen whole. */
const MAX_TEXT = 4000
const MAX_LOOKED_THROUGH = 4 * MAX_TEXT

/** Base64 of hex of base64 of the key. */
const MAX_NESTING = 3

interface Finder {
  /** The spans of the key in a text, in whatever form. */
  find(text: string, nesting?: number): readonly Span[]
  /** Whether it may be in any string of a JSON text; false is certain. */
  mayHold(json: string): boolean
}

function finderFor(key: string): Finder {
  const { whole, run, words, minRun } = needlesOf(key)
  // A run that is also a word is searched for as a word.
  const hasRun = words.includes(run) ? undefined : new RegExp(run, 'i')
  const maySplitText = maySplit(words, false)

  function* encodedIn(text: string, nesting: number): Generator<Span> {
    if (nesting === 0) return
    for (const span of runsIn(text, minRun)) {
      // Only a JSON text can have such a run: each of its strings is cut before it is searched.
      if (span[1] - span[0] > MAX_LOOKED_THROUGH) yield span
      for (const decoded of decodingsOf(text.slice(...span))) {
        if (find(decoded, nesting - 1).length > 0) yield span
      }
    }
  }

  /** A quick check of a text whose escapes are resolved. */
  const mayStandIn = (text: string, nesting: number, maySplitIt = maySplitText): boolean =>
    hasRun?.test(text) || maySplitIt(text) || !encodedIn(text, nesting).next().done

  function find(text: string, nesting = MAX_NESTING): readonly Span[] {
    const readings = isDisguised(text) ? [...readingsOf(text)] : [text]
    if (!readings.some((reading) => mayStandIn(reading, nesting))) return []
    return [...viewsOf(text)].flatMap((view) => {
      const plain = [...view.text.matchAll(whole)].map(({ index, 0: { length } }) => [index, index + length])
      const spans = [...plain, ...encodedIn(view.text, nesting)]
      const inOriginal = spans.map(
        ([start = 0, end = 0]): Span => [view.from[start] ?? 0, view.from[end] ?? 0],
      )
      return words.length > 0 ? [...inOriginal, ...splitIn(view, words)] : inOriginal
    })
  }

  return {
    find,
    mayHold: (json) => isDisguised(json) || mayStandIn(json, MAX_NESTING, maySplit(words, true)),
  }
}

/**
 * Removes the key from a panel's text, of which at most 4000 characters are kept. Some panels echo the key in an error,
 * a name or a field, verbatim or in an encoding of their own; it must be neither stored nor shown.
 */
export function redactor(key: string): (text: string) => string {
  if (key.length < MIN_SECRET) return (text) => text.slice(0, MAX_TEXT)
  // Created for the first text: most clients send one request, and many answers have no text.
  let finder: Finder | undefined
  return (text) => {
    finder ??= finderFor(key)
    let redacted = ''
    let at = 0
    const spans = finder.find(text.slice(0, MAX_LOOKED_THROUGH))
    for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
      if (start >= at && start < MAX_TEXT) redacted += text.slice(at, start) + MARK
      at = Math.max(at, end)
    }
    return redacted + text.slice(at, MAX_TEXT)
  }
}

/**
 * Whether any string in a JSON text may contain what {@link redactor} removes; false is certain. One pass over 5 MB
 * costs a fraction of a search in each of the fifty thousand strings in it.
 */
export function mayHold(key: string): (json: string) => boolean {
  return (json) => key.length >= MIN_SECRET && finderFor(key).mayHold(json)
}
