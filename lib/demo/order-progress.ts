import { seededRandom } from './random'

/** The final state of an order, or what a test makes the panel say about it. */
export interface DemoOutcome {
  readonly status: string
  readonly remains: string
}

/** The fields that a subscription was ordered with. Each post of the account becomes a child order. */
export interface DemoSubscription {
  /** Pieces per post: a number in this range. */
  readonly min: number
  readonly max: number
  /** Minutes between a post and its order. */
  readonly delay: number
  /** New posts to serve; `null` for no limit. */
  readonly posts: number | null
  /** Posts from before the order that are served first. */
  readonly oldPosts: number
  /** Milliseconds since 1970 after which no post is served; `null` for no end. */
  readonly ends: number | null
  /** The balance was too low for a post: no more are served. */
  readonly paused: boolean
}

export interface DemoOrder {
  /** Digits, as the panel counts. */
  readonly id: string
  readonly service: string
  /** Empty for a subscription. */
  readonly link: string
  /** Everything that was sent beside `key` and `action`, as sent. Orders of earlier versions have none. */
  readonly fields?: Readonly<Record<string, string>>
  /**
   * Total pieces: for drip-feed runs × quantity, for comments their number, for a package its size; 0 for a
   * subscription, whose child orders have them.
   */
  readonly quantity: number
  /** The lines that were ordered; empty for the types without comments. */
  readonly comments: readonly string[]
  readonly drip: { readonly runs: number; readonly interval: number } | null
  readonly subscription?: DemoSubscription
  /** For a drip-feed order or a subscription: the orders created so far. */
  readonly children?: readonly string[]
  /** For an order created by a subscription: the subscription's id. */
  readonly parent?: string
  /** The exact price of one piece. */
  readonly unit: string
  /** Exact: the whole price until the order is final, then that of the delivered part. */
  readonly charge: string
  /** Milliseconds since 1970. */
  readonly placed: number
  readonly startCount: string
  /** The service's flags when the order was placed: that is what was sold, even if the service changes. */
  readonly refill: boolean
  readonly cancel: boolean
  /** Seed of this order's random outcome. */
  readonly luck: number
  /** Delivery stops at the request; the order becomes Canceled when it is due. */
  readonly canceling: { readonly due: number; readonly delivered: number } | null
  /** Set once, together with the money: an order with an outcome no longer changes. */
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

/** Whether the panel considers the order ended, in the statuses that panels are seen to use. */
export const isOver = (status: string): boolean => FINAL.test(status)

/** About one to three minutes, so that a user who tries it sees the end; drip-feed takes longer. */
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

/** Posts from before the order and new ones are served the same way. */
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

/** The order after a cancel request: nothing more is delivered, and soon it is Canceled. */
export function withCancel(order: DemoOrder, now: number): DemoOrder {
  const due = now + seededRandom(order.luck ^ 0x5f).int(2_000, 5_000)
  return { ...order, canceling: { due, delivered: deliveredAt(order, planOf(order), now) } }
}
