import { type DemoService, demoCatalog } from '../../lib/demo/catalog'
import { type DemoOrder, progressOf } from '../../lib/demo/order-progress'
import { answerDemo, newDemoState } from '../../lib/demo/panel'
import { place } from '../../lib/demo/place'
import { settle } from '../../lib/demo/settle'

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
  /** Those that were asked for, and those that the panel made of them, as of its present time. */
  orders(): readonly DemoOrder[]
  /** The ids of what is on sale. */
  services(): readonly string[]
  answer(fields: Readonly<Record<string, string>>): { readonly status: number; readonly body: unknown }
  advance(ms: number): void
  setKey(key: string): void
  setBalance(amount: string): void
  /** Whether the account is closed: its key is right, and nothing is answered. */
  suspend(suspended: boolean): void
  /** Makes orders that were paid for before: the balance stays. @throws when the panel would refuse one */
  seedOrders(count: number, service: string, fields: Readonly<Record<string, string>>): readonly string[]
  setStatus(order: string, status: string, details?: StatusDetails): void
  setRefillStatus(refill: string, status: string): void
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

const CLOSED = { status: 200, body: { error: 'Your account is not active' } }
/** More than any order that is seeded costs. */
const ENOUGH = '1000000000000'

export function simulate(seed: number, firstKey: string, clock: () => number): Simulation {
  let key = firstKey
  let ahead = 0
  let state = newDemoState(seed)
  let services = demoCatalog(seed)
  let suspended = false
  const now = (): number => clock() + ahead

  return {
    now,
    key: () => key,
    orders() {
      state = settle(state, now())
      return state.orders
    },
    services: () => services.map(({ id }) => id),
    answer(fields) {
      if (suspended && fields.key === key) return CLOSED
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
    suspend(next) {
      suspended = next
    },
    seedOrders(count, id, fields) {
      state = settle(state, now())
      const { balance } = state
      const quantity = String(services.find((service) => service.id === id)?.min ?? 0)
      const made = Array.from({ length: count }, (_, index) => {
        const link = `https://video.example/seeded/${index + 1}`
        const question = { fields: { service: id, link, quantity, ...fields }, now: now() }
        const answer = place({ ...state, balance: ENOUGH }, question, services)
        if (answer.state.nextOrder === state.nextOrder) throw new Error(JSON.stringify(answer.body))
        const order = String(state.nextOrder)
        state = { ...answer.state, balance }
        return order
      })
      return made
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
    setRefillStatus(id, outcome) {
      if (!state.refills.some((refill) => refill.id === id)) throw new Error(`The panel has no refill ${id}`)
      const said = state.refills.map((refill) => (refill.id === id ? { ...refill, outcome } : refill))
      state = { ...state, refills: said }
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
