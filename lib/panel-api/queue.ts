import { isUnsent } from './model'
import type { PauseName } from './pause'
import { failure, isFailure, type Sent, type Transport } from './transport'

/*
 * Rate limiting for one panel: how often, in which order and when not to send. It paces the starts of requests; they
 * overlap, so that a slow catalog does not delay an order. The stated limits of panels begin at 60 requests a minute
 * and one `add` a second. See docs/decisions/0008.
 */

/** What a queue needs from the outside world; tests supply their own. */
export interface QueueClock {
  /** Monotonic milliseconds: a queue must neither hurry nor stop because the computer's clock was set. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly online: () => boolean
}

export interface QueueOptions extends QueueClock {
  /** The panel asked for a pause of this many milliseconds, to be stored: the queue may be gone before it is over. */
  readonly onPause: (name: PauseName, pauseMs: number) => void
}

export interface PanelQueue {
  /** A transport to the panel whose requests go through this queue. */
  wrap(transport: Transport): Transport
  /** Respects a pause that an earlier queue was asked for, with this many milliseconds left. */
  honorPause(name: PauseName, pauseMs: number): void
  /** How many milliseconds are left of a pause; zero or less once it is over. */
  pauseLeft(name: PauseName): number
}

const SPACING_MS = 1000
/** A longer pause is not waited for: the request fails at once, unsent, with the time that is left. */
const MAX_WAIT_MS = 10_000
/**
 * Longer pauses are stored. Panels with a limit per second ask for one with every answer, and storing each would gain
 * no more than a fraction of a second after the death of a worker.
 */
export const STORED_FROM_MS = SPACING_MS
const RETRY_PAUSES_MS = [1000, 3000]
/** Answers of servers that are temporarily busy. */
const PASSING: readonly number[] = [429, 502, 503, 504]

/** Priorities: an order with the `balance` right before it, other writes, reads. */
const RANKS = { order: 0, write: 1, read: 2 } as const

interface Waiting {
  readonly rank: number
  readonly isAdd: boolean
  readonly isCatalog: boolean
  readonly start: () => void
  readonly refuse: (sent: Sent) => void
}

/** A read that is waiting or in flight. */
interface Reading {
  readonly sent: Promise<Sent>
  readonly isSent: () => boolean
}

/**
 * The queue of one panel:
 * - one request a second, orders first. A write does not wait for its second: it borrows the next one. In any n
 *   seconds there are thus at most n + 1 requests, and two `add` are never less than a second apart;
 * - a pause that the panel asks for is kept. What would wait longer than ten seconds for its end fails as `waiting`.
 *   Some panels allow ten catalogs an hour: a long pause asked for in answer to `services` is for that alone;
 * - the same read, asked again before its answer, is sent once;
 * - a read is tried twice more after what is over quickly; a write never.
 */
