import { handled } from '../db'
import type { Environment } from '../environment'
import type { Listed, OrderStatus } from '../panel-api/model'
import { isFollowed, isOpen, notTracked, rescheduled, tracked } from './life'
import type { Looked } from './look'
import { type News, newsOf } from './news'
import type { Order } from './order'
import { openRefill, refillTracked, refillUnfollowed } from './refill'
import { toTracking } from './trackings'

/** Writes what was learned about all of a panel's orders in one transaction, and tells what is new. */
export async function keepLook(looked: Looked, environment: Environment): Promise<void> {
  const { database, now, announce, tell } = environment
  const transaction = handled(database.transaction('orders', 'readwrite'))
  const at = now()
  const news: News[] = []
  for (const { id } of looked.orders) {
    const order = await transaction.store.get(id)
    // One that was left alone meanwhile stays so.
    if (!order || !isFollowed(order) || order.dueAt === undefined) continue
    const next = learned(order, looked, at)
    if (next === order) continue
    await transaction.store.put(next)
    const kind = newsOf(order, next)
    if (kind) news.push({ kind, order: next })
  }
  await transaction.done
  announce('orders')
  if (news.length > 0) tell(news)
}

/** What stands in the place of a status: the panel's words, none where its answer left the order out. */
function troubleIn(answer: Listed<OrderStatus> | undefined): string | undefined {
  if (answer?.kind === 'refusal') return answer.words
  return answer?.kind === 'unanswered' ? '' : undefined
}

/** The order with what a look brought; due at once where it was meant to be asked about and was not. */
function learned(order: Order, looked: Looked, at: number): Order {
  let next = order
  const number = order.panelOrderId ?? ''
  if (isOpen(order) && looked.statuses.has(number)) {
    const answer = looked.statuses.get(number)
    next =
      answer?.kind === 'result'
        ? tracked(order, toTracking(answer.value, at))
        : notTracked(order, at, troubleIn(answer))
  }
  const refill = openRefill(order)?.refillId ?? ''
  if (!looked.refills.has(refill)) {
    const isLeft = next === order && (order.dueAt ?? at) > at
    return isLeft ? { ...order, dueAt: at } : next
  }
  const followed = looked.refillsUntold
    ? refillUnfollowed(next)
    : refillTracked(next, looked.refills.get(refill), at)
  return rescheduled(followed, at)
}
