import type { Environment } from '../../environment'
import { changeOrders } from '../ledger/change-order'
import { advance, withSchedule } from '../order/lifecycle'
import type { Order } from '../order/order'

/**
 * Stores the panel's number of an order that it accepted.
 *
 * If the user added that number by hand meanwhile, the two rows are one order: its reports, requests and note move
 * here, so that no one requests its cancel twice. If the user gave that number to an unconfirmed order, that one
 * becomes unconfirmed again.
 */
export async function acceptOrder(
  { id: orderId, panelId }: Pick<Order, 'id' | 'panelId'>,
  panelOrderId: string,
  environment: Environment,
): Promise<void> {
  await changeOrders(environment, async (ledger) => {
    const [order, others] = await Promise.all([
      ledger.get(orderId),
      ledger.index('by-panel-order-id').getAll([panelId, panelOrderId]),
    ])
    const at = environment.now()
    const accepted = order && advance(order, { event: 'accepted', panelOrderId }, at)
    if (!accepted) return
    const twin = others.find((other) => isSameOrder(other, orderId))
    if (twin) ledger.remove(twin.id)
    for (const other of others) {
      const corrected = other.id === orderId ? undefined : advance(other, { event: 'number-taken' }, at)
      if (corrected) ledger.put(corrected)
    }
    ledger.put(twin ? withSchedule(mergedWith(accepted, twin), at) : accepted)
  })
}

/** A row with a request in flight stays: the request's answer will look for it. */
export const isSameOrder = ({ id, history, requesting }: Order, orderId: string): boolean =>
  id !== orderId && history[0]?.event === 'added-by-number' && !requesting

/** The order with the reports, requests and note of another row with its number. */
export const mergedWith = (
  order: Order,
  { tracking, statusReports, refills, cancel, note }: Order,
): Order => ({
  ...order,
  ...(tracking && { tracking }),
  ...(statusReports && { statusReports }),
  ...(refills && { refills }),
  ...(cancel && { cancel }),
  ...(note !== undefined && order.note === undefined && { note }),
})
