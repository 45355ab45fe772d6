import { findOrder } from './children'
import { type DemoOrder, isOver, progressOf, withCancel } from './order-progress'
import { deriveSeed } from './random'
import { type DemoRefill, isUnderWay, refillStatus } from './refill-progress'
import { type Answer, type DemoState, listOf, type Question, refusal, wireId } from './state'

interface Requested {
  readonly state: DemoState
  /** The new refill's id, or the reason why there is none. */
  readonly result: number | { readonly error: string }
}

function requestRefill(state: DemoState, id: string, now: number): Requested {
  const refuse = (error: string): Requested => ({ state, result: refusal(error) })
  const order = findOrder(state, id, now)
  if (order === undefined) return refuse('Incorrect order ID')
  const { status } = progressOf(order, now)
  const delivered = /^(completed?|partial)$/i.test(status)
  if (!order.refill || !delivered) return refuse('Order not eligible for refill')
  if (state.refills.some((refill) => refill.order === id && isUnderWay(refill, now))) {
    return refuse('Refill already requested')
  }
  const refill: DemoRefill = {
    id: String(state.nextRefill),
    order: id,
    requested: now,
    luck: deriveSeed(state.seed, -state.nextRefill),
  }
  return {
    state: { ...state, nextRefill: state.nextRefill + 1, refills: [...state.refills, refill] },
    result: state.nextRefill,
  }
}

/** Documented: one order answers `{refill: "1"}`, a list answers a list with numbers. */
export function answerRefill(state: DemoState, { fields, now }: Question): Answer {
  if (fields.orders === undefined) {
    if (fields.order === undefined) return { state, body: refusal('Incorrect request') }
    const { state: after, result } = requestRefill(state, fields.order.trim(), now)
    return { state: after, body: typeof result === 'number' ? { refill: String(result) } : result }
  }
  const ids = listOf(fields.orders)
  if (ids === undefined) return { state, body: refusal('Incorrect request') }
  let current = state
  const body = ids.map((id) => {
    const { state: after, result } = requestRefill(current, id, now)
    current = after
    return { order: wireId(id), refill: result }
  })
  return { state: current, body }
}

/** Documented: `{status}` for one, a list of `{refill, status}` for many. */
export function answerRefillStatus(state: DemoState, { fields, now }: Question): Answer {
  const statusOf = (id: string): string | { readonly error: string } => {
    const refill = state.refills.find((candidate) => candidate.id === id)
    return refill === undefined ? refusal('Refill not found') : refillStatus(refill, now)
  }
  if (fields.refills === undefined) {
    if (fields.refill === undefined) return { state, body: refusal('Incorrect request') }
    const status = statusOf(fields.refill.trim())
    return { state, body: typeof status === 'string' ? { status } : status }
  }
  const ids = listOf(fields.refills)
  if (ids === undefined) return { state, body: refusal('Incorrect request') }
  return { state, body: ids.map((id) => ({ refill: wireId(id), status: statusOf(id) })) }
}

function cancelProblem(order: DemoOrder | undefined, now: number): string | undefined {
  if (order === undefined) return 'Incorrect order ID'
  if (!order.cancel) return 'Service does not support cancel'
  if (isOver(progressOf(order, now).status)) return 'Order cannot be cancelled'
  return order.canceling === null ? undefined : 'Cancel already requested'
}

/** Documented for lists only: `[{order, cancel: 1 or {error}}]`. It is a request, carried out a little later. */
export function answerCancel(state: DemoState, { fields, now }: Question): Answer {
  const ids = listOf(fields.orders ?? '')
  if (ids === undefined) return { state, body: refusal('Incorrect request') }
  let current = state
  const body = ids.map((id) => {
    const reason = cancelProblem(findOrder(current, id, now), now)
    if (reason !== undefined) return { order: wireId(id), cancel: refusal(reason) }
    const orders = current.orders.map((order) => (order.id === id ? withCancel(order, now) : order))
    current = { ...current, orders }
    return { order: wireId(id), cancel: 1 }
  })
  return { state: current, body }
}
