import { LONGEST_PAUSE_MS } from './pause'
import { failure, isFailure, type Sent, type Transport } from './transport'

/*
 * Manners towards one panel: how often, in which order and when not to ask. It paces the starts of requests; they
 * overlap, so that a slow catalogue holds up no order. The stated limits of panels begin at 60 requests a minute and
 * one `add` a second. See docs/decisions/0008.
 */

/** What a queue needs from the world; tests put their own in. */
export interface QueueClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly online: () => boolean
}

export interface QueueOptions extends QueueClock {
  /**
   * The panel asked to be left alone until then, in milliseconds since 1970. Called for what is longer than a queue
   * waits, which is to be kept: the queue itself may be gone by then.
   */
  readonly onPause: (untilMs: number) => void
}

export interface PanelQueue {
  /** A transport to the panel, its requests in this queue. */
  through(transport: Transport): Transport
  /** Takes over a pause that an earlier queue was asked for. One that is over does nothing. */
  heed(untilMs: number): void
}

const SPACING_MS = 1000
/** A longer pause is not waited for: what was asked fails at once, unsent, with the time that is left. */
const LONGEST_WAIT_MS = 10_000
const RETRY_PAUSES_MS = [1000, 3000]
/** Answers of servers that are busy for a moment. */
const PASSING: readonly number[] = [429, 502, 503, 504]

/** Who goes first: an order with the `balance` that is asked for just before it, other writes, reads. */
const RANKS = { order: 0, write: 1, read: 2 } as const

interface Waiting {
  readonly rank: number
  readonly isAdd: boolean
  readonly isCatalogue: boolean
  readonly start: () => void
  readonly refuse: (sent: Sent) => void
}

/** A read that is waiting or under way. */
interface Reading {
  readonly sent: Promise<Sent>
  readonly isSent: () => boolean
}

/**
 * The queue of one panel:
 * - one request a second, orders first. A write does not wait for its second: it borrows the next one. In any n
 *   seconds there are thus at most n + 1 requests, and two `add` are never less than a second apart;
 * - a pause that the panel asks for is kept. What would wait longer than ten seconds for its end fails as `waiting`.
 *   Some panels allow ten catalogues an hour: a long pause asked for in answer to `services` is for that alone;
 * - the same read, asked again before its answer, is sent once;
 * - a read is tried twice more after what is over quickly; a write never.
 */
