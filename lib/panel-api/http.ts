import { oneShotBody } from './one-shot-body'
import { browserHttp, type HttpEnvironment, type Posted, post, redirectOr } from './post'
import type { WriteGroup, WriteGroups } from './spare-connections'
import { failure, isFailure, type Sent, type Transport } from './transport'

/*
 * The route of a write. It is determined by the rehearsal, a `balance` right before it, from the protocol of its
 * answer; docs/decisions/0014 has the diagram.
 */

/** What we found out about sending to a panel's server; absent means not known yet. */
export interface ServerTraits {
  /** It answered 411 to a body without a length, so its writes are sent with one. */
  readonly wantsLength?: boolean
  /** Nothing keeps the browser from repeating a write to it. See docs/decisions/0010. */
  readonly unprotected?: boolean
}

export interface HttpOptions {
  readonly traits: ServerTraits
  /** Called with what an answer reveals beyond `traits`. */
  readonly onFinding: (finding: ServerTraits) => void
  readonly groups: WriteGroups
}

/**
 * - `streamed` HTTP/2 and 3, in a browser that can send a body which can be read only once
 * - `own-connection` HTTP/1.1: with a length, on a connection that nothing used before
 * - `exposed` HTTP/2 and 3 with a length, which the browser may repeat
 */
type Route = 'streamed' | 'own-connection' | 'exposed'

/**
 * Requests with cookies and those without have separate connections, in Chromium and in Firefox. Only writes are sent
 * "with", and the rule in `lib/panels/connection-rule` removes the cookies.
 */
const WRITE_GROUP = { credentials: 'include' } as const satisfies RequestInit

/** How many requests may be sent to use up spare connections, the rehearsal among them. */
const MAX_DRAINS = 3
/** A panel is sent one request a second. */
const DRAIN_SPACING_MS = 1000

/** If the state of the write group cannot be stored, no request is sent. */
const UNSENT: Posted = { sent: failure('unsent'), use: 'unknown', protocol: undefined }

/** Every browser retries a 421 once, by the standard (RFC 9110, 15.5.20). */
const MISDIRECTED = 421
const LENGTH_REQUIRED = 411

const isHttp1 = ({ protocol, answer }: Posted): boolean =>
  protocol === undefined ? answer?.closes === true : protocol.startsWith('http/1')

/** The transport to the panel at `url` over HTTP. */
export function httpTransport(
  url: string,
  { traits, onFinding, groups }: HttpOptions,
  environment: HttpEnvironment = browserHttp(),
): Transport {
  const { origin, protocol } = new URL(url)
  const canStream = environment.canStream && protocol === 'https:' && !traits.wantsLength

  async function send(init: RequestInit, timeoutMs: number): Promise<Posted> {
    const posted = await post(url, init, timeoutMs, environment)
    const { answer } = posted
    if (answer) {
      const mayRepeat = isHttp1(posted) ? !answer.closes || answer.offersOther : !canStream
      const unprotected = mayRepeat || answer.status === MISDIRECTED
      if (unprotected !== traits.unprotected) onFinding({ unprotected })
    }
    return posted
  }

  const sendWithLength = (form: URLSearchParams, timeoutMs: number, init: RequestInit = {}) =>
    send({ ...init, body: form.toString() }, timeoutMs)

  async function sendStreamed(
    form: URLSearchParams,
    timeoutMs: number,
  ): Promise<Posted & { readonly hasLeft: boolean }> {
    const body = oneShotBody(form)
    const posted = await send(body.init, timeoutMs)
    const hasLeft = !(isFailure(posted.sent) && body.withhold())
    // No stream gets through on HTTP/1.1, so with a length it would be HTTP/2 or 3 that carries it.
    if (posted.answer?.status === LENGTH_REQUIRED) onFinding({ wantsLength: true, unprotected: true })
    return { ...posted, hasLeft }
  }

  /** Over HTTP/1.1 no stream is sent, nor over a connection that failed: a plain read tells which it was. */
  async function rehearseStreamed(form: URLSearchParams, timeoutMs: number): Promise<Posted> {
    const streamed = await sendStreamed(form, timeoutMs)
    const isRefused = isFailure(streamed.sent) && streamed.sent.failure === 'offline' && !streamed.hasLeft
    return isRefused ? sendWithLength(form, timeoutMs) : streamed
  }

  async function sendInGroup(group: WriteGroup, form: URLSearchParams, timeoutMs: number): Promise<Posted> {
    await group.begin()
    const posted = await sendWithLength(form, timeoutMs, WRITE_GROUP)
    group.end(posted.use)
    return posted
  }

  /** Sends a read in the write group, where it takes an idle connection or proves that there is none. */
  async function drain(
    group: WriteGroup,
    form: URLSearchParams,
    timeoutMs: number,
  ): Promise<Posted | undefined> {
    let posted: Posted | undefined
    for (let drains = 0; drains < MAX_DRAINS && group.hasSpares(); drains += 1) {
      if (drains > 0) await environment.sleep(DRAIN_SPACING_MS)
      posted = await sendInGroup(group, form, timeoutMs)
      if (isFailure(posted.sent)) return posted
      // Retried immediately, it would find the same: the missing connection has not come up yet.
      if (posted.use === 'prompt' || posted.sent.pauseMs) break
    }
    return posted && group.hasSpares() ? { ...posted, sent: settling(group) } : posted
  }

  const settling = (group: WriteGroup): Sent => ({
    ...failure('settling'),
    pauseMs: Math.ceil(Math.max(group.settlesIn(), DRAIN_SPACING_MS)),
  })

  async function writeAlone(group: WriteGroup, form: URLSearchParams, timeoutMs: number): Promise<Sent> {
    return group.hasSpares() ? settling(group) : (await sendInGroup(group, form, timeoutMs)).sent
  }

  /** The route of the next write, according to an answer just received. */
  function routeAfter(posted: Posted): Route | undefined {
    if (isHttp1(posted)) return 'own-connection'
    if (posted.protocol === undefined) return undefined
    return canStream ? 'streamed' : 'exposed'
  }

  let route: Route | undefined

  return {
    async read(form, timeoutMs, mayAskAgain = () => true) {
      const { sent } = await sendWithLength(form, timeoutMs)
      const unclear = isFailure(sent) && sent.failure === 'offline' && !sent.pauseMs && mayAskAgain()
      return unclear ? redirectOr(sent, url, timeoutMs, environment) : sent
    },

    async rehearse(form, timeoutMs) {
      const drained = await groups
        .alone(origin, (group) => drain(group, form, timeoutMs))
        .catch((): Posted => UNSENT)
      const rehearse = canStream ? rehearseStreamed : sendWithLength
      const posted = drained ?? (await rehearse(form, timeoutMs))
      route = routeAfter(posted)
      return posted.sent
    },

    async write(form, timeoutMs) {
      // If the route is unknown, only what cannot be repeated on any protocol is sent.
      switch (route ?? (canStream ? 'streamed' : 'own-connection')) {
        case 'streamed': {
          const { sent, hasLeft } = await sendStreamed(form, timeoutMs)
          return hasLeft ? sent : failure('unsent')
        }
        case 'exposed':
          return (await sendWithLength(form, timeoutMs)).sent
        case 'own-connection':
          return groups.alone(origin, (group) => writeAlone(group, form, timeoutMs)).catch(() => UNSENT.sent)
      }
    },
  }
}
