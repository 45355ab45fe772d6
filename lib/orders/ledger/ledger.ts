import type { Database } from '../../db/schema'
import type { Order } from '../order/order'
import { endOf } from '../order/status'

/** How many recent orders the popup shows. */
const RECENT = 10
/**
 * However many orders need the user, as many of the newest are listed after them: what was just ordered is looked for
 * here.
 */
const NEWEST = 3

/** Unconfirmed orders come before those that ended badly. */
const rank = (order: Order): number => (endOf(order) === undefined ? 0 : 1)

/**
 * Every order of the group `needs-you`, at whatever panel: what no one knows about first, then the newest. The mark
 * that indexes them is set and taken off with the group (`order/life.ts`).
 */
export async function ordersNeedingAttention(database: Database): Promise<readonly Order[]> {
  const waiting = await database.getAllFromIndex('orders', 'by-attention')
  return waiting.sort((a, b) => rank(a) - rank(b) || b.createdAt - a.createdAt)
}

/**
 * What the popup lists: first every order that needs the user, then the newest of one panel or of all.
 * @param waiting those that need the user, if they were read already
 */
export async function recentOrders(
  database: Database,
  panelId?: string,
  waiting?: readonly Order[],
): Promise<readonly Order[]> {
  const found = [...(waiting ?? (await ordersNeedingAttention(database)))]
  const ids = new Set(found.map(({ id }) => id))
  const end = Math.max(RECENT, found.length + NEWEST)
  const orders = database.transaction('orders').store
  let cursor = await (panelId === undefined
    ? orders.index('by-created').openCursor(null, 'prev')
    : orders
        .index('by-panel')
        .openCursor(IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY]), 'prev'))
  while (cursor && found.length < end) {
    if (!ids.has(cursor.value.id)) found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

/** How many orders need the user: the number on the toolbar badge. */
export const countNeedingAttention = (database: Database): Promise<number> =>
  database.countFromIndex('orders', 'by-attention')
