import { simulate } from '../panel/simulation'
import { listen } from '../panel/transport'
import { benchServices, type WireService } from './services'

/** A panel on this machine with a catalog of 10,000, of which one can be ordered, and nothing that slows it down. */
export interface BenchPanel {
  readonly url: string
  readonly key: string
  /** The one on sale: 1000 pieces of it cost its rate. */
  readonly service: WireService
  /** The actions that were asked for, in order. */
  readonly actions: readonly string[]
  /** Makes open orders without a request. @returns the panel's numbers */
  seedOrders(count: number): readonly string[]
  close(): Promise<void>
}

const JSON_TYPE = { 'content-type': 'application/json' }

export async function startBenchPanel(): Promise<BenchPanel> {
  const key = '7d3f0c9be41a58264c0b9e17f2a6d835'
  const simulation = simulate(1, key, Date.now)
  const catalog = benchServices()
  const text = JSON.stringify(catalog)
  const service = catalog.find(({ type, dripfeed, min, max, rate }) => {
    const takes1000 = Number(min) <= 1000 && Number(max) >= 1000
    return type === 'Default' && !dripfeed && takes1000 && Number(rate) < 1
  })
  if (!service) throw new Error('The catalog has no service to order')
  const id = String(service.service)
  const { name, category, rate, min, max, refill, cancel } = service
  const limits = { min: Number(min), max: Number(max) }
  simulation.setService(id, { name, type: 'Default', category, rate, ...limits, refill, cancel })
  const actions: string[] = []

  const listening = await listen('http1', 0, (exchange) => {
    const fields = Object.fromEntries(new URLSearchParams(exchange.body))
    actions.push(fields.action ?? '')
    if (fields.action === 'services') return exchange.reply(200, JSON_TYPE, text)
    const { status, body } = simulation.answer(fields)
    exchange.reply(status, JSON_TYPE, JSON.stringify(body))
  })
  return {
    url: `http://127.0.0.1:${listening.port}/api/v2`,
    key,
    service,
    actions,
    seedOrders: (count) => simulation.seedOrders(count, id, { quantity: '1000' }),
    close: () => listening.close(),
  }
}