export function panelQueue({ now, sleep, online, onPause }: QueueOptions): PanelQueue {
  const waiting: Waiting[] = []
  const reads = new Map<string, Reading>()
  /** When the next read may start, which is up to two seconds ahead after a write that borrowed. */
  let free = 0
  let lastAdd = Number.NEGATIVE_INFINITY
  const until: Record<PauseName, number> = { pause: 0, servicesPause: 0 }
  let wakesAt = Number.POSITIVE_INFINITY

  /** Starts everything that may start now, and runs again when the next request may. */
  function advance(): void {
    let [first] = waiting
    while (first) {
      const at = now()
      if (until.pause - at > MAX_WAIT_MS) {
        refuseAll(until.pause - at)
        return
      }
      if (first.isCatalog && until.servicesPause - at > MAX_WAIT_MS) {
        waiting.shift()
        first.refuse({ ...failure('waiting'), pauseMs: until.servicesPause - at })
        first = waiting[0]
        continue
      }
      const turn = turnOf(first)
      if (turn > at) {
        wakeAt(turn)
        return
      }
      waiting.shift()
      borrowSecond(at)
      if (first.isAdd) lastAdd = at
      first.start()
      first = waiting[0]
    }
  }

  function turnOf({ rank, isAdd, isCatalog }: Waiting): number {
    const paced = rank === RANKS.read ? free : free - SPACING_MS
    const paused = isCatalog ? Math.max(until.pause, until.servicesPause) : until.pause
    return Math.max(paced, paused, isAdd ? lastAdd + SPACING_MS : 0)
  }

  function borrowSecond(at: number): void {
    free = Math.min(Math.max(free, at) + SPACING_MS, at + MAX_WAIT_MS)
  }

  function refuseAll(pauseMs: number): void {
    for (const { refuse } of waiting.splice(0)) refuse({ ...failure('waiting'), pauseMs })
  }

  function wakeAt(at: number): void {
    if (at >= wakesAt) return
    wakesAt = at
    void sleep(at - now()).then(() => {
      if (wakesAt === at) wakesAt = Number.POSITIVE_INFINITY
      advance()
    })
  }

  function pause(pauseMs: number, isCatalog: boolean): void {
    const name = isCatalog && pauseMs > MAX_WAIT_MS ? 'servicesPause' : 'pause'
    if (!honorPause(name, pauseMs)) return
    if (pauseMs > STORED_FROM_MS) onPause(name, pauseMs)
    advance()
  }

  /** @returns whether that is later than what was known */
  function honorPause(name: PauseName, pauseMs: number): boolean {
    const end = now() + pauseMs
    const isLater = end > until[name]
    if (isLater) until[name] = end
    return isLater
  }

  /** Sends when it is the request's turn. Its timeout starts then, since `ask` starts it. */
  async function send(form: URLSearchParams, isRead: boolean, ask: () => Promise<Sent>): Promise<Sent> {
    const sent = await new Promise<Sent>((resolve) => {
      const action = form.get('action')
      const isAdd = action === 'add'
      const isCatalog = action === 'services'
      const rank = isRead ? RANKS.read : isAdd || action === 'balance' ? RANKS.order : RANKS.write
      const behind = waiting.findIndex((other) => other.rank > rank)
      const entry = { rank, isAdd, isCatalog, start: () => resolve(ask()), refuse: resolve }
      waiting.splice(behind < 0 ? waiting.length : behind, 0, entry)
      advance()
    })
    if (sent.pauseMs && !neverLeft(sent)) pause(sent.pauseMs, form.get('action') === 'services')
    // A read that fails this way has sent a second request, to tell a redirect from a dead network: see `http.ts`.
    if (isRead && isUnclear(sent) && online()) borrowSecond(now())
    return sent
  }

  /** A read sent before a write ended may not know of it: it is not shared with anyone who asks afterwards. */
  const sendFresh = (form: URLSearchParams, ask: () => Promise<Sent>): Promise<Sent> =>
    send(form, false, ask).finally(() => {
      for (const [name, { isSent }] of reads) if (isSent()) reads.delete(name)
    })

  async function readWithRetries(form: URLSearchParams, read: () => Promise<Sent>): Promise<Sent> {
    let began = 0
    const ask = () => {
      began = now()
      return read()
    }
    let sent = await send(form, true, ask)
    for (const rest of RETRY_PAUSES_MS) {
      const wasQuick = now() - began <= MAX_WAIT_MS
      if (!wasQuick || !isPassing(sent)) return sent
      await sleep(rest)
      const again = await send(form, true, ask)
      // The panel's actual answer says more than that it may not be asked now.
      if (neverLeft(again)) return sent
      sent = again
    }
    return sent
  }

  const isPassing = (sent: Sent): boolean =>
    (sent.pauseMs ?? 0) <= MAX_WAIT_MS &&
    (isFailure(sent) ? sent.failure === 'offline' && online() : PASSING.includes(sent.status))

  return {
    wrap: (transport) => ({
      read(form, timeoutMs) {
        const name = form.toString()
        const running = reads.get(name)
        if (running) return running.sent
        let isSent = false
        const ask = () => {
          isSent = true
          return transport.read(form, timeoutMs, () => until.pause <= now())
        }
        const sent = readWithRetries(form, ask).finally(() => {
          if (reads.get(name) === reading) reads.delete(name)
        })
        const reading: Reading = { sent, isSent: () => isSent }
        reads.set(name, reading)
        return sent
      },
      rehearse: (form, timeoutMs) => sendFresh(form, () => transport.rehearse(form, timeoutMs)),
      write: (form, timeoutMs) => sendFresh(form, () => transport.write(form, timeoutMs)),
    }),

    honorPause,
    pauseLeft: (name) => until[name] - now(),
  }
}

const neverLeft = (sent: Sent): boolean => isFailure(sent) && isUnsent(sent)

const isUnclear = (sent: Sent): boolean =>
  isFailure(sent) && (sent.failure === 'offline' || sent.failure === 'redirect')
