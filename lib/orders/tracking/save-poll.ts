import type { Environment } from '../../environment'
import type { Listed, OrderStatus } from '../../panel-api/model'
import { refillTracked, refillUnfollowed } from '../aftercare/refill'
import { changeOrders } from '../ledger/change-order'
import { isFollowed, isOpen, notTracked, rescheduled, tracked } from '../order/life'
import { type News, newsOf } from '../order/news'
import type { Order } from '../order/order'
import { openRefill } from '../order/refill-status'
import { toTracking } from '../order/status-reports'
import type { Poll } from './poll'

/** Writes what was learned about all of a panel's orders in one transaction, and tells what is new. */
export async function savePoll(polled: Poll, environment: Environment): Promise<void> {
  const { now, tell } = environment
  const at = now()
  const news: News[] = []
  await changeOrders(
    environment,
    async (ledger) => {
      for (const { id } of polled.orders) {
        const order = await ledger.get(id)
        // One that was left alone meanwhile stays so.
        if (!order || !isFollowed(order) || order.dueAt === undefined) continue
        const next = learned(order, polled, at)
        if (next === order) continue
        ledger.put(next)
        const kind = newsOf(order, next)
        if (kind) news.push({ kind, order: next })
      }
    },
    { durability: 'default' },
  )
  if (news.length > 0) tell(news)
}

/** What stands in the place of a status: the panel's words, none where its answer left the order out. */
function troubleIn(answer: Listed<OrderStatus> | undefined): string | undefined {
  if (answer?.kind === 'refusal') return answer.message
  return answer?.kind === 'unanswered' ? '' : undefined
}

/** The order with what a poll brought; due at once where it was meant to be asked about and was not. */
function learned(order: Order, polled: Poll, at: number): Order {
  let next = order
  const number = order.panelOrderId ?? ''
  if (isOpen(order) && polled.statuses.has(number)) {
    const answer = polled.statuses.get(number)
    next =
      answer?.kind === 'result'
        ? tracked(order, toTracking(answer.value, at))
        : notTracked(order, at, troubleIn(answer))
  }
  const refill = openRefill(order)?.refillId ?? ''
  if (!polled.refills.has(refill)) {
    const isLeft = next === order && (order.dueAt ?? at) > at
    return isLeft ? { ...order, dueAt: at } : next
  }
  const followed = polled.refillsUntold
    ? refillUnfollowed(next)
    : refillTracked(next, polled.refills.get(refill), at)
  return rescheduled(followed, at)
}
