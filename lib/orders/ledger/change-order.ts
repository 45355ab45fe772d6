import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { advance } from '../order/life'
import type { LifeEvent, Order } from '../order/order'

/** Changes a row in one transaction. `change` returns the row it was given, or `undefined`, to leave it as it is. */
export async function updateOrder(
  orderId: string,
  change: (order: Order) => Order | undefined,
  { database, announce }: Environment,
): Promise<Order | undefined> {
  const transaction = withQuietDone(database.transaction('orders', 'readwrite', { durability: 'strict' }))
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
