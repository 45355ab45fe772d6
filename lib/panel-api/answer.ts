import type * as z from 'zod/mini'
import { parseJson } from './json'
import type { Answer, Failure, Refusal } from './model'
import { classifyRefusal } from './refusals'

/** What came back over HTTP, whole. */
export interface Reply {
  readonly status: number
  readonly text: string
}

const EXCERPT_LENGTH = 200

/** The piece of an answer that a person can read or report: one line, no key, and no half of one at a cut. */
export const excerptOf = (text: string, redact: (text: string) => string): string =>
  redact(text)
    .slice(0, EXCERPT_LENGTH * 20)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How deep words are looked for: an answer nested a million deep must not overflow the stack. */
const DEEPEST_WORDS = 5

const firstText = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === 'string') return value || undefined
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || depth === DEEPEST_WORDS) return undefined
  for (const part of Object.values(value)) {
    const text = firstText(part, depth + 1)
    if (text !== undefined) return text
  }
  return undefined
}

/** `error: ""`, `errors: []` and their like stand beside results on some panels and say nothing. */
const saysNothing = (carrier: unknown): boolean =>
  !carrier || carrier === '0' || (typeof carrier === 'object' && Object.keys(carrier).length === 0)

/**
 * The panel's words where an answer says no. Documented: `{"error": "text"}`; also seen: `errors`,
 * `status: "fail"` and `success: false`, both with a `message`.
 */
export function errorWords(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  const carrier = [body.error, body.errors].find((value) => !saysNothing(value))
  const saysNo = body.status === 'fail' || body.success === false
  if (carrier === undefined && !saysNo) return undefined
  return firstText(carrier) ?? firstText(body.message) ?? ''
}

export function refusal(words: string, status: number, redact: (text: string) => string): Refusal {
  const shown = redact(words).slice(0, 500)
  return { kind: 'refusal', class: classifyRefusal(words, status), words: shown }
}

function looksOf(text: string): Pick<Failure, 'looksLike'> {
  if (text.trim() === '') return { looksLike: 'nothing' }
  return /^\s*</.test(text) ? { looksLike: 'page' } : {}
}

/**
 * Decides what an answer is. A result wins over an error beside it; an error and no result is the panel's no,
 * whatever its HTTP status or language; everything else is a failure of its kind.
 */
export function decode<T>(
  reply: Reply,
  schema: z.ZodMiniType<T>,
  redact: (text: string) => string,
): Answer<T> {
  const { status } = reply
  const fail = (failure: Failure['failure']): Failure => ({
    kind: 'failure',
    failure,
    status,
    excerpt: excerptOf(reply.text, redact),
  })
  let body: unknown
  try {
    body = parseJson(reply.text)
  } catch {
    if (status >= 300) return fail('http-status')
    return { ...fail('not-json'), ...looksOf(reply.text) }
  }
  const parsed = schema.safeParse(body)
  // A result under an error's status contradicts itself, whatever words stand beside it.
  if (parsed.success) return status < 400 ? { kind: 'result', value: parsed.data } : fail('http-status')
  // A broken server can say anything on its way down: what it did to an order is not known from its words.
  if (status >= 500) return fail('http-status')
  const words = errorWords(body)
  if (words !== undefined) return refusal(words, status, redact)
  return fail(status >= 400 ? 'http-status' : 'wrong-shape')
}
