import { handled } from '../db'
import type { Environment } from '../environment'
import type { Resolved } from '../messages'
import { advance } from './life'
import type { LifeEvent } from './order'

/**
 * Settles an unconfirmed order by the person's word: its number at the panel, or, without one, that it was never
 * made. A number that another order of the same panel has already is not this one's.
 */
export async function resolveOrder(
  orderId: string,
  panelOrderId: string | undefined,
  { database, now, announce }: Environment,
): Promise<Resolved> {
  const transaction = handled(database.transaction('orders', 'readwrite', { durability: 'strict' }))
  const order = await transaction.store.get(orderId)
  if (order && panelOrderId !== undefined) {
    const other = await transaction.store.index('by-panel-order-id').get([order.panelId, panelOrderId])
    if (other && other.id !== orderId) return { kind: 'known', orderId: other.id }
  }
  const event: LifeEvent =
    panelOrderId === undefined ? { event: 'person-dismissed-it' } : { event: 'person-found-it', panelOrderId }
  const next = order && advance(order, event, now())
  if (next) await transaction.store.put(next)
  await transaction.done
  if (next) announce('orders')
  return { kind: 'resolved' }
}
