import type { Order } from './order'
import { refillEnd } from './refill-status'
import { STATUSES, type Status, type StatusEnd, statusOf } from './status'

/** The kinds of events that a user may ask to be notified of. */
export const ORDER_EVENT_KINDS = ['completed', 'partial', 'canceled', 'refill-done', 'needs-you'] as const
export type OrderEventKind = (typeof ORDER_EVENT_KINDS)[number]

export interface OrderEvent {
  readonly kind: OrderEventKind
  readonly order: Order
}

const ENDS: Readonly<Record<StatusEnd, OrderEventKind | undefined>> = {
  delivered: 'completed',
  'partly-delivered': 'partial',
  canceled: 'canceled',
  failed: 'needs-you',
  expired: undefined,
  'not-placed': undefined,
}

/** What is told of an order that comes to a status. */
function newsAt(status: Status): OrderEventKind | undefined {
  const { group, end } = STATUSES[status]
  if (end !== undefined) return ENDS[end]
  return group === 'needs-you' ? 'needs-you' : undefined
}

/** The event between two versions of an order's row, or `undefined` if there is nothing to notify of. */
export function orderEventOf(before: Order | undefined, after: Order): OrderEventKind | undefined {
  const status = statusOf(after)
  const isNew = before === undefined || statusOf(before) !== status
  const news = isNew ? newsAt(status) : undefined
  if (news) return news
  const [was, is] = [before, after].map((order) => refillEnd(order?.refills?.at(-1)))
  return is === 'done' && was !== 'done' ? 'refill-done' : undefined
}
