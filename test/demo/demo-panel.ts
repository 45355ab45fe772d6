import { type DemoService, demoCatalog } from '../../lib/demo/catalog'
import { isOver } from '../../lib/demo/order-progress'
import { answerDemo, type DemoOptions, newDemoState } from '../../lib/demo/panel'
import type { DemoState } from '../../lib/demo/state'

export const KEY = 'demo)(*&^%$#@! key+=1'
export const LINK = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
export const START = Date.UTC(2026, 0, 15, 12)

/** A simulated panel with a clock to turn, as a user with one account would meet it. */
export class Panel {
  state: DemoState
  now = START
  readonly services: readonly DemoService[]

  private readonly options: DemoOptions

  constructor(seed = 1, options: DemoOptions = { key: KEY, services: demoCatalog(seed) }) {
    this.options = options
    this.state = newDemoState(seed)
    this.services = options.services
  }

  ask(fields: Record<string, string>): unknown {
    const reply = answerDemo(this.state, { key: KEY, ...fields }, this.now, this.options)
    this.state = reply.state
    return reply.body
  }

  find(wanted: Partial<DemoService>, where: (service: DemoService) => boolean = () => true): DemoService {
    const fits = (service: DemoService): boolean =>
      Object.entries(wanted).every(([name, value]) =>
        Object.entries(service).some(([n, v]) => n === name && v === value),
      )
    const found = this.services.find((service) => fits(service) && where(service))
    if (found === undefined) throw new Error('The catalog has no such service')
    return found
  }

  /** Places an order that must be taken, and gives its id. */
  order(service: DemoService, fields: Record<string, string> = {}): string {
    const quantity = String(Math.max(service.min, 100))
    const body = this.ask({ action: 'add', service: service.id, link: LINK, quantity, ...fields })
    if (typeof body === 'object' && body !== null && 'order' in body) return String(body.order)
    throw new Error(`The panel refused: ${JSON.stringify(body)}`)
  }

  status(order: string): Record<string, string> {
    const body = this.ask({ action: 'status', order })
    if (typeof body !== 'object' || body === null) throw new Error('No status')
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
  }

  /** Turns the clock until the order has ended. */
  finish(order: string): Record<string, string> {
    for (let step = 0; step < 10_000; step++) {
      const status = this.status(order)
      if (isOver(status.status ?? '')) return status
      this.now += 1_000
    }
    throw new Error(`Order ${order} never ended`)
  }

  /** Orders until one ends as wanted: which one that is depends on the seed. */
  orderThatEnds(as: string, service: DemoService): string {
    for (let tries = 0; tries < 200; tries++) {
      const order = this.order(service)
      if (this.finish(order).status === as) return order
    }
    throw new Error(`No order ended as ${as}`)
  }
}
