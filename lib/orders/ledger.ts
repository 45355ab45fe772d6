import type { Database } from '../db'
import type { Environment } from '../environment'
import { advance, type LifeEvent } from './life'
import type { Order } from './order'

/** How many recent orders the popup shows. */
const RECENT = 10

/** Changes a row in one transaction. `change` returns the row it was given, or `undefined`, to leave it as it is. */
export async function updateOrder(
  orderId: string,
  change: (order: Order) => Order | undefined,
  { database, announce }: Environment,
): Promise<Order | undefined> {
  const transaction = database.transaction('orders', 'readwrite', { durability: 'strict' })
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

/** The newest orders, of one panel or of all: those that need the person first, newest first in each part. */
export async function recentOrders(database: Database, panelId?: string): Promise<readonly Order[]> {
  const waiting = (await database.getAllFromIndex('orders', 'by-needs-person'))
    .filter((order) => panelId === undefined || order.panelId === panelId)
    .sort((a, b) => b.createdAt - a.createdAt)
  const found = [...waiting]
  const ids = new Set(waiting.map(({ id }) => id))
  const orders = database.transaction('orders').store
  const index = panelId === undefined ? orders.index('by-created') : orders.index('by-panel')
  const range =
    panelId === undefined ? null : IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  let cursor = await index.openCursor(range, 'prev')
  while (cursor && found.length < Math.max(RECENT, waiting.length)) {
    if (!ids.has(cursor.value.id)) found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

/** How many orders wait for the person: what the toolbar's badge shows. */
export const countWaiting = (database: Database): Promise<number> =>
  database.countFromIndex('orders', 'by-needs-person')
