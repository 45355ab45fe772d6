import type { Environment } from '../../environment'
import { settledRequest } from '../aftercare/settle-request'
import { changeOrders } from '../ledger/change-order'
import { advance } from '../order/lifecycle'
import type { Order, PanelRequest, RefillRequest } from '../order/order'
import { type OrderEvent, orderEventOf } from '../order/order-events'

/**
 * Settles what an earlier run of the worker left behind: an order still in `sending` that this run does not own may or
 * may not have reached the panel, so it becomes unconfirmed, and so does a refill or a cancel. One transaction, so that
 * of several starts the first one does it and the others find nothing.
 * @returns how many orders were changed
 */
export async function recoverOrders(environment: Environment): Promise<number> {
  const { workerId, now, notify } = environment
  const events: OrderEvent[] = []
  const changed = await changeOrders(environment, async (ledger) => {
    const sending = await ledger.index('by-state').getAll('sending')
    const requesting = await ledger.index('by-requesting').getAll()
    let count = 0
    for (const order of [...sending, ...requesting]) {
      const next = recovered(order, workerId, now())
      if (!next) continue
      ledger.put(next)
      count += 1
      const kind = orderEventOf(order, next)
      if (kind) events.push({ kind, order: next })
    }
    return count
  })
  if (events.length > 0) notify(events)
  return changed
}

/** The order without what a dead worker was sending, or `undefined` if there is nothing. */
function recovered(order: Order, workerId: string, now: number): Order | undefined {
  const isOrphan = ({ owner }: Pick<PanelRequest, 'owner'>) => owner !== workerId
  if (order.state === 'sending') {
    return isOrphan(order) ? advance(order, { event: 'worker-died' }, now) : undefined
  }
  const settle = (asked: RefillRequest): RefillRequest =>
    asked.state === 'sending' && isOrphan(asked) ? settledRequest(asked, { state: 'unconfirmed' }) : asked
  const { refills, cancel } = order
  const next = {
    ...order,
    ...(refills ? { refills: refills.map(settle) } : {}),
    ...(cancel ? { cancel: settle(cancel) } : {}),
  }
  const isChanged = next.cancel !== cancel || next.refills?.some((refill, at) => refill !== refills?.[at])
  return isChanged ? next : undefined
}
