import { type Amount, isEqual, subtract } from '../money'
import type { Order } from './order'

/** What the account's balance says about an order whose outcome no one knows. The person decides. */
export type Evidence =
  /** Not asked for since, kept in another currency, moved by other orders too, or not moved by this one at all. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'unchanged' | 'as-charged' | 'otherwise'
      readonly before: Amount
      readonly now: Amount
      readonly fell: Amount
    }

/**
 * @param balance the account's latest balance, with when the panel said so
 * @param ordersSince how many orders the same account was given since, each of which moves the balance too
 */
export function readEvidence(
  order: Order,
  balance: { readonly amount: Amount; readonly currency: string; readonly at: number } | undefined,
  ordersSince: number,
): Evidence {
  const since = order.history.at(-1)?.at ?? order.createdAt
  // Of the same millisecond is the balance from before.
  const isLater = balance !== undefined && balance.at > since
  const before = order.balanceBefore
  const isComparable = isLater && ordersSince === 0 && balance.currency === order.currency
  if (!isComparable || before === undefined || isEqual(order.charge, '0')) return { kind: 'unknown' }
  const now = balance.amount
  const fell = subtract(before, now)
  const kind = isEqual(fell, '0') ? 'unchanged' : isEqual(fell, order.charge) ? 'as-charged' : 'otherwise'
  return { kind, before, now, fell }
}
