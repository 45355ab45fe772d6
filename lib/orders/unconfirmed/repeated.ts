import { type Amount, isLess, multiply } from '../../money'
import type { Order } from '../order/order'
import type { Evidence, KnownEvidence } from './judge-evidence'

/* Orders that the browser itself may have sent more than once: what the balance says about that. */

/** Whether a drop in the balance could pay for one order more than the panel's answer accounts for. */
export const mayBeRepeated = ({ state, charge }: Pick<Order, 'state' | 'charge'>, fell: Amount): boolean =>
  !isLess(fell, state === 'refused' ? charge : multiply(charge, '2'))

const DAY_MS = 24 * 60 * 60_000
/**
 * How long the balance is checked after an order that the panel answered; later, too much else has affected it.
 * Protected orders are checked, too, since a protection has failed before.
 */
const WATCHED_MS = { protected: DAY_MS, unprotected: 7 * DAY_MS }

/** Whether the balance is to be checked although the panel answered: the order may have been sent more than once. */
export const isWatched = ({ state, unprotected, createdAt }: Order, now: number): boolean =>
  (state === 'placed' || state === 'refused') &&
  now - createdAt < WATCHED_MS[unprotected ? 'unprotected' : 'protected']

/**
 * Whether the balance dropped so much that there may be one order more than the panel's answer accounts for: a second
 * one beside one that it accepted, or the first before one that it refused. A drop that is not a multiple of the charge
 * has other causes, too: it counts only for an unprotected order, and within a day.
 */
export function isPossiblyRepeated(order: Order, evidence: Evidence, now: number): evidence is KnownEvidence {
  if (evidence.kind === 'repeated') return true
  if (order.state === 'refused') return evidence.kind === 'as-charged'
  if (evidence.kind !== 'otherwise' || !order.unprotected || now - order.createdAt >= DAY_MS) return false
  return !isLess(evidence.drop, multiply(order.charge, '2'))
}