export function panelQueue({ now, sleep, online, onPause }: QueueOptions): PanelQueue {
  const waiting: Waiting[] = []
  const reads = new Map<string, Reading>()
  /** When the next read may start, which is up to two seconds ahead after a write that borrowed. */
  let free = 0
  let lastAdd = Number.NEGATIVE_INFINITY
  let pausedUntil = 0
  let catalogueUntil = 0
  let wakesAt = Number.POSITIVE_INFINITY

  /** Starts whatever may start now, and comes back when the next may. */
  function advance(): void {
    let [first] = waiting
    while (first) {
      const at = now()
      if (pausedUntil - at > LONGEST_WAIT_MS) {
        refuseAll(pausedUntil - at)
        return
      }
      if (first.isCatalogue && catalogueUntil - at > LONGEST_WAIT_MS) {
        waiting.shift()
        first.refuse({ ...failure('waiting'), pauseMs: catalogueUntil - at })
        first = waiting[0]
        continue
      }
      const turn = turnOf(first, at)
      if (turn > at) {
        wakeAt(turn)
        return
      }
      waiting.shift()
      spend(at)
      if (first.isAdd) lastAdd = at
      first.start()
      first = waiting[0]
    }
  }

  function turnOf({ rank, isAdd, isCatalogue }: Waiting, at: number): number {
    if (free - at > LONGEST_WAIT_MS) {
      // No debt is as large: the clock was set back, which must not stop the panel for as long.
      free = at
      lastAdd = at
    }
    const paced = rank === RANKS.read ? free : free - SPACING_MS
    return Math.max(paced, pausedUntil, isCatalogue ? catalogueUntil : 0, isAdd ? lastAdd + SPACING_MS : 0)
  }

  function spend(at: number): void {
    free = Math.min(Math.max(free, at) + SPACING_MS, at + LONGEST_WAIT_MS)
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

  function pause(untilMs: number, isCatalogue: boolean): void {
    if (isCatalogue && untilMs - now() > LONGEST_WAIT_MS) {
      catalogueUntil = Math.max(catalogueUntil, untilMs)
      return
    }
    if (untilMs <= pausedUntil) return
    pausedUntil = untilMs
    if (untilMs - now() > LONGEST_WAIT_MS) onPause(untilMs)
    advance()
  }

  /** Sends when it is its turn. The time that a request may take begins there, since `ask` does. */
  async function send(form: URLSearchParams, isRead: boolean, ask: () => Promise<Sent>): Promise<Sent> {
    const sent = await new Promise<Sent>((resolve) => {
      const action = form.get('action')
      const isAdd = action === 'add'
      const isCatalogue = action === 'services'
      const rank = isRead ? RANKS.read : isAdd || action === 'balance' ? RANKS.order : RANKS.write
      const behind = waiting.findIndex((other) => other.rank > rank)
      const entry = { rank, isAdd, isCatalogue, start: () => resolve(ask()), refuse: resolve }
      waiting.splice(behind < 0 ? waiting.length : behind, 0, entry)
      advance()
    })
    if (!isFailure(sent) && sent.pauseMs) pause(now() + sent.pauseMs, form.get('action') === 'services')
    // A read that fails so has asked once more, to tell a redirect from a dead network: see `http.ts`.
    if (isRead && isUnclear(sent) && online()) spend(now())
    return sent
  }

  /** What was sent before a write ended may not know of it: no one who asks afterwards is given that. */
  const sendAnew = (form: URLSearchParams, ask: () => Promise<Sent>): Promise<Sent> =>
    send(form, false, ask).finally(() => {
      for (const [name, { isSent }] of reads) if (isSent()) reads.delete(name)
    })

  async function insist(form: URLSearchParams, read: () => Promise<Sent>): Promise<Sent> {
    let began = 0
    const ask = () => {
      began = now()
      return read()
    }
    let sent = await send(form, true, ask)
    for (const rest of RETRY_PAUSES_MS) {
      const wasQuick = now() - began <= LONGEST_WAIT_MS
      if (!wasQuick || !isPassing(sent)) return sent
      await sleep(rest)
      const again = await send(form, true, ask)
      // What the panel did say tells more than that it may not be asked now.
      if (isFailure(again) && again.failure === 'waiting') return sent
      sent = again
    }
    return sent
  }

  const isPassing = (sent: Sent): boolean =>
    isFailure(sent)
      ? sent.failure === 'offline' && online()
      : PASSING.includes(sent.status) && (sent.pauseMs ?? 0) <= LONGEST_WAIT_MS

  return {
    through: (transport) => ({
      read(form, timeoutMs) {
        const name = form.toString()
        const running = reads.get(name)
        if (running) return running.sent
        let isSent = false
        const ask = () => {
          isSent = true
          return transport.read(form, timeoutMs)
        }
        const sent = insist(form, ask).finally(() => {
          if (reads.get(name) === reading) reads.delete(name)
        })
        const reading: Reading = { sent, isSent: () => isSent }
        reads.set(name, reading)
        return sent
      },
      rehearse: (form, timeoutMs) => sendAnew(form, () => transport.rehearse(form, timeoutMs)),
      write: (form, timeoutMs) => sendAnew(form, () => transport.write(form, timeoutMs)),
    }),

    heed(untilMs) {
      // Further ahead than any pause is no pause but another clock.
      if (untilMs - now() <= LONGEST_PAUSE_MS) pausedUntil = Math.max(pausedUntil, untilMs)
    },
  }
}

const isUnclear = (sent: Sent): boolean =>
  isFailure(sent) && (sent.failure === 'offline' || sent.failure === 'redirect')
