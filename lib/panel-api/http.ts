import { canStreamBodies, type OneUseBody, oneUseBody } from './once'
import { pauseOf } from './pause'
import { failure, isFailure, type Sent, type Transport } from './transport'

/** What sending needs from the world; tests put their own in. */
export interface HttpEnvironment {
  readonly fetch: typeof fetch
  readonly online: () => boolean
  readonly canStream: boolean
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What a panel's server taught us about sending to it; absent is what is not known yet. */
export interface ServerHabits {
  /** It answered 411 to a body without a length, so its writes go out with one. */
  readonly wantsLength?: boolean
  /**
   * Nothing keeps the browser from repeating a write: its body can be read again, and the connection of the last answer
   * was not closed after it, as HTTP/2 and 3 never do. See docs/decisions/0010.
   */
  readonly unprotected?: boolean
}

export interface HttpOptions {
  readonly habits: ServerHabits
  /** Called with what an answer teaches beyond `habits`. */
  readonly onLearn: (lesson: ServerHabits) => void
}

/** Ten times the largest catalogue seen; what is longer is no answer. */
const LONGEST_ANSWER = 50_000_000

const CONTENT_TYPE = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }

// The key is in the body, so an answer that redirects it is never followed; nothing of the browser's goes along.
const CAREFUL = {
  method: 'POST',
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > LONGEST_ANSWER) {
      await reader.cancel()
      throw new AnswerTooLong()
    }
  }
}

class AnswerTooLong extends Error {}

/** The panel at `url` over HTTP. */
export function httpTransport(
  url: string,
  { habits, onLearn }: HttpOptions,
  environment: HttpEnvironment = {
    fetch: (...request) => fetch(...request),
    online: () => navigator.onLine,
    canStream: canStreamBodies(),
    now: () => Date.now(),
  },
): Transport {
  // Plain http is HTTP/1.1, where `Connection: close` is what prevents repetition.
  const isSecure = url.startsWith('https:')
  const canStream = environment.canStream && isSecure && !habits.wantsLength

  async function post(init: RequestInit, timeoutMs: number): Promise<Sent> {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const response = await environment.fetch(url, { ...CAREFUL, headers: CONTENT_TYPE, ...init, signal })
      const { status, headers } = response
      // The answer's own word for it: an HTTP/1.1 server that closes says so, other protocols have no such header.
      const unprotected = isSecure && !canStream && !/close/i.test(headers.get('connection') ?? '')
      if (unprotected !== habits.unprotected) onLearn({ unprotected })
      const text = await readText(response)
      const pauseMs = pauseOf(status, headers, environment.now())
      return { status, text, ...(pauseMs === undefined ? {} : { pauseMs }) }
    } catch (error) {
      if (signal.aborted) return failure('time-out')
      if (error instanceof AnswerTooLong) return failure('wrong-shape')
      return failure('offline')
    }
  }

  /**
   * `redirect: 'error'` fails as a dead network does. Asked again with nothing in it, neither key nor action,
   * the address tells the two apart.
   */
  async function isRedirect(timeoutMs: number): Promise<boolean> {
    if (!environment.online()) return false
    try {
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await environment.fetch(url, { ...CAREFUL, redirect: 'manual', signal })
      return response.type === 'opaqueredirect'
    } catch {
      return false
    }
  }

  const postWithLength = (form: URLSearchParams, timeoutMs: number) =>
    post({ body: form.toString() }, timeoutMs)

  /** How writes get through, once one has: then there is nothing left to try another way for. */
  let way: 'streamed' | 'with-length' | undefined

  const postStreamed = (body: OneUseBody, timeoutMs: number) => post(body.init, timeoutMs)

  return {
    async read(form, timeoutMs) {
      const outcome = await postWithLength(form, timeoutMs)
      const unclear = isFailure(outcome) && outcome.failure === 'offline'
      return unclear && (await isRedirect(timeoutMs)) ? failure('redirect') : outcome
    },

    async write(form, timeoutMs) {
      if (!canStream || way === 'with-length') return postWithLength(form, timeoutMs)
      const body = oneUseBody(form)
      const outcome = await postStreamed(body, timeoutMs)
      if (isFailure(outcome)) {
        // Not pulled: not a byte of the form has left. Where streams got through before, the server speaks
        // HTTP/2 and the reason is another; a plain body would be repeated there.
        const nothingLeft = outcome.failure === 'offline' && body.pulls() === 0
        if (!nothingLeft || way === 'streamed') return outcome
        const again = await postWithLength(form, timeoutMs)
        if (!isFailure(again)) way = 'with-length'
        return again
      }
      // No stream gets through on HTTP/1.1, so with a length it would be HTTP/2 or 3 that carries it.
      if (outcome.status === 411) onLearn({ wantsLength: true, unprotected: true })
      else way = 'streamed'
      return outcome
    },
  }
}
