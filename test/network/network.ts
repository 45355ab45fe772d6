import type { RequestRecord } from '../../lib/panel-api/connection-use'
import type { HttpEnvironment } from '../../lib/panel-api/post'
import { limitOf } from './time-outs'

/*
 * A browser's network that sends a POST again by itself where real ones do, as seen in Chromium 156 and Firefox 153:
 * on a connection that lay idle before, used or not, when it dies before the answer; on HTTP/2 when a body with a length
 * is lost; and after status 421. A stream is never sent twice, and not at all over HTTP/1.1.
 */

/** What a server does with a form. What it books it has booked before it answers, breaks off, or stays silent. */
export type Served =
  | { readonly status: number; readonly text: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly breaks: 'before-headers' | 'in-text' | 'silence' }

/** How a connection comes about: at once, after a second one was tried, which is left over `spareAfter` ms later, or not. */
export type Opening =
  | { readonly kind: 'prompt' }
  | { readonly kind: 'late'; readonly spareAfter: number }
  | { readonly kind: 'fails'; readonly after: number; readonly spareAfter?: number }

/** How a form reaches the server. */
export interface Carried {
  readonly form: URLSearchParams
  /** On a connection that lay idle before. */
  readonly isReused: boolean
  /** The browser sends it again by itself. */
  readonly isRepeat: boolean
}

/** The server at an address, and the line to it. */
export interface Host {
  readonly protocol: () => 'http/1.1' | 'h2'
  /** Asked for each new connection. */
  readonly open: () => Opening
  readonly serve: (carried: Carried) => Served | Promise<Served>
  /** The server closes after its answer, as it was asked to, and says so. */
  readonly closes?: () => boolean
}

export interface NetworkWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly pass: (ms: number) => void | Promise<void>
  /** Whether it is Chromium, which sends streams. */
  readonly canStream: boolean
  /** Told of what a test may want to have come up, and in which request. */
  readonly note?: (event: NetworkEvent, init: RequestInit) => void
}

/**
 * - `repetition` the browser sent a request twice by itself
 * - `repetition prevented` it did not, but would have with an idle connection that was there, or with a length
 * - `spare taken` a request went out on a connection that was opened for another one and never used
 */
export type NetworkEvent = 'repetition' | 'repetition prevented' | 'spare taken'

interface Idle {
  readonly upAt: number
  readonly goneAt: number
  readonly kind: keyof typeof IDLE_MS
}

const IDLE_MS = { unused: 60_000, used: 300_000 }
const dead = () => new TypeError('Failed to fetch')

const textOf = (body: BodyInit | null | undefined): string | Promise<string> =>
  typeof body === 'string' ? body : new Response(body ?? null).text()

