import { type Database, handled } from '../db'
import type { Environment } from '../environment'
import { advance } from './life'
import type { LifeEvent, Order } from './order'

/** How many recent orders the popup shows. */
const RECENT = 10

/** Changes a row in one transaction. `change` returns the row it was given, or `undefined`, to leave it as it is. */
export async function updateOrder(
  orderId: string,
  change: (order: Order) => Order | undefined,
  { database, announce }: Environment,
): Promise<Order | undefined> {
  const transaction = handled(database.transaction('orders', 'readwrite', { durability: 'strict' }))
  const order = await transaction.store.get(orderId)
  const next = order && change(order)
  if (next && next !== order) await transaction.store.put(next)
  await transaction.done
  if (next && next !== order) announce('orders')
  return next ?? order
}

/** Moves an order along its life; an event that cannot happen to it changes nothing. */
export const applyEvent = (
  orderId: string,
  event: LifeEvent,
  environment: Environment,
): Promise<Order | undefined> =>
  updateOrder(orderId, (order) => advance(order, event, environment.now()), environment)

/**
 * What the popup lists: first every order that needs the person, at whatever panel, then the newest of one panel
 * or of all.
 */
export async function recentOrders(database: Database, panelId?: string): Promise<readonly Order[]> {
  const waiting = await database.getAllFromIndex('orders', 'by-needs-person')
  const found = waiting.sort((a, b) => b.createdAt - a.createdAt)
  const ids = new Set(found.map(({ id }) => id))
  const end = Math.max(RECENT, found.length)
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

/** How many orders wait for the person: what the toolbar's badge shows. */
export const countWaiting = (database: Database): Promise<number> =>
  database.countFromIndex('orders', 'by-needs-person')
