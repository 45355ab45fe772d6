import { type Amount, isLess, multiply } from '../../money'
import type { Order } from '../order/order'
import type { Evidence, Known } from './evidence'

/* Orders that the browser may have sent more than once by itself: what the balance tells of that. */

/** Whether a fall of the balance could pay for one order more than the panel's answer tells of. */
export const mayBeRepeated = ({ state, charge }: Pick<Order, 'state' | 'charge'>, fell: Amount): boolean =>
  !isLess(fell, state === 'refused' ? charge : multiply(charge, '2'))

const DAY_MS = 24 * 60 * 60_000
/**
 * So long the balance is looked at after an order that the panel answered; later, too much else has moved it. One that
 * was protected is looked at, too, since a protection has failed before.
 */
const WATCHED_MS = { protected: DAY_MS, unprotected: 7 * DAY_MS }

/** Whether the balance is to be looked at although the panel answered: it may have been asked once before. */
export const isWatched = ({ state, unprotected, createdAt }: Order, now: number): boolean =>
  (state === 'placed' || state === 'refused') &&
  now - createdAt < WATCHED_MS[unprotected ? 'unprotected' : 'protected']

/**
 * Whether the account fell by so much that there may be one order more than the panel's answer tells of: a second one
 * beside one that it took, the first before one that it refused. What is no multiple of the charge something else has
 * moved, too: it counts only for one that was not protected, and within a day.
 */
export function isPerhapsRepeated(order: Order, evidence: Evidence, now: number): evidence is Known {
  if (evidence.kind === 'repeated') return true
  if (order.state === 'refused') return evidence.kind === 'as-charged'
  if (evidence.kind !== 'otherwise' || !order.unprotected || now - order.createdAt >= DAY_MS) return false
  return !isLess(evidence.fell, multiply(order.charge, '2'))
}
