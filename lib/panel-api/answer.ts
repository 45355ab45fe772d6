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

/** The piece of an answer that a person can read or report: one line, no key. */
export const excerptOf = (text: string, redact: (text: string) => string): string =>
  redact(text.slice(0, EXCERPT_LENGTH * 20))
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const firstText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value)
    .map(firstText)
    .find((text) => text !== undefined)
}

/**
 * The panel's words where an answer says no. Documented: `{"error": "text"}`; also seen: `errors`,
 * `status: "fail"` and `success: false`, both with a `message`.
 */
export function errorWords(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  const saysNo = body.status === 'fail' || body.success === false
  for (const carrier of [body.error, body.errors, saysNo ? (body.message ?? '') : undefined]) {
    if (carrier === undefined || carrier === null || carrier === false) continue
    return firstText(carrier) ?? ''
  }
  return undefined
}

export function refusal(words: string, status: number, redact: (text: string) => string): Refusal {
  const shown = redact(words).slice(0, 500)
  return { kind: 'refusal', class: classifyRefusal(words, status), words: shown }
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
    return fail(status >= 300 ? 'http-status' : 'not-json')
  }
  const parsed = schema.safeParse(body)
  if (parsed.success && status < 400) return { kind: 'result', value: parsed.data }
  // A broken server can say anything on its way down: what it did to an order is not known from its words.
  if (status >= 500) return fail('http-status')
  const words = errorWords(body)
  if (words !== undefined) return refusal(words, status, redact)
  return fail(status >= 400 ? 'http-status' : 'wrong-shape')
}
