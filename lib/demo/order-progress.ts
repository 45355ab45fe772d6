import { add, multiply, subtract } from '../money'
import { seededRandom } from './random'
import type { DemoState } from './state'

/** What an order has come to, or what a test makes the panel say about it. */
export interface DemoOutcome {
  readonly status: string
  readonly remains: string
}

export interface DemoOrder {
  /** Digits, as the panel counts. */
  readonly id: string
  readonly service: string
  readonly link: string
  /** Pieces in all: with drip-feed runs × quantity, with comments their number, with a Package its size. */
  readonly quantity: number
  /** The lines that were ordered; empty for the types without comments. */
  readonly comments: readonly string[]
  readonly drip: { readonly runs: number; readonly interval: number } | null
  /** Exact price of one piece. */
  readonly unit: string
  /** Exact: the whole price until the order is final, then that of the delivered part. */
  readonly charge: string
  /** Milliseconds since 1970. */
  readonly placed: number
  readonly startCount: string
  /** The service's flags on the day of the order: what was sold, whatever becomes of the service. */
  readonly refill: boolean
  readonly cancel: boolean
  /** Seed of this order's fate. */
  readonly luck: number
  /** Delivery stops at the request; the order is Canceled when it is due. */
  readonly canceling: { readonly due: number; readonly delivered: number } | null
  /** Set once, with the money: an order that has one changes no more. */
  readonly outcome: DemoOutcome | null
}

export interface Progress {
  readonly status: string
  readonly remains: string
}

interface Plan {
  readonly pending: number
  readonly processing: number
  readonly delivery: number
  readonly delivered: number
}

const FINAL = /^(completed?|partial|cancell?ed|refund(ed)?|fail(ed)?|error|expired)$/i

/** Whether the panel takes the order for ended, in the statuses that panels are seen to use. */
export const isOver = (status: string): boolean => FINAL.test(status)

/** About one to three minutes, so that a person who tries it sees the end; drip-feed takes longer. */
function planOf(order: DemoOrder): Plan {
  const random = seededRandom(order.luck)
  const pending = random.int(3_000, 8_000)
  const processing = random.int(3_000, 8_000)
  const ordinary = random.int(55_000, 140_000)
  // An interval is given in minutes (documented): here each counts as a second.
  const dripped = order.drip === null ? 0 : order.drip.runs * order.drip.interval * 1_000
  const stopsShort = random.int(1, 8) === 1
  const shortfall = Math.floor((order.quantity * random.int(5, 60)) / 100)
  return {
    pending,
    processing,
    delivery: ordinary + dripped,
    delivered: stopsShort ? order.quantity - shortfall : order.quantity,
  }
}

function deliveredAt(order: DemoOrder, plan: Plan, now: number): number {
  const elapsed = now - order.placed - plan.pending - plan.processing
  if (elapsed <= 0) return 0
  return Math.min(plan.delivered, Math.floor((order.quantity * elapsed) / plan.delivery))
}

/** What the panel says about an order at a time (milliseconds): a pure function of the two. */
export function progressOf(order: DemoOrder, now: number): Progress {
  if (order.outcome !== null) return order.outcome
  const plan = planOf(order)
  const age = now - order.placed
  const delivered = order.canceling?.delivered ?? deliveredAt(order, plan, now)
  const remains = String(order.quantity - delivered)
  if (order.canceling !== null && now >= order.canceling.due) return { status: 'Canceled', remains }
  if (age < plan.pending) return { status: 'Pending', remains }
  if (age < plan.pending + plan.processing) return { status: 'Processing', remains }
  if (order.canceling !== null || delivered < plan.delivered) return { status: 'In progress', remains }
  return { status: delivered === order.quantity ? 'Completed' : 'Partial', remains }
}

/** The order as it is from a cancel request on: nothing more is delivered, and soon it is Canceled. */
export function withCancel(order: DemoOrder, now: number): DemoOrder {
  const due = now + seededRandom(order.luck ^ 0x5f).int(2_000, 5_000)
  return { ...order, canceling: { due, delivered: deliveredAt(order, planOf(order), now) } }
}

/**
 * The state with the books closed on every order that has ended by `now`: its charge is that of the
 * delivered part, and the rest is back on the balance. The outcome is written with it, so that asking
 * again pays nothing back and a clock that is set back revives nothing.
 */
export function settle(state: DemoState, now: number): DemoState {
  let { balance } = state
  let changed = false
  const orders = state.orders.map((order): DemoOrder => {
    if (order.outcome !== null) return order
    const outcome = progressOf(order, now)
    if (!isOver(outcome.status)) return order
    changed = true
    const charge = multiply(order.unit, String(order.quantity - Number(outcome.remains)))
    balance = add(balance, subtract(order.charge, charge))
    return { ...order, charge, outcome }
  })
  return changed ? { ...state, balance, orders } : state
}
