import type { RequestRecord } from '../../lib/panel-api/connection-use'
import type { HttpEnvironment } from '../../lib/panel-api/post'

/*
 * A browser's network that sends a POST again by itself where real ones do, as seen in Chromium 156 and Firefox 153:
 * on a connection that lay idle before, used or not, when it dies before the answer; on HTTP/2 when a body with a length
 * is lost; and after status 421. A stream is never sent twice, and not at all over HTTP/1.1.
 */

/** What a server does with a form. What it books it has booked before it answers, or breaks off. */
export type Served =
  | { readonly status: number; readonly text: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly breaks: 'before-headers' | 'in-text' }

/** How a connection comes about: at once, after a second one was tried, which is left over `spareAfter` ms later, or not. */
export type Opening =
  | { readonly kind: 'prompt' }
  | { readonly kind: 'late'; readonly spareAfter: number }
  | { readonly kind: 'fails'; readonly after: number; readonly spareAfter?: number }

export interface NetworkWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly pass: (ms: number) => void
  /** Whether it is Chromium, which sends streams. */
  readonly canStream: boolean
  readonly protocol: () => 'http/1.1' | 'h2'
  /** Asked for each new connection. */
  readonly open: () => Opening
  readonly serve: (form: URLSearchParams) => Served | Promise<Served>
  /** The server closes after its answer, as it was asked to, and says so. */
  readonly closes?: () => boolean
}

interface Idle {
  readonly upAt: number
  readonly goneAt: number
}

const IDLE_MS = { unused: 60_000, used: 300_000 }
const dead = () => new TypeError('Failed to fetch')

const textOf = async (body: BodyInit | null | undefined): Promise<string> => new Response(body ?? null).text()

/** The network of one browser: what lies idle in it outlives a worker, and dies with the browser. */
export function network(world: NetworkWorld) {
  const idle = new Map<string, Idle[]>()
  let records: (RequestRecord & { readonly url: string })[] = []
  /** Requests that the browser made of one by itself. */
  let repeats = 0

  const groupOf = (url: string, { credentials }: RequestInit): Idle[] => {
    const name = `${new URL(url).origin} ${credentials}`
    const group = (idle.get(name) ?? []).filter(({ goneAt }) => goneAt > world.now())
    idle.set(name, group)
    return group
  }

  function leave(group: Idle[], after: number, kind: keyof typeof IDLE_MS): void {
    const upAt = world.now() + after
    group.push({ upAt, goneAt: upAt + IDLE_MS[kind] })
  }

  /** @returns whether it lay idle before, and how long it took */
  function connect(group: Idle[]): { readonly isReused: boolean; readonly tookMs: number } {
    const at = group.findIndex(({ upAt }) => upAt <= world.now())
    if (at >= 0) {
      group.splice(at, 1)
      return { isReused: true, tookMs: 0 }
    }
    const opening = world.open()
    if (opening.kind === 'late') leave(group, opening.spareAfter, 'unused')
    if (opening.kind === 'fails') {
      world.pass(opening.after)
      if (opening.spareAfter !== undefined) leave(group, opening.spareAfter, 'unused')
      throw dead()
    }
    const tookMs = opening.kind === 'late' ? 260 : 5
    world.pass(tookMs)
    return { isReused: false, tookMs }
  }

  async function exchange(url: string, init: RequestInit, startTime: number): Promise<Response> {
    const protocol = world.protocol()
    const isStream = init.body instanceof ReadableStream
    const isHttp1 = protocol === 'http/1.1'
    const group = groupOf(url, init)
    const { isReused, tookMs } = connect(group)
    if (isStream && isHttp1) throw dead()
    const mayRepeat = !isStream && (isReused || !isHttp1)
    const text = await textOf(init.body)
    let served = await world.serve(new URLSearchParams(text))
    const isLost = 'breaks' in served && served.breaks === 'before-headers'
    if ((isLost && mayRepeat) || ('status' in served && served.status === 421 && !isStream)) {
      repeats += 1
      connect(group)
      served = await world.serve(new URLSearchParams(text))
    }
    if ('breaks' in served && served.breaks === 'before-headers') throw dead()
    const connectEnd = startTime + tookMs
    const connectStart = isReused ? startTime : Math.max(connectEnd - 4, startTime)
    const times = { startTime, fetchStart: startTime, connectStart, connectEnd, requestStart: connectEnd + 1 }
    records.push({ url, ...times, nextHopProtocol: protocol })
    if ('breaks' in served) {
      return new Response(new ReadableStream({ pull: (controller) => controller.error(dead()) }))
    }
    const closes = isHttp1 && (world.closes?.() ?? true)
    if (isHttp1 && !closes) leave(group, 0, 'used')
    const headers = { ...served.headers, ...(closes && { connection: 'close' }) }
    return new Response(served.text, { status: served.status, headers })
  }

  async function fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = String(input)
    const startTime = world.now()
    try {
      return await exchange(url, init, startTime)
    } catch (error) {
      // What Chromium tells of a request that failed.
      const none = { connectStart: 0, connectEnd: 0, requestStart: 0, nextHopProtocol: '' }
      records.push({ url, startTime, fetchStart: startTime, ...none })
      throw error
    } finally {
      world.pass(2)
    }
  }

  const environment: HttpEnvironment = {
    fetch,
    online: () => true,
    canStream: world.canStream,
    now: world.now,
    clock: world.now,
    records: (url) => records.filter((record) => record.url === url),
    sleep: async (ms) => world.pass(ms),
  }

  return {
    environment,
    get repeats() {
      return repeats
    },
    /** The browser is closed, and its connections with it. */
    close() {
      idle.clear()
      records = []
    },
  }
}

/** Where spares are kept, for tests: what a life wrote the next one reads. */
export function sessionStore() {
  const kept = new Map<string, { readonly count: number; readonly at: number }>()
  return {
    kept,
    read: async (origin: string) => kept.get(origin),
    write: async (origin: string, spares: { readonly count: number; readonly at: number }) =>
      void kept.set(origin, spares),
  }
}
