import { setTimeout as pause } from 'node:timers/promises'
import type { Break } from './break-off'
import type { DialectName } from './dialects/dialect'
import type { Exchange } from './transport'

/**
 * What goes wrong. "Books" means that the action is carried out although the client may never hear of it.
 *
 * - `html` a page instead of an answer, 200 (a bot check)
 * - `status` the given `status` (500) with a page
 * - `redirect` 302 to `body`, or to another host and path
 * - `hang` no answer, ever
 * - `slow` books, answers after `ms`
 * - `empty` 200 without a body
 * - `truncated` books, a complete answer that holds half the JSON
 * - `body` the given `body` as JSON, with `status` (200)
 * - `drop-before` the connection breaks before anything is booked
 * - `drop-after` books, then the connection breaks before any answer
 * - `drop-headers` books, then the connection breaks after the headers of the answer
 * - `drop-during` books, then the connection breaks in the middle of the answer
 * - `refuse` `{error: body}`, with `status` (200)
 * - `echo-key` an error whose text holds the key that was sent
 * - `never-ends` a body that trickles, a space every `ms` (20), until the client or the panel goes away
 * - `huge` an answer of `bytes` (50 MB): a list of services
 * - `deep` an answer of `depth` (100,000) lists in each other
 * - `too-fast` `{error}` with 429 and `Retry-After`, 1 second unless the headers say more
 */
export type FaultKind =
  | 'html'
  | 'status'
  | 'redirect'
  | 'hang'
  | 'slow'
  | 'empty'
  | 'truncated'
  | 'body'
  | 'drop-before'
  | 'drop-after'
  | 'drop-headers'
  | 'drop-during'
  | 'refuse'
  | 'echo-key'
  | 'never-ends'
  | 'huge'
  | 'deep'
  | 'too-fast'

export interface Fault {
  readonly kind: FaultKind
  /** The action that it waits for; without one, any request to the API. */
  readonly action?: string
  /** The panel that it waits for; without one, any of them. */
  readonly panel?: DialectName
  /** How many requests it hits: 1 unless said, `Infinity` for all that follow. */
  readonly times?: number
  /** Milliseconds, for `slow` (1000 unless said) and `never-ends`. */
  readonly ms?: number
  /** The way in which the `drop-…` kinds break the connection: `destroy` unless said. */
  readonly how?: Break
  readonly bytes?: number
  readonly depth?: number
  readonly body?: string
  readonly status?: number
  /** Added to the answer, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Overrides whether the action is carried out, such as a 500 after the order was made. */
  readonly books?: boolean
}

const BOOKS: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'slow',
  'truncated',
  'drop-after',
  'drop-headers',
  'drop-during',
])

export const booksUnder = (fault: Fault): boolean => fault.books ?? BOOKS.has(fault.kind)

export const page = (title: string, text: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body><h1>${title}</h1><p>${text}</p></body></html>\n`

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
export const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' }

interface Hit {
  readonly exchange: Exchange
  /** The key as it was sent, if it was. */
  readonly key: string
  /** What the panel would have answered: for the kinds that book. */
  readonly answer: { readonly status: number; readonly text: string }
  readonly elsewhere: string
  later(ms: number, run: () => void): void
}

async function* trickle(ms: number): AsyncGenerator<string> {
  for (;;) {
    yield ' '
    await pause(ms)
  }
}

/** A list of services, whole and valid, of at least so many bytes. */
function* manyServices(bytes: number): Generator<string> {
  const row = {
    service: 1,
    name: 'x'.repeat(200),
    type: 'Default',
    category: 'c',
    rate: '1',
    min: '1',
    max: '9',
  }
  const text = JSON.stringify(row)
  const chunk = `${text},`.repeat(200)
  yield '['
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk
  yield `${text}]`
}

/** Answers a request the way the fault has it. The booking, or not, has been done before. */
export function serveFault(fault: Fault, { exchange, key, answer, elsewhere, later }: Hit): void {
  const reply = (status: number, type: Record<string, string>, body: string): void =>
    exchange.reply(status, { ...type, ...fault.headers }, body)
  const how = fault.how ?? 'destroy'
  switch (fault.kind) {
    case 'html':
      reply(200, HTML_TYPE, fault.body ?? page('Just a moment…', 'Checking your browser.'))
      break
    case 'status': {
      const status = fault.status ?? 500
      reply(status, HTML_TYPE, fault.body ?? page(String(status), 'Something went wrong.'))
      break
    }
    case 'redirect':
      exchange.reply(302, { location: fault.body ?? elsewhere, ...fault.headers }, '')
      break
    case 'hang':
      break
    case 'slow':
      later(fault.ms ?? 1_000, () => reply(answer.status, JSON_TYPE, answer.text))
      break
    case 'empty':
      reply(fault.status ?? 200, JSON_TYPE, '')
      break
    case 'truncated':
      reply(answer.status, JSON_TYPE, answer.text.slice(0, Math.ceil(answer.text.length / 2)))
      break
    case 'body':
      reply(fault.status ?? 200, JSON_TYPE, fault.body ?? '')
      break
    case 'drop-before':
    case 'drop-after':
      exchange.sever(how)
      break
    case 'drop-headers':
    case 'drop-during': {
      const part = fault.kind === 'drop-headers' ? 'headers' : 'half'
      exchange.replyPart(part, how, answer.status, { ...JSON_TYPE, ...fault.headers }, answer.text)
      break
    }
    case 'refuse':
      reply(fault.status ?? 200, JSON_TYPE, JSON.stringify({ error: fault.body ?? 'Error' }))
      break
    case 'echo-key':
      reply(200, JSON_TYPE, JSON.stringify({ error: `The key ${key} is not active` }))
      break
    case 'never-ends':
      exchange.stream(fault.status ?? 200, { ...JSON_TYPE, ...fault.headers }, trickle(fault.ms ?? 20))
      break
    case 'huge':
      exchange.stream(
        fault.status ?? 200,
        { ...JSON_TYPE, ...fault.headers },
        manyServices(fault.bytes ?? 50_000_000),
      )
      break
    case 'deep': {
      const depth = fault.depth ?? 100_000
      reply(fault.status ?? 200, JSON_TYPE, '['.repeat(depth) + ']'.repeat(depth))
      break
    }
    case 'too-fast': {
      const body = JSON.stringify({ error: fault.body ?? 'Too many requests' })
      reply(fault.status ?? 429, { ...JSON_TYPE, 'retry-after': '1' }, body)
      break
    }
  }
}
