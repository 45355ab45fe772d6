import { findOrder } from './children'
import { type DemoOrder, progressOf } from './order-progress'
import { type DemoState, listOf, type Question, refusal, wireId } from './state'

/** The orders created by it, if any. A subscription has no counters of its own. */
function statusOf(state: DemoState, order: DemoOrder | undefined, now: number): object {
  if (order === undefined) return refusal('Incorrect order ID')
  const { status, remains } = progressOf(order, now)
  const { currency } = state
  const children = order.children ?? []
  const orders = children.map(wireId)
  if (order.subscription !== undefined) {
    return { status, expiry: order.fields?.expiry ?? '', posts: String(children.length), orders, currency }
  }
  const ordinary = { charge: order.charge, start_count: order.startCount, status, remains, currency }
  return order.drip === null ? ordinary : { ...ordinary, runs: String(children.length), orders }
}

/**
 * Documented: one order answers its status, a list answers an object keyed by id. Seen on panels: what a drip-feed
 * order and a subscription add to it.
 */
export function answerStatus(state: DemoState, { fields, now }: Question): unknown {
  const about = (id: string): object => statusOf(state, findOrder(state, id, now), now)
  if (fields.orders === undefined) {
    return fields.order === undefined ? refusal('Incorrect request') : about(fields.order.trim())
  }
  const ids = listOf(fields.orders)
  return ids === undefined
    ? refusal('Incorrect request')
    : Object.fromEntries(ids.map((id) => [id, about(id)]))
}
