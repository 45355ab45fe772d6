import type { Order } from './order'

/** What a person may ask to be told of. */
export const NEWS_KINDS = ['completed', 'partial', 'canceled', 'refill-done', 'needs-you'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

export interface News {
  readonly kind: NewsKind
  readonly order: Order
}

const ENDS: Readonly<Record<string, NewsKind>> = {
  completed: 'completed',
  partial: 'partial',
  canceled: 'canceled',
  refunded: 'canceled',
  failed: 'needs-you',
}

/** What is new about an order between two of its rows, or `undefined` when there is nothing to tell. */
export function newsOf(before: Order | undefined, after: Order): NewsKind | undefined {
  if (after.state === 'unconfirmed' && before?.state !== 'unconfirmed') return 'needs-you'
  const status = after.tracking?.status
  if (status !== before?.tracking?.status && status !== undefined && ENDS[status]) return ENDS[status]
  const [was, is] = [before?.refills?.at(-1)?.status, after.refills?.at(-1)?.status]
  return is === 'completed' && was !== 'completed' ? 'refill-done' : undefined
}
