import type { DemoOrder } from '../../lib/demo/order-progress'
import { booksUnder, type Fault, HTML_TYPE, JSON_TYPE, page, serveFault } from './fault'
import { type ServicePatch, type StatusDetails, simulate } from './simulation'
import { type Exchange, listen } from './transport'

/** A request as it was received, whatever became of it. */
export interface RecordedRequest {
  /** The panel's clock, milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** As on the request line, with the query. */
  readonly path: string
  readonly httpVersion: string
  readonly headers: Exchange['headers']
  /** The decoded form; empty when the body was none. */
  readonly fields: Readonly<Record<string, string>>
  /** The form's action, `''` without one. */
  readonly action: string
  /** Equal numbers came over the same connection. */
  readonly connection: number
  /** The id of the order that this request made, whether or not anyone was told. */
  readonly order: string | null
}

export interface TestPanel {
  readonly port: number
  /** `http://127.0.0.1:port`; https with HTTP/2. */
  readonly origin: string
  readonly url: string
  readonly key: string
  readonly requests: readonly RecordedRequest[]
  /** The simulation's own record, as of its present time. */
  readonly orders: readonly DemoOrder[]
  /** The `add` requests that made an order. */
  adds(): RecordedRequest[]
  /** Waits for the next matching requests; faults are taken in the order in which they were set. */
  fault(fault: Fault): void
  clearFaults(): void
  /** Moves the simulation's clock, in milliseconds. */
  advance(ms: number): void
  /**
   * From now on the panel says this about an order and moves it no more; no money moves with it.
   * Refill and cancel are decided by it, too.
   * @throws when there is no such order
   */
  setStatus(order: string, status: string, extra?: StatusDetails): void
  setKey(key: string): void
  /** An exact decimal. */
  setBalance(amount: string): void
  removeService(id: string): void
  /** Changes a service, or adds one under a new id. */
  setService(id: string, patch: ServicePatch): void
  /** Ends the server with all connections and pending answers. */
  close(): Promise<void>
}

export interface TestPanelOptions {
  readonly seed?: number
  readonly key?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly clock?: () => number
  /** `http2` is TLS with a self-signed certificate made for the run. */
  readonly protocol?: 'http1' | 'http2'
}

/** Printable characters that a form must encode: seen on real panels. */
const AWKWARD_KEY = 'k)(*&^% demo+key=1'
/** The addresses of the two documents. */
const PATHS: ReadonlySet<string> = new Set(['/api/v2', '/api/v1'])
const INCORRECT = { status: 200, body: { error: 'Incorrect request' } }

/** The decoded form, or `undefined` for what is no form of this API: another type, no fields, a field twice. */
function readForm({ headers, body }: Exchange): Record<string, string> | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(String(headers['content-type'] ?? '')))
    return undefined
  const entries = [...new URLSearchParams(body)]
  const fields = Object.fromEntries(entries)
  const once = Object.keys(fields).length === entries.length
  return once && ('key' in fields || 'action' in fields) ? fields : undefined
}

const isOrder = (body: unknown): body is { order: number } =>
  typeof body === 'object' && body !== null && 'order' in body && typeof body.order === 'number'

/** Starts a panel with the documented API on 127.0.0.1, which can be made to fail in the ways of real ones. */
export async function startTestPanel(options: TestPanelOptions = {}): Promise<TestPanel> {
  const simulation = simulate(options.seed ?? 1, options.key ?? AWKWARD_KEY, options.clock ?? Date.now)
  const requests: RecordedRequest[] = []
  const timers = new Set<NodeJS.Timeout>()
  let faults: { readonly fault: Fault; left: number }[] = []
  let elsewhere = ''

  const later = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }

  const takeFault = (action: string): Fault | undefined => {
    const next = faults.find(({ fault }) => fault.action === undefined || fault.action === action)
    if (next === undefined) return undefined
    next.left -= 1
    faults = faults.filter(({ left }) => left > 0)
    return next.fault
  }

  const handle = (exchange: Exchange): void => {
    const { method, path, httpVersion, headers, connection } = exchange
    const form = readForm(exchange)
    const fields = form ?? {}
    const action = fields.action ?? ''
    const isApi = PATHS.has(path.replace(/[?#].*$/, ''))
    const fault = isApi ? takeFault(action) : undefined
    const books = isApi && method === 'POST' && (fault === undefined || booksUnder(fault))
    const { status, body } = books && form !== undefined ? simulation.answer(form) : INCORRECT
    const order = books && action === 'add' && isOrder(body) ? String(body.order) : null
    requests.push({
      at: simulation.now(),
      method,
      path,
      httpVersion,
      headers,
      fields,
      action,
      connection,
      order,
    })

    const text = JSON.stringify(body)
    if (!isApi) exchange.reply(404, HTML_TYPE, page('404', 'This page does not exist.'))
    else if (fault === undefined) exchange.reply(status, JSON_TYPE, text)
    else serveFault(fault, { exchange, key: fields.key ?? '', answer: { status, text }, elsewhere, later })
  }

  const protocol = options.protocol ?? 'http1'
  const listening = await listen(protocol, options.port ?? 0, handle)
  const { port } = listening
  const scheme = protocol === 'http1' ? 'http' : 'https'
  const origin = `${scheme}://127.0.0.1:${port}`
  elsewhere = `${scheme}://localhost:${port}/elsewhere`

  return {
    port,
    origin,
    url: `${origin}/api/v2`,
    get key() {
      return simulation.key()
    },
    requests,
    get orders() {
      return simulation.orders()
    },
    adds: () => requests.filter(({ order }) => order !== null),
    fault(fault) {
      faults.push({ fault, left: fault.times ?? 1 })
    },
    clearFaults() {
      faults = []
    },
    advance: simulation.advance,
    setStatus: simulation.setStatus,
    setKey: simulation.setKey,
    setBalance: simulation.setBalance,
    removeService: simulation.removeService,
    setService: simulation.setService,
    async close() {
      for (const timer of timers) clearTimeout(timer)
      await listening.close()
    },
  }
}