/** The network of one browser: what lies idle in it outlives a worker, and dies with the browser. */
export function network(world: NetworkWorld) {
  const idle = new Map<string, Idle[]>()
  const records = new Map<string, RequestRecord[]>()
  /** Requests that the browser made of one by itself. */
  let repeats = 0

  const keep = (url: string, record: RequestRecord) =>
    records.set(url, [...(records.get(url) ?? []), record].slice(-50))

  const groupOf = (url: string, credentials: RequestInit['credentials']): Idle[] => {
    const name = `${new URL(url).origin} ${credentials}`
    const group = (idle.get(name) ?? []).filter(({ goneAt }) => goneAt > world.now())
    idle.set(name, group)
    return group
  }

  function leave(url: string, { credentials }: RequestInit, after: number, kind: Idle['kind']): void {
    const upAt = world.now() + after
    groupOf(url, credentials).push({ upAt, goneAt: upAt + IDLE_MS[kind], kind })
  }

  const idleIn = (group: readonly Idle[]): number => group.findIndex(({ upAt }) => upAt <= world.now())

  /** @returns whether it lay idle before, and when it was there */
  async function connect(url: string, init: RequestInit, { open }: Host): Promise<[boolean, number]> {
    const began = world.now()
    const group = groupOf(url, init.credentials)
    const at = idleIn(group)
    if (at >= 0) {
      const [taken] = group.splice(at, 1)
      if (taken?.kind === 'unused') world.note?.('spare taken', init)
      return [true, began]
    }
    const opening = open()
    const spareAfter = 'spareAfter' in opening ? opening.spareAfter : undefined
    if (spareAfter !== undefined) leave(url, init, spareAfter, 'unused')
    const tookMs = opening.kind === 'fails' ? opening.after : opening.kind === 'late' ? 260 : 5
    await world.pass(tookMs)
    if (opening.kind === 'fails') throw dead()
    return [false, began + tookMs]
  }

  async function exchange(url: string, init: RequestInit, startTime: number, host: Host): Promise<Response> {
    const protocol = host.protocol()
    const isStream = init.body instanceof ReadableStream
    const isHttp1 = protocol === 'http/1.1'
    let [isReused, connectEnd] = await connect(url, init, host)
    if (isStream && isHttp1) throw dead()
    const mayRepeat = !isStream && (isReused || !isHttp1)
    const text = await textOf(init.body)
    let served = await host.serve({ form: new URLSearchParams(text), isReused, isRepeat: false })
    const isLost = 'breaks' in served && served.breaks === 'before-headers'
    if ((isLost && mayRepeat) || ('status' in served && served.status === 421 && !isStream)) {
      repeats += 1
      world.note?.('repetition', init)
      ;[isReused, connectEnd] = await connect(url, init, host)
      served = await host.serve({ form: new URLSearchParams(text), isReused, isRepeat: true })
    } else if (isLost && (isStream || idleIn(groupOf(url, 'omit')) >= 0))
      world.note?.('repetition prevented', init)
    if ('breaks' in served && served.breaks === 'before-headers') throw dead()
    if ('breaks' in served && served.breaks === 'silence') {
      const limit = limitOf(init)
      await world.pass(limit.ms)
      limit.end()
      throw dead()
    }
    const connected = isReused
      ? { connectStart: startTime, connectEnd: startTime }
      : { connectStart: Math.max(connectEnd - 4, startTime), connectEnd }
    const times = { startTime, fetchStart: startTime, ...connected, requestStart: connectEnd + 1 }
    keep(url, { ...times, nextHopProtocol: protocol })
    if ('breaks' in served) {
      return new Response(new ReadableStream({ pull: (controller) => controller.error(dead()) }))
    }
    const closes = isHttp1 && (host.closes?.() ?? true)
    if (isHttp1 && !closes) leave(url, init, 0, 'used')
    const headers = { ...served.headers, ...(closes && { connection: 'close' }) }
    return new Response(served.text, { status: served.status, headers })
  }

  async function post(url: string, init: RequestInit, host: Host): Promise<Response> {
    const startTime = world.now()
    try {
      return await exchange(url, init, startTime, host)
    } catch (error) {
      // What Chromium tells of a request that failed.
      const none = { connectStart: 0, connectEnd: 0, requestStart: 0, nextHopProtocol: '' }
      keep(url, { startTime, fetchStart: startTime, ...none })
      throw error
    } finally {
      await world.pass(2)
    }
  }

  return {
    /** What the program has of it, with this server at every address that it asks. */
    to: (host: Host): HttpEnvironment => ({
      fetch: (input, init = {}) => post(String(input), init, host),
      online: () => true,
      canStream: world.canStream,
      now: world.now,
      clock: world.now,
      records: (url) => records.get(url) ?? [],
      sleep: async (ms) => world.pass(ms),
    }),
    get repeats() {
      return repeats
    },
    /** Whether a connection to an address lies idle, or will soon, that no request of the group has used. */
    hasSpare: (url: string, credentials: RequestCredentials): boolean =>
      groupOf(url, credentials).some(({ kind }) => kind === 'unused'),
    /** The browser is closed, and its connections with it. */
    close() {
      idle.clear()
      records.clear()
    },
  }
}
