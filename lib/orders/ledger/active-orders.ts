import type { Database } from '../../db/schema'
import type { Order } from '../order/order'
import { endOf } from '../order/status'

/**
 * Every order that a panel is asked about, or that no panel has answered for. A ledger of 100,000 holds few of them.
 */
export async function readUnsettled(database: Database): Promise<readonly Order[]> {
  const found = await Promise.all([
    database.getAllFromIndex('orders', 'by-due'),
    database.getAllFromIndex('orders', 'by-state', 'unconfirmed'),
    database.getAllFromIndex('orders', 'by-state', 'sending'),
  ])
  return [...new Map(found.flat().map((order) => [order.id, order])).values()]
}

/** Every order that a panel may still be at work on, or be about to. */
export const readActiveOrders = async (database: Database): Promise<readonly Order[]> =>
  // An order that has ended is asked about while a refill of it is open.
  (await readUnsettled(database)).filter((order) => endOf(order) === undefined)
