import { type DemoService, demoCatalogue } from '../../lib/demo/catalogue'
import { type DemoOrder, progressOf, settle } from '../../lib/demo/order-progress'
import { answerDemo, newDemoState } from '../../lib/demo/panel'

/** What a test may make the panel say about an order; what is left out stays as it was. */
export interface StatusDetails {
  readonly remains?: string
  readonly charge?: string
  readonly start_count?: string
}

export type ServicePatch = Partial<Omit<DemoService, 'id'>>

/** The simulated panel with its clock and with everything that a test may turn in it. */
export interface Simulation {
  now(): number
  key(): string
  orders(): readonly DemoOrder[]
  answer(fields: Readonly<Record<string, string>>): { readonly status: number; readonly body: unknown }
  advance(ms: number): void
  setKey(key: string): void
  setBalance(amount: string): void
  setStatus(order: string, status: string, details?: StatusDetails): void
  removeService(id: string): void
  setService(id: string, patch: ServicePatch): void
}

const NEW_SERVICE: Omit<DemoService, 'id'> = {
  name: 'New service',
  type: 'Default',
  category: 'New',
  rate: '1.00',
  min: 10,
  max: 10_000,
  refill: false,
  cancel: false,
  dripfeed: false,
  size: 1,
}

export function simulate(seed: number, firstKey: string, clock: () => number): Simulation {
  let key = firstKey
  let ahead = 0
  let state = newDemoState(seed)
  let services = demoCatalogue(seed)
  const now = (): number => clock() + ahead

  return {
    now,
    key: () => key,
    orders() {
      state = settle(state, now())
      return state.orders
    },
    answer(fields) {
      const reply = answerDemo(state, fields, now(), { key, services })
      state = reply.state
      return { status: reply.status, body: reply.body }
    },
    advance(ms) {
      ahead += ms
    },
    setKey(next) {
      key = next
    },
    setBalance(amount) {
      state = { ...state, balance: amount }
    },
    setStatus(id, status, details = {}) {
      if (!state.orders.some((order) => order.id === id)) throw new Error(`The panel has no order ${id}`)
      const said = (order: DemoOrder): DemoOrder => ({
        ...order,
        charge: details.charge ?? order.charge,
        startCount: details.start_count ?? order.startCount,
        outcome: { status, remains: details.remains ?? progressOf(order, now()).remains },
      })
      state = settle(state, now())
      state = { ...state, orders: state.orders.map((order) => (order.id === id ? said(order) : order)) }
    },
    removeService(id) {
      services = services.filter((service) => service.id !== id)
    },
    setService(id, patch) {
      const known = services.some((service) => service.id === id)
      services = known
        ? services.map((service) => (service.id === id ? { ...service, ...patch } : service))
        : [...services, { id, ...NEW_SERVICE, ...patch }]
    },
  }
}
