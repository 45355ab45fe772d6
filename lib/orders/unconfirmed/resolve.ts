import type { Environment } from '../../environment'
import { isEqual } from '../../money'
import type { Failure, Refusal } from '../../panel-api/model'
import { isAboutAccount } from '../../panel-api/refusals'
import { changeOrders } from '../ledger/change-order'
import { advance, rescheduled, seen, tracked } from '../order/life'
import type { LifeEvent, Order, Tracking } from '../order/order'
import { toTracking } from '../order/status-reports'
import { isTwin, withLearned } from '../placing/accept'
import { askNumber } from '../tracking/ask-number'

/** Why a number may not be the unconfirmed order's. The person may say that it is. */
export type NumberDoubt = 'not-found' | 'unchecked' | 'charge'

/** What came of the person's word about an unconfirmed order. Nothing has changed but after `resolved`. */
export type Resolved =
  | { readonly kind: 'resolved' }
  /** Another order of that panel has this number. */
  | { readonly kind: 'known'; readonly orderId: string }
  /** The panel says no to this number. */
  | { readonly kind: 'not-found'; readonly answer: Refusal }
  /** The panel could not be asked, or did not answer. */
  | { readonly kind: 'unchecked'; readonly answer: Refusal | Failure }
  /** The panel's order of this number costs something else than was expected. */
  | { readonly kind: 'charge'; readonly charge: string; readonly currency: string }

/** What the person says of an unconfirmed order. */
export interface Said {
  /** Its number at the panel; without one the order was never made. */
  readonly panelOrderId?: string | undefined
  /** The doubt that the person was told of and says it in spite of. */
  readonly despite?: NumberDoubt | undefined
}

/**
 * Settles an unconfirmed order by the person's word: its number at the panel, or, without one, that it was never
 * made. A number that another order of the same panel has already is not this one's, unless the person has added it by
 * hand: then the two rows are one order. It is asked for at the panel, and where that raises a doubt, nothing changes
 * until the person says it in spite of it.
 */
export async function resolveOrder(orderId: string, said: Said, environment: Environment): Promise<Resolved> {
  const { panelOrderId } = said
  if (panelOrderId === undefined) return keep(orderId, { event: 'user-dismissed' }, environment)
  const { database } = environment
  const order = await database.get('orders', orderId)
  if (order?.state !== 'unconfirmed') return { kind: 'resolved' }
  const other = await database.getFromIndex('orders', 'by-panel-order-id', [order.panelId, panelOrderId])
  if (other && !isTwin(other, orderId)) return { kind: 'known', orderId: other.id }
  const checked = await check(order, panelOrderId, said.despite, environment)
  if ('kind' in checked) return checked
  return keep(orderId, { event: 'user-confirmed', panelOrderId }, environment, checked.tracking)
}

/** Asks the panel for the number: what it says of it, or the doubt that is left. */
async function check(
  order: Order,
  panelOrderId: string,
  despite: NumberDoubt | undefined,
  environment: Environment,
): Promise<Resolved | { readonly tracking?: Tracking }> {
  // The person has heard that it cannot be had.
  if (despite === 'not-found' || despite === 'unchecked') return {}
  const answer = await askNumber(order.panelId, panelOrderId, environment)
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

/** Whether the panel names the charge that was expected; of a subscription none was. */
const isPlausible = (order: Order, charge: string, currency: string): boolean =>
  order.perPost !== undefined ||
  (currency.toUpperCase() === order.currency.toUpperCase() && isEqual(charge, order.charge))

/** Writes what the person said with what the panel said of it, unless another order has that number by now. */
async function keep(
  orderId: string,
  event: LifeEvent,
  environment: Environment,
  tracking?: Tracking,
): Promise<Resolved> {
  const { now } = environment
  return changeOrders<Resolved>(environment, async (ledger) => {
    const order = await ledger.get(orderId)
    const next = order && advance(order, event, now())
    let known = next
    if (next?.panelOrderId !== undefined) {
      const twin = await ledger.index('by-panel-order-id').get([next.panelId, next.panelOrderId])
      if (twin && !isTwin(twin, orderId)) return { kind: 'known', orderId: twin.id }
      if (twin) {
        ledger.remove(twin.id)
        known = rescheduled(withLearned(next, twin), now())
      }
    }
    // However it ended: the user is looking at it.
    if (known) ledger.put(tracking ? seen(tracked(known, tracking)) : known)
    return { kind: 'resolved' }
  })
}
