import { dialectAt, dialectNamed } from './dialects/all'
import type { Dialect, DialectName, Fields, Wire } from './dialects/dialect'
import { refuse, type Spoken, speak } from './dialects/speak'
import { booksUnder, type Fault, HTML_TYPE, JSON_TYPE, page, serveFault } from './fault'
import { newLimit } from './limit'
import type { RecordedRequest, TestPanel } from './panel'
import { simulate } from './simulation'
import { type Exchange, listen, type ServerProtocol } from './transport'

export type { TestPanel } from './panel'

export interface TestPanelOptions {
  readonly seed?: number
  readonly key?: string
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly clock?: () => number
  /** `http1` unless said; the others have a self-signed certificate made for the run. */
  readonly protocol?: ServerProtocol
}

/** Printable characters that a form must encode: seen on real panels. */
const AWKWARD_KEY = 'k)(*&^% demo+key=1'

const INCORRECT = 'Incorrect request'

/** The decoded form, or `undefined` for what is no form of this API: another type, no fields, a field twice. */
function readForm({ headers, body }: Exchange): Record<string, string> | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(String(headers['content-type'] ?? '')))
    return undefined
  const entries = [...new URLSearchParams(body)]
  const fields = Object.fromEntries(entries)
  const once = Object.keys(fields).length === entries.length
  return once && ('key' in fields || 'action' in fields) ? fields : undefined
}

/** Starts a panel with the documented API on 127.0.0.1, which can be made to fail in the ways of real ones. */
export async function startTestPanel(options: TestPanelOptions = {}): Promise<TestPanel> {
  const simulation = simulate(options.seed ?? 1, options.key ?? AWKWARD_KEY, options.clock ?? Date.now)
  const requests: RecordedRequest[] = []
  const limit = newLimit()
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

  const takeFault = (action: string, panel: DialectName): Fault | undefined => {
    const next = faults.find(
      ({ fault }) => (fault.action ?? action) === action && (fault.panel ?? panel) === panel,
    )
    if (next === undefined) return undefined
    next.left -= 1
    faults = faults.filter(({ left }) => left > 0)
    return next.fault
  }

  const answer = ({ method }: Exchange, dialect: Dialect, form: Fields | undefined): Spoken => {
    const no = (words: string, headers?: Wire['headers']): Spoken => {
      const wire = refuse(dialect, words, form ?? {})
      return { ...wire, headers: { ...wire.headers, ...headers }, order: null }
    }
    if (method !== 'POST') return no(dialect.wrongMethod ?? INCORRECT)
    if (form === undefined) return no(INCORRECT)
    const wait = limit.take(simulation.now())
    return wait > 0
      ? no('Too many requests', { 'retry-after': String(wait) })
      : speak(dialect, simulation, form)
  }

  const handle = (exchange: Exchange): void => {
    const { method, path, httpVersion, headers, connection } = exchange
    const form = readForm(exchange)
    const fields = form ?? {}
    const action = fields.action ?? ''
    const dialect = dialectAt(path.replace(/[?#].*$/, ''))
    const fault = dialect && takeFault(action, dialect.name)
    const books = fault === undefined || booksUnder(fault)
    const spoken = dialect && books ? answer(exchange, dialect, form) : undefined
    requests.push({
      at: simulation.now(),
      method,
      path,
      httpVersion,
      headers,
      dialect: dialect?.name,
      fields,
      action,
      connection,
      order: spoken?.order ?? null,
    })

    const wire: Wire = spoken ?? { status: 200, body: { error: INCORRECT } }
    const status = wire.status
    const text = (wire.before ?? '') + JSON.stringify(wire.body)
    if (!dialect) exchange.reply(404, HTML_TYPE, page('404', 'This page does not exist.'))
    else if (fault === undefined) exchange.reply(status, { ...JSON_TYPE, ...wire.headers }, text)
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
      return simulation.orders().filter(({ parent }) => parent === undefined)
    },
    get children() {
      return simulation.orders().filter(({ parent }) => parent !== undefined)
    },
    urlOf: (dialect) => origin + dialectNamed(dialect).paths[0],
    adds: () => requests.filter(({ order }) => order !== null),
    fault(fault) {
      faults.push({ fault, left: fault.times ?? 1 })
    },
    clearFaults() {
      faults = []
    },
    advance: simulation.advance,
    setStatus: simulation.setStatus,
    setRefillStatus: simulation.setRefillStatus,
    limit: (next) => limit.set(next?.perSecond),
    suspend: simulation.suspend,
    seedOrders: (count, service, fields = {}) => simulation.seedOrders(count, service, fields),
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
