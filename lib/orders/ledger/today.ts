import { startOfDay } from '../../clock'
import type { Database } from '../../db/schema'
import { type Amount, add } from '../../money'
import { isDemo } from '../../panels/panel'
import type { Order } from '../order/order'
import { mayBePlaced } from '../order/status'

/** What was ordered from here today, in one currency. */
export interface DaySum {
  readonly currency: string
  readonly sum: Amount
}

/** What an order costs as far as it is known: what the panel says or, until it does, what was agreed to. */
function costOf({ charge, currency, tracking }: Order): DaySum {
  const named = tracking?.computedCharge ?? tracking?.charge
  if (named === undefined) return { sum: charge, currency }
  return { sum: named, currency: tracking?.currency ?? currency }
}

/** Whether it was placed from here, or may have been. */
const isOwn = (order: Order): boolean => mayBePlaced(order) && order.history[0]?.event !== 'added-by-number'

/**
 * The sums of the day, by currency. The day's orders are read, not the ledger.
 * @param panelId of one account or, without one, of all but the demo account
 */
export async function sumsOfDay(
  database: Database,
  now: number,
  panelId?: string,
): Promise<readonly DaySum[]> {
  const from = startOfDay(now)
  const orders = await (panelId === undefined
    ? database.getAllFromIndex('orders', 'by-created', IDBKeyRange.lowerBound(from))
    : database.getAllFromIndex(
        'orders',
        'by-panel',
        IDBKeyRange.bound([panelId, from], [panelId, Number.POSITIVE_INFINITY]),
      ))
  const sums = new Map<string, Amount>()
  for (const order of orders) {
    if (!isOwn(order) || (panelId === undefined && isDemo(order.panelId))) continue
    const { currency, sum } = costOf(order)
    sums.set(currency, add(sums.get(currency) ?? '0', sum))
  }
  return [...sums].map(([currency, sum]) => ({ currency, sum }))
}
