import { isPolled } from './order/lifecycle'
import type { Order } from './order/order'
import { overchargeOf } from './order/overcharge'
import { groupOf } from './order/status'

/*
 * What of an order follows from the rest of it, and is stored because the ledger is searched by it: that it needs the
 * user, that a request about it is on its way, and that nothing is due of one that is not followed; or because lists show
 * it and should not reckon: what the panel charged too much. Every order that is written comes through here, by
 * `ledger/change-order`.
 */

const isRequesting = ({ refills = [], cancel }: Order): boolean =>
  [...refills, cancel].some((request) => request?.state === 'sending')

/** The order with all that is derived from it; the very same one where it was right. */
export function withDerived(order: Order): Order {
  const { requesting, needsAttention, dueAt, overcharge, ...rest } = order
  const above = overchargeOf(order)
  const next: Order = {
    ...rest,
    ...(isRequesting(order) && { requesting: 1 }),
    ...(groupOf(order) === 'needs-you' && { needsAttention: 1 }),
    ...(dueAt !== undefined && isPolled(order) && { dueAt }),
    ...(above !== undefined && { overcharge: above }),
  }
  const isRight =
    next.requesting === requesting &&
    next.needsAttention === needsAttention &&
    next.dueAt === dueAt &&
    next.overcharge === overcharge
  return isRight ? order : next
}
