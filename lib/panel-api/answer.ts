import { contradictsItself } from './contradiction'
import { excerptOf } from './excerpt'
import { parseJson } from './json'
import type { Answer, Failure, Refusal } from './model'
import { refusal } from './refusals'
import { errorWords } from './says-no'

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number
  readonly text: string
  /** How long the server asks to wait (`Retry-After`, `X-RateLimit-*`), in milliseconds. */
  readonly pauseMs?: number
}

type Redact = (text: string) => string

/** Reads what an answer, or a row of one, holds; `undefined` where it does not hold that. */
export type AnswerReader<T> = (body: unknown) => T | undefined

function looksOf(text: string): Pick<Failure, 'looksLike'> {
  if (text.trim() === '') return { looksLike: 'nothing' }
  return /^\s*</.test(text) ? { looksLike: 'page' } : {}
}

/** Why an answer is none that can be believed, with a piece of it to report. */
export const unbelievable = (
  { status, text, pauseMs }: Reply,
  failure: Failure['failure'],
  redact: Redact,
): Failure => ({
  kind: 'failure',
  failure,
  status,
  excerpt: excerptOf(text, redact),
  ...(pauseMs === undefined ? {} : { pauseMs }),
})

/**
 * The JSON of an answer, whatever its content type says. What is none (empty, cut off, a web page, nested deeper
 * than the engine can) is `not-json`, or `http-status` where the status already tells that it went wrong.
 * @param mayRepeat leaves out the look for keys that contradict each other, which a catalogue is too long for
 */
export function bodyOf(
  reply: Reply,
  redact: Redact,
  mayRepeat = false,
): { readonly body: unknown } | Failure {
  let body: unknown
  try {
    body = parseJson(reply.text)
  } catch {
    if (reply.status >= 300) return unbelievable(reply, 'http-status', redact)
    return { ...unbelievable(reply, 'not-json', redact), ...looksOf(reply.text) }
  }
  if (mayRepeat || !contradictsItself(reply.text)) return { body }
  return unbelievable(reply, reply.status >= 400 ? 'http-status' : 'wrong-shape', redact)
}

/**
 * What an answer without the result that was asked for says: an error is the panel's no, whatever its HTTP status
 * or language; everything else is a failure of its kind.
 * @param words the panel's words where it says no, see {@link errorWords}
 */
export function noResult(reply: Reply, words: string | undefined, redact: Redact): Refusal | Failure {
  // A broken server can say anything on its way down: what it did to an order is not known from its words.
  if (reply.status >= 500) return unbelievable(reply, 'http-status', redact)
  if (words !== undefined) return refusal(words, reply, redact)
  return unbelievable(reply, reply.status >= 400 ? 'http-status' : 'wrong-shape', redact)
}

/**
 * Decides what an answer about the account or to an `add` is. HTTP 200 and 201 are seen on success; 200, 400, 401,
 * 403, 405, 422 and 429 with a no.
 *
 * A result and a no in one answer contradict each other, as do a result and an error's status: such an answer is a
 * failure. Believing the result could take another order's id for this one's; believing the no could order twice.
 */
export function decode<T>(reply: Reply, read: AnswerReader<T>, redact: Redact, mayRepeat = false): Answer<T> {
  const opened = bodyOf(reply, redact, mayRepeat)
  if ('kind' in opened) return opened
  const value = read(opened.body)
  if (value === undefined) return noResult(reply, errorWords(opened.body), redact)
  if (reply.status >= 400) return unbelievable(reply, 'http-status', redact)
  if (errorWords(opened.body) !== undefined) return unbelievable(reply, 'wrong-shape', redact)
  return { kind: 'result', value }
}
