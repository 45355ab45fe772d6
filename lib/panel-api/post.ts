import {
  type ConnectionUse,
  protocolIn,
  type RequestRecord,
  type RequestSpan,
  recordsOf,
  useIn,
  useOfFailed,
} from './connection-use'
import type { Failure } from './model'
import { canStreamBodies } from './one-shot-body'
import { pauseOf } from './pause'
import { failure, type Sent } from './transport'

/** What sending needs from the outside world; tests supply their own. */
export interface HttpEnvironment {
  readonly fetch: typeof fetch
  readonly online: () => boolean
  readonly canStream: boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The clock of the browser's request records. */
  readonly clock: () => number
  /** The browser's records of requests to an address. */
  readonly records: (url: string) => readonly RequestRecord[]
  readonly sleep: (ms: number) => Promise<void>
}

/** At 250 entries the browser's list of records is full. */
const MAX_RECORDS = 150

function recordsTo(url: string): readonly RequestRecord[] {
  const records = performance.getEntriesByName(url, 'resource') as PerformanceResourceTiming[]
  if (performance.getEntriesByType('resource').length > MAX_RECORDS) performance.clearResourceTimings()
  return records
}

export const browserHttp = (): HttpEnvironment => ({
  fetch: (...request) => fetch(...request),
  online: () => navigator.onLine,
  canStream: canStreamBodies(),
  now: () => Date.now(),
  clock: () => performance.now(),
  records: recordsTo,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

/** The outcome of one POST, and what the browser reports about its connection. */
export interface Posted {
  readonly sent: Sent
  readonly use: ConnectionUse
  /** Such as `http/1.1` or `h2`; `undefined` if no answer showed it. */
  readonly protocol: string | undefined
  /** Absent where no answer came. */
  readonly answer?: {
    readonly status: number
    /** The answer says that its connection is closed after it, as only HTTP/1.1 does. */
    readonly closes: boolean
    /** It offers another protocol for later requests. */
    readonly offersOther: boolean
  }
}

/** Ten times the largest catalog seen; anything longer is no answer. */
const MAX_ANSWER_LENGTH = 50_000_000

const CONTENT_TYPE = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }

// The key is in the body, so redirects are never followed, and nothing else of the browser's is sent along.
const CAREFUL = {
  method: 'POST',
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit

class AnswerTooLong extends Error {}

async function readBody(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > MAX_ANSWER_LENGTH) {
      await reader.cancel()
      throw new AnswerTooLong()
    }
  }
}

/** Posts a form once. Never throws. */
export async function post(
  url: string,
  init: RequestInit,
  timeoutMs: number,
  { fetch, now, clock, records }: HttpEnvironment,
): Promise<Posted> {
  const signal = AbortSignal.timeout(timeoutMs)
  const startedAt = clock()
  let answer: Posted['answer']
  const span = (): RequestSpan => ({ startedAt, endedAt: clock() })
  const own = () => recordsOf(records(url), span())
  // Read as soon as there are headers: the rest of an answer may never come.
  let paused: Pick<Failure, 'pauseMs'> = {}
  try {
    const response = await fetch(url, { ...CAREFUL, headers: CONTENT_TYPE, ...init, signal })
    const { status, headers } = response
    answer = {
      status,
      closes: /\bclose\b/i.test(headers.get('connection') ?? ''),
      offersOther: !/^\s*(clear)?\s*$/i.test(headers.get('alt-svc') ?? ''),
    }
    paused = pauseIn(response, now())
    const text = await readBody(response)
    return {
      sent: { status, text, ...paused },
      use: useIn(own(), span()),
      protocol: protocolIn(own()),
      answer,
    }
  } catch (error) {
    const why = signal.aborted ? 'time-out' : error instanceof AnswerTooLong ? 'wrong-shape' : 'offline'
    const sent = { ...failure(why), ...paused }
    const use = useOfFailed(span())
    return answer ? { sent, use, protocol: protocolIn(own()), answer } : { sent, use, protocol: undefined }
  }
}

function pauseIn({ status, headers }: Response, now: number): Pick<Failure, 'pauseMs'> {
  const pauseMs = pauseOf(status, headers, now)
  return pauseMs === undefined ? {} : { pauseMs }
}

/**
 * Explains a failed read. `redirect: 'error'` fails like a dead network; an empty request, with neither key nor action,
 * tells the two apart.
 */
export async function redirectOr(
  offline: Failure,
  url: string,
  timeoutMs: number,
  { fetch, now, online }: HttpEnvironment,
): Promise<Failure> {
  if (!online()) return offline
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { ...CAREFUL, redirect: 'manual', signal })
    return response.type === 'opaqueredirect'
      ? failure('redirect')
      : { ...offline, ...pauseIn(response, now()) }
  } catch {
    return offline
  }
}
