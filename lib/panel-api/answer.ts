import { contradictsItself } from './contradiction'
import { errorMessage } from './error-message'
import { excerptOf } from './excerpt'
import { parseJson } from './json'
import type { Answer, Failure, Refusal } from './model'
import { refusal } from './refusals'

/** A complete HTTP answer. */
export interface Reply {
  readonly status: number
  readonly text: string
  /** How long the server asks us to wait (`Retry-After`, `X-RateLimit-*`), in milliseconds. */
  readonly pauseMs?: number
}

type Redact = (text: string) => string

/** Reads the result of an answer, or of a row of one; `undefined` if it has none. */
export type AnswerReader<T> = (body: unknown) => T | undefined

function looksOf(text: string): Pick<Failure, 'looksLike'> {
  if (text.trim() === '') return { looksLike: 'nothing' }
  return /^\s*</.test(text) ? { looksLike: 'page' } : {}
}

/** Why an answer is unusable, with an excerpt of it to report. */
export const invalidAnswer = (
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
 * The JSON of an answer, whatever its content type says. Anything else (empty, cut off, a web page, nested deeper than
 * the engine can parse) is `not-json`, or `http-status` if the status already says that it failed.
 * @param mayRepeat skips the check for keys that contradict each other, for which a catalog is too long
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
    if (reply.status >= 300) return invalidAnswer(reply, 'http-status', redact)
    return { ...invalidAnswer(reply, 'not-json', redact), ...looksOf(reply.text) }
  }
  if (mayRepeat || !contradictsItself(reply.text)) return { body }
  return invalidAnswer(reply, reply.status >= 400 ? 'http-status' : 'wrong-shape', redact)
}

/**
 * What an answer without the requested result means: an error is the panel's refusal, whatever its HTTP status or
 * language; everything else is a failure of some kind.
 * @param words the panel's message if it refused, see {@link errorMessage}
 */
export function noResult(reply: Reply, message: string | undefined, redact: Redact): Refusal | Failure {
  // A crashing server can say anything: its text does not tell what it did to an order.
  if (reply.status >= 500) return invalidAnswer(reply, 'http-status', redact)
  if (message !== undefined) return refusal(message, reply, redact)
  return invalidAnswer(reply, reply.status >= 400 ? 'http-status' : 'wrong-shape', redact)
}

/**
 * Classifies an answer about the account or to an `add`. HTTP 200 and 201 are seen on success; 200, 400, 401, 403, 405,
 * 422 and 429 on a refusal.
 *
 * A result and an error in one answer contradict each other, as do a result and an error status: such an answer is a
 * failure. Trusting the result could take another order's id for this one's; trusting the error could order twice.
 */
export function decodeAnswer<T>(
  reply: Reply,
  read: AnswerReader<T>,
  redact: Redact,
  mayRepeat = false,
): Answer<T> {
  const opened = bodyOf(reply, redact, mayRepeat)
  if ('kind' in opened) return opened
  const value = read(opened.body)
  if (value === undefined) return noResult(reply, errorMessage(opened.body), redact)
  if (reply.status >= 400) return invalidAnswer(reply, 'http-status', redact)
  if (errorMessage(opened.body) !== undefined) return invalidAnswer(reply, 'wrong-shape', redact)
  return { kind: 'result', value }
}
