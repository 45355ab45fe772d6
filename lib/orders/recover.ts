import { handled } from '../db'
import type { Environment } from '../environment'
import { advance } from './life'

/**
 * Settles what an earlier life of the worker left behind: an order still in `sending` that this life does not own
 * may or may not have reached the panel, so it becomes unconfirmed. One transaction, so that of several starts
 * the first does it and the others find nothing.
 * @returns how many orders became unconfirmed
 */
export async function recoverOrders({ database, life, now, announce }: Environment): Promise<number> {
  const transaction = handled(database.transaction('orders', 'readwrite', { durability: 'strict' }))
  const sending = await transaction.store.index('by-state').getAll('sending')
  const orphans = sending.filter(({ owner }) => owner !== life)
  for (const order of orphans) {
    const settled = advance(order, { event: 'worker-died' }, now())
    if (settled) await transaction.store.put(settled)
  }
  await transaction.done
  if (orphans.length > 0) announce('orders')
  return orphans.length
}
