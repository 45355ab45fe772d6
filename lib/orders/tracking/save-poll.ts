import type { Environment } from '../../environment'
import type { Listed, OrderStatus } from '../../panel-api/model'
import { withRefillStatus, withUnfollowedRefill } from '../aftercare/refill'
import { changeOrders } from '../ledger/change-order'
import { isOpen, isPolled, withoutStatus, withSchedule, withStatus } from '../order/lifecycle'
import type { Order } from '../order/order'
import { type OrderEvent, orderEventOf } from '../order/order-events'
import { openRefill } from '../order/refill-status'
import { toTracking } from '../order/status-reports'
import type { PollResult } from './poll'

/** Writes the result of a poll for all of a panel's orders in one transaction, and notifies of events. */
export async function savePoll(polled: PollResult, environment: Environment): Promise<void> {
  const { now, notify } = environment
  const at = now()
  const events: OrderEvent[] = []
  await changeOrders(
    environment,
    async (ledger) => {
      for (const { id } of polled.orders) {
        const order = await ledger.get(id)
        // An order that was detached meanwhile stays so.
        if (!order || !isPolled(order) || order.dueAt === undefined) continue
        const next = learned(order, polled, at)
        if (next === order) continue
        ledger.put(next)
        const kind = orderEventOf(order, next)
        if (kind) events.push({ kind, order: next })
      }
    },
    { durability: 'default' },
  )
  if (events.length > 0) notify(events)
}

/** What is stored instead of a status: the panel's message, or none if its answer left the order out. */
function troubleIn(answer: Listed<OrderStatus> | undefined): string | undefined {
  if (answer?.kind === 'refusal') return answer.message
  return answer?.kind === 'unanswered' ? '' : undefined
}

/** The order with the result of a poll; due at once if it should have been polled and was not. */
function learned(order: Order, polled: PollResult, at: number): Order {
  let next = order
  const number = order.panelOrderId ?? ''
  if (isOpen(order) && polled.statuses.has(number)) {
    const answer = polled.statuses.get(number)
    next =
      answer?.kind === 'result'
        ? withStatus(order, toTracking(answer.value, at))
        : withoutStatus(order, at, troubleIn(answer))
  }
  const refill = openRefill(order)?.refillId ?? ''
  if (!polled.refills.has(refill)) {
    const isLeft = next === order && (order.dueAt ?? at) > at
    return isLeft ? { ...order, dueAt: at } : next
  }
  const followed = polled.refillsUnreported
    ? withUnfollowedRefill(next)
    : withRefillStatus(next, polled.refills.get(refill), at)
  return withSchedule(followed, at)
}
