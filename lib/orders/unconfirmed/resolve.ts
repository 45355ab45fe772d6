import type { Environment } from '../../environment'
import { isEqual } from '../../money'
import type { Failure, Refusal } from '../../panel-api/model'
import { isAboutAccount } from '../../panel-api/refusals'
import { changeOrders } from '../ledger/change-order'
import { advance, markSeen, withSchedule, withStatus } from '../order/lifecycle'
import type { LifeEvent, Order, Tracking } from '../order/order'
import { toTracking } from '../order/status-reports'
import { isSameOrder, mergedWith } from '../placing/accept'
import { fetchOrderByNumber } from '../tracking/fetch-by-number'

/** Why a number may not belong to the unconfirmed order. The user may insist that it does. */
export type NumberDoubt = 'not-found' | 'unchecked' | 'charge'

/** The result of the user's decision about an unconfirmed order. Only `resolved` has changed anything. */
export type ResolveReply =
  | { readonly kind: 'resolved' }
  /** Another order of that panel has this number. */
  | { readonly kind: 'known'; readonly orderId: string }
  /** The panel does not know this number. */
  | { readonly kind: 'not-found'; readonly answer: Refusal }
  /** The panel could not be reached, or did not answer. */
  | { readonly kind: 'unchecked'; readonly answer: Refusal | Failure }
  /** The panel's order of this number has a different charge than expected. */
  | { readonly kind: 'charge'; readonly charge: string; readonly currency: string }

/** The user's decision about an unconfirmed order. */
export interface UserResolution {
  /** Its number at the panel; without one the order was never placed. */
  readonly panelOrderId?: string | undefined
  /** The doubt that the user was told of and accepts. */
  readonly acceptedDoubt?: NumberDoubt | undefined
}

/**
 * Settles an unconfirmed order by the user's decision: its number at the panel, or, without one, that it was never
 * placed. A number that another order of the same panel has already is rejected, unless the user added it by hand: then
 * the two rows are one order. The panel is asked about the number, and if that raises a doubt, nothing changes until
 * the user accepts it.
 */
export async function resolveOrder(
  orderId: string,
  said: UserResolution,
  environment: Environment,
): Promise<ResolveReply> {
  const { panelOrderId } = said
  if (panelOrderId === undefined) return keep(orderId, { event: 'user-dismissed' }, environment)
  const { database } = environment
  const order = await database.get('orders', orderId)
  if (order?.state !== 'unconfirmed') return { kind: 'resolved' }
  const other = await database.getFromIndex('orders', 'by-panel-order-id', [order.panelId, panelOrderId])
  if (other && !isSameOrder(other, orderId)) return { kind: 'known', orderId: other.id }
  const checked = await check(order, panelOrderId, said.acceptedDoubt, environment)
  if ('kind' in checked) return checked
  return keep(orderId, { event: 'user-confirmed', panelOrderId }, environment, checked.tracking)
}

/** Asks the panel about the number: its report, or the remaining doubt. */
async function check(
  order: Order,
  panelOrderId: string,
  despite: NumberDoubt | undefined,
  environment: Environment,
): Promise<ResolveReply | { readonly tracking?: Tracking }> {
  // The user knows that it cannot be fetched.
  if (despite === 'not-found' || despite === 'unchecked') return {}
  const answer = await fetchOrderByNumber(order.panelId, panelOrderId, environment)
  if (answer.kind !== 'result') {
    const isNo = answer.kind === 'refusal' && !isAboutAccount(answer)
    return isNo ? { kind: 'not-found', answer } : { kind: 'unchecked', answer }
  }
  const tracking = toTracking(answer.value, environment.now())
  const { charge, currency = order.currency } = tracking
  if (despite === 'charge' || charge === undefined || isPlausible(order, charge, currency))
    return { tracking }
  return { kind: 'charge', charge, currency }
}

/** Whether the panel reports the expected charge; for a subscription none is expected. */
const isPlausible = (order: Order, charge: string, currency: string): boolean =>
  order.perPost !== undefined ||
  (currency.toUpperCase() === order.currency.toUpperCase() && isEqual(charge, order.charge))

/** Writes the user's decision with the panel's report, unless another order has that number by now. */
async function keep(
  orderId: string,
  event: LifeEvent,
  environment: Environment,
  tracking?: Tracking,
): Promise<ResolveReply> {
  const { now } = environment
  return changeOrders<ResolveReply>(environment, async (ledger) => {
    const order = await ledger.get(orderId)
    const next = order && advance(order, event, now())
    let known = next
    if (next?.panelOrderId !== undefined) {
      const twin = await ledger.index('by-panel-order-id').get([next.panelId, next.panelOrderId])
      if (twin && !isSameOrder(twin, orderId)) return { kind: 'known', orderId: twin.id }
      if (twin) {
        ledger.remove(twin.id)
        known = withSchedule(mergedWith(next, twin), now())
      }
    }
    // However it ended: the user is looking at it.
    if (known) ledger.put(tracking ? markSeen(withStatus(known, tracking)) : known)
    return { kind: 'resolved' }
  })
}
