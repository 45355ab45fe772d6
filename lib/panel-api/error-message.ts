import { isRecord } from './values'

/** How deep a message is searched for: an answer nested a million deep must not overflow the stack. */
const MAX_DEPTH = 5

function firstText(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value || undefined
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return undefined
  for (const part of Object.values(value)) {
    const text = firstText(part, depth + 1)
    if (text !== undefined) return text
  }
  return undefined
}

/** `error: ""`, `errors: []` and the like stand beside results on some panels and mean nothing. */
const isBlank = (carrier: unknown): boolean =>
  !carrier || carrier === '0' || (typeof carrier === 'object' && Object.keys(carrier).length === 0)

const NO_STATUSES: ReadonlySet<unknown> = new Set(['fail', 'failed', 'error', 'false', false])
const NO_SUCCESSES: ReadonlySet<unknown> = new Set([false, 0, '0', 'false'])

const folded = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value)

/**
 * The `error` or `errors` of an answer, if it is not blank. Documented: `{"error": "text"}`. Seen on panels: `{"error":
 * {"message": "text"}}`, `{"error": true, "message": "text"}`, `{"errors": ["text"]}`, `{"errors": {"link":
 * ["text"]}}`.
 */
export const errorField = (body: unknown): unknown =>
  isRecord(body) ? [body.error, body.errors].find((value) => !isBlank(value)) : undefined

/**
 * The panel's message if an answer is an error, empty if it has none, `undefined` if it is not an error. Beside an
 * {@link errorField} these are errors (seen on panels): `{"status": "fail", "message": "text"}`, also `"failed"`,
 * `"error"` and false; and `{"success": false, "message": "text"}`. Neither the language nor the text matters, only the
 * shape. For an order, `status: "Fail"` may be its status: see `answer-readers.ts`.
 */
export function errorMessage(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  const carrier = errorField(body)
  const saysNo = NO_STATUSES.has(folded(body.status)) || NO_SUCCESSES.has(folded(body.success))
  if (carrier === undefined && !saysNo) return undefined
  return firstText(carrier) ?? firstText(body.message) ?? ''
}
