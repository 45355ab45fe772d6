import type { Environment } from '../../environment'
import { changeOrders } from '../ledger/change-order'
import { advance, rescheduled } from '../order/life'
import type { Order } from '../order/order'

/**
 * Keeps the panel's number for an order that it took. Where the person has added that number by hand meanwhile, the
 * two rows are one order: what was learned and noted under it moves here, so that no one asks for its cancel twice. Where
 * the person has given that number to an order that no one knew about, that one is such an order again.
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
    const twin = others.find((other) => isTwin(other, orderId))
    if (twin) ledger.remove(twin.id)
    for (const other of others) {
      const corrected = other.id === orderId ? undefined : advance(other, { event: 'number-taken' }, at)
      if (corrected) ledger.put(corrected)
    }
    ledger.put(twin ? rescheduled(withLearned(accepted, twin), at) : accepted)
  })
}

/** One with a request on its way stays: the answer to that looks for its row. */
export const isTwin = ({ id, history, requesting }: Order, orderId: string): boolean =>
  id !== orderId && history[0]?.event === 'added-by-number' && !requesting

/** The order with what was learned and noted under its number by another row. */
export const withLearned = (
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
