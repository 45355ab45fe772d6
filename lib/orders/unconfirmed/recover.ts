import type { Environment } from '../../environment'
import { settled } from '../aftercare/settle'
import { changeOrders } from '../ledger/change-order'
import { advance } from '../order/life'
import { type News, newsOf } from '../order/news'
import type { Order, PanelRequest, RefillRequest } from '../order/order'

/**
 * Settles what an earlier life of the worker left behind: an order still in `sending` that this life does not own
 * may or may not have reached the panel, so it becomes unconfirmed, and so does a refill or a cancel. One
 * transaction, so that of several starts the first does it and the others find nothing.
 * @returns how many orders were changed
 */
export async function recoverOrders(environment: Environment): Promise<number> {
  const { workerId, now, tell } = environment
  const news: News[] = []
  const changed = await changeOrders(environment, async (ledger) => {
    const sending = await ledger.index('by-state').getAll('sending')
    const requesting = await ledger.index('by-requesting').getAll()
    let count = 0
    for (const order of [...sending, ...requesting]) {
      const next = recovered(order, workerId, now())
      if (!next) continue
      ledger.put(next)
      count += 1
      const kind = newsOf(order, next)
      if (kind) news.push({ kind, order: next })
    }
    return count
  })
  if (news.length > 0) tell(news)
  return changed
}

/** The order without what a dead worker was sending, or `undefined` where there is none. */
function recovered(order: Order, workerId: string, now: number): Order | undefined {
  const isOrphan = ({ owner }: Pick<PanelRequest, 'owner'>) => owner !== workerId
  if (order.state === 'sending') {
    return isOrphan(order) ? advance(order, { event: 'worker-died' }, now) : undefined
  }
  const settle = (asked: RefillRequest): RefillRequest =>
    asked.state === 'sending' && isOrphan(asked) ? settled(asked, { state: 'unconfirmed' }) : asked
  const { refills, cancel } = order
  const next = {
    ...order,
    ...(refills ? { refills: refills.map(settle) } : {}),
    ...(cancel ? { cancel: settle(cancel) } : {}),
  }
  const isChanged = next.cancel !== cancel || next.refills?.some((refill, at) => refill !== refills?.[at])
  return isChanged ? next : undefined
}
