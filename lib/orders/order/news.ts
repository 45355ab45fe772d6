import type { Order } from './order'
import { refillEnd } from './refill-status'
import { STATUSES, type Status, type StatusEnd, statusOf } from './status'

/** What a person may ask to be told of. */
export const NEWS_KINDS = ['completed', 'partial', 'canceled', 'refill-done', 'needs-you'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

export interface News {
  readonly kind: NewsKind
  readonly order: Order
}

const ENDS: Readonly<Record<StatusEnd, NewsKind | undefined>> = {
  delivered: 'completed',
  'partly-delivered': 'partial',
  canceled: 'canceled',
  failed: 'needs-you',
  expired: undefined,
  'not-placed': undefined,
}

/** What is told of an order that comes to a status. */
function newsAt(status: Status): NewsKind | undefined {
  const { group, end } = STATUSES[status]
  if (end !== undefined) return ENDS[end]
  return group === 'needs-you' ? 'needs-you' : undefined
}

/** What is new about an order between two of its rows, or `undefined` when there is nothing to tell. */
export function newsOf(before: Order | undefined, after: Order): NewsKind | undefined {
  const status = statusOf(after)
  const isNew = before === undefined || statusOf(before) !== status
  const news = isNew ? newsAt(status) : undefined
  if (news) return news
  const [was, is] = [before, after].map((order) => refillEnd(order?.refills?.at(-1)))
  return is === 'done' && was !== 'done' ? 'refill-done' : undefined
}
