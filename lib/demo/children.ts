import { isLess, multiply, subtract } from '../money'
import { type DemoOrder, type DemoSubscription, isOver, planOf, progressOf } from './order-progress'
import { deriveSeed, seededRandom } from './random'
import type { DemoState } from './state'

/* The child orders of an order: one per run of a drip-feed order, one per post of a subscription. */

/** A child order that is due to be created. */
interface DueChild {
  readonly parent: string
  /** Milliseconds since 1970. */
  readonly due: number
  /** A post is paid for when it comes; a run is paid with its parent. */
  readonly paid: boolean
}

const FIRST_POST_MS = 5_000
const POST_EVERY_MS = 20_000
/** After this many an account falls silent: endless posts would fill the state. */
const MAX_POSTS = 100

const childrenOf = (order: DemoOrder): readonly string[] => order.children ?? []

/** A run begins when those before it are delivered; if one stops short, no more begin. */
function nextRun(order: DemoOrder, runs: number): number | undefined {
  const made = childrenOf(order).length
  const plan = planOf(order)
  if (made >= runs || (made * order.quantity) / runs >= plan.delivered) return undefined
  return order.placed + plan.pending + plan.processing + Math.ceil((made * plan.delivery) / runs)
}

function nextPost(order: DemoOrder, subscription: DemoSubscription): number | undefined {
  const { posts, oldPosts, ends, paused, delay } = subscription
  const fresh = childrenOf(order).length - oldPosts
  if (paused || fresh >= Math.min(posts ?? MAX_POSTS, MAX_POSTS)) return undefined
  // An interval is given in minutes (documented): here each counts as a second.
  const wait = fresh < 0 ? 0 : (fresh + 1) * POST_EVERY_MS + delay * 1_000
  const due = order.placed + FIRST_POST_MS + wait
  return ends !== null && due >= ends ? undefined : due
}

function dueChildOf(order: DemoOrder): DueChild | undefined {
  if (order.outcome !== null || order.canceling !== null) return undefined
  const { id, drip, subscription } = order
  const due = subscription ? nextPost(order, subscription) : drip ? nextRun(order, drip.runs) : undefined
  return due === undefined ? undefined : { parent: id, due, paid: subscription !== undefined }
}

/** The first of those that are due by `now`: ids follow time order, whoever asks and whenever. */
export function nextChildDue(state: DemoState, now: number): DueChild | undefined {
  let first: DueChild | undefined
  for (const order of state.orders) {
    const birth = dueChildOf(order)
    if (birth && birth.due <= now && (!first || birth.due < first.due)) first = birth
  }
  return first
}

const withParent = (state: DemoState, parent: DemoOrder): readonly DemoOrder[] =>
  state.orders.map((order) => (order.id === parent.id ? parent : order))

function createPostOrder(
  state: DemoState,
  parent: DemoOrder,
  subscription: DemoSubscription,
  due: number,
): DemoState {
  const luck = deriveSeed(state.seed, state.nextOrder)
  const random = seededRandom(luck ^ 0x3c)
  const quantity = random.int(subscription.min, subscription.max)
  const charge = multiply(parent.unit, String(quantity))
  if (isLess(state.balance, charge)) {
    return {
      ...state,
      orders: withParent(state, { ...parent, subscription: { ...subscription, paused: true } }),
    }
  }
  const id = String(state.nextOrder)
  const { service, unit, refill, cancel, fields } = parent
  const post: DemoOrder = {
    id,
    service,
    link: `https://posts.example/${encodeURIComponent(fields?.username ?? '')}/${id}`,
    quantity,
    comments: [],
    drip: null,
    parent: parent.id,
    unit,
    charge,
    placed: due,
    startCount: String(random.int(0, 99)),
    refill,
    cancel,
    luck,
    canceling: null,
    outcome: null,
  }
  const orders = withParent(state, { ...parent, children: [...childrenOf(parent), id] })
  return {
    ...state,
    balance: subtract(state.balance, charge),
    nextOrder: state.nextOrder + 1,
    orders: [...orders, post],
  }
}

/** The state with the child order created, or with its subscription paused if the balance is too low. */
export function createChild(state: DemoState, { parent: id, due }: DueChild): DemoState {
  const parent = state.orders.find((order) => order.id === id)
  if (parent === undefined) return state
  if (parent.subscription) return createPostOrder(state, parent, parent.subscription, due)
  const children = [...childrenOf(parent), String(state.nextOrder)]
  return { ...state, nextOrder: state.nextOrder + 1, orders: withParent(state, { ...parent, children }) }
}

/** One run of a drip-feed order, as an order. The parent has the price and can be refilled or canceled. */
function runOf(parent: DemoOrder, id: string, now: number): DemoOrder {
  const quantity = parent.quantity / (parent.drip?.runs ?? 1)
  const before = childrenOf(parent).indexOf(id) * quantity
  const { status, remains } = progressOf(parent, now)
  const inAll = parent.quantity - (Number(remains) || 0)
  const delivered = Math.min(Math.max(inAll - before, 0), quantity)
  const ended = delivered > 0 ? 'Partial' : 'Canceled'
  const running = isOver(status) ? ended : 'In progress'
  return {
    ...parent,
    id,
    quantity,
    drip: null,
    children: [],
    unit: '0',
    charge: '0',
    startCount: String(Number(parent.startCount) + before),
    refill: false,
    cancel: false,
    outcome: {
      status: delivered === quantity ? 'Completed' : running,
      remains: String(quantity - delivered),
    },
  }
}

/** An order or a run of one, by its id. */
export function findOrder(state: DemoState, id: string, now: number): DemoOrder | undefined {
  const order = state.orders.find((candidate) => candidate.id === id)
  if (order !== undefined) return order
  const parent = state.orders.find(({ children }) => children?.includes(id))
  return parent && runOf(parent, id, now)
}
