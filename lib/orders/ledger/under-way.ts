import type { Database } from '../../db/schema'
import { isOpen } from '../order/life'
import type { Order } from '../order/order'

/** Whether a panel may still be at work on it, or be about to. */
const mayBeAtWork = (order: Order): boolean =>
  isOpen(order) || order.state === 'unconfirmed' || order.state === 'sending'

/** Every order that may still be worked on, at whatever panel. A ledger of 100,000 holds few of them. */
export async function readUnderWay(database: Database): Promise<readonly Order[]> {
  const found = await Promise.all([
    database.getAllFromIndex('orders', 'by-due'),
    database.getAllFromIndex('orders', 'by-state', 'unconfirmed'),
    database.getAllFromIndex('orders', 'by-state', 'sending'),
  ])
  // An order that is not open any more is in the first index while a refill of it is.
  return [...new Map(found.flat().map((order) => [order.id, order])).values()].filter(mayBeAtWork)
}
