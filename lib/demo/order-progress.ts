import { seededRandom } from './random'

/** What an order has come to, or what a test makes the panel say about it. */
export interface DemoOutcome {
  readonly status: string
  readonly remains: string
}

/** What a subscription was ordered with. Each post of the account becomes a child order. */
export interface DemoSubscription {
  /** Pieces for a post: a number from one to the other. */
  readonly min: number
  readonly max: number
  /** Minutes between a post and its order. */
  readonly delay: number
  /** New posts to serve; `null` for all that come. */
  readonly posts: number | null
  /** Posts from before the order that are served first. */
  readonly oldPosts: number
  /** Milliseconds since 1970 from which no post is served; `null` for no end. */
  readonly ends: number | null
  /** The balance was too small for a post: no more are served. */
  readonly paused: boolean
}

export interface DemoOrder {
  /** Digits, as the panel counts. */
  readonly id: string
  readonly service: string
  /** Empty for a subscription. */
  readonly link: string
  /** All that was sent beside `key` and `action`, as it was sent. Orders of earlier versions have none. */
  readonly fields?: Readonly<Record<string, string>>
  /**
   * Pieces in all: with drip-feed runs × quantity, with comments their number, with a Package its size;
   * 0 for a subscription, whose child orders have them.
   */
  readonly quantity: number
  /** The lines that were ordered; empty for the types without comments. */
  readonly comments: readonly string[]
  readonly drip: { readonly runs: number; readonly interval: number } | null
  readonly subscription?: DemoSubscription
  /** Of a drip-feed order or a subscription: the orders made of it so far. */
  readonly children?: readonly string[]
  /** Of an order that a subscription made: the subscription's id. */
  readonly parent?: string
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

export interface Plan {
  readonly pending: number
  readonly processing: number
  readonly delivery: number
  readonly delivered: number
}

const FINAL = /^(completed?|partial|cancell?ed|refund(ed)?|fail(ed)?|error|expired)$/i

/** Whether the panel takes the order for ended, in the statuses that panels are seen to use. */
export const isOver = (status: string): boolean => FINAL.test(status)

/** About one to three minutes, so that a person who tries it sees the end; drip-feed takes longer. */
export function planOf(order: DemoOrder): Plan {
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

/** Posts before the order's own and those that came since are served the same way. */
function subscriptionProgress(order: DemoOrder, subscription: DemoSubscription, now: number): Progress {
  const { posts, oldPosts, ends, paused } = subscription
  const say = (status: string): Progress => ({ status, remains: '0' })
  if (order.canceling !== null && now >= order.canceling.due) return say('Canceled')
  if (posts !== null && (order.children?.length ?? 0) >= posts + oldPosts) return say('Completed')
  if (ends !== null && now >= ends) return say('Expired')
  return say(paused ? 'Paused' : 'Active')
}

/** What the panel says about an order at a time (milliseconds): a pure function of the two. */
export function progressOf(order: DemoOrder, now: number): Progress {
  if (order.outcome !== null) return order.outcome
  if (order.subscription !== undefined) return subscriptionProgress(order, order.subscription, now)
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
