import { type Amount, add, isLess, multiply, subtract } from '../../money'
import { isServiceKnown, type Order } from './order'

/**
 * The most that an order may cost, as the user agreed to it: for a subscription all of its posts, and nothing that can be
 * named if their number is not limited.
 */
export function agreedCharge({
  charge,
  perPost,
  fields,
}: Pick<Order, 'charge' | 'fields'> & {
  readonly perPost?: Order['perPost'] | undefined
}): Amount | undefined {
  const { posts, old_posts: old = '0' } = fields
  if (!perPost) return charge
  return posts === undefined ? undefined : multiply(perPost.max, add(posts, old))
}

/**
 * By how much the charge that the panel reports is above the agreed one. Amounts in two currencies are not compared, and
 * of an order that was added by its number nothing was agreed here.
 */
export function overchargeOf(order: Order): Amount | undefined {
  const { state, tracking, currency } = order
  if (state !== 'placed' || !tracking || !isServiceKnown(order)) return undefined
  if ((tracking.currency ?? currency).toUpperCase() !== currency.toUpperCase()) return undefined
  const agreed = agreedCharge(order)
  // Of a partial order whose full charge is still reported, what it really cost.
  const charged = tracking.computedCharge ?? tracking.charge
  if (agreed === undefined || charged === undefined || !isLess(agreed, charged)) return undefined
  return subtract(charged, agreed)
}
