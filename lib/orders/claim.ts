import { handled } from '../db'
import type { Environment } from '../environment'
import type { Refusal } from '../panel-api/model'
import type { Draft } from './draft'
import { advance } from './life'
import type { Order } from './order'

/* The steps between draft and order, each in one transaction over both, on disk before it returns. */

/**
 * Turns the draft into a row in `sending`. The order has the draft's id, so that a draft can become an order once,
 * however many windows confirm it.
 */
export async function claim(
  order: Order,
  { database, announce }: Environment,
): Promise<'claimed' | 'already-confirmed' | 'not-stored'> {
  try {
    const transaction = handled(
      database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
    )
    const draft = await transaction.objectStore('drafts').get(order.id)
    if (!draft) return 'already-confirmed'
    await transaction.objectStore('orders').add(order)
    await transaction.objectStore('drafts').delete(order.id)
    await transaction.done
  } catch {
    return 'not-stored'
  }
  announce('orders', 'drafts')
  return 'claimed'
}

/** Makes the order a draft again, since nothing was sent; one of which the person has said something stays. */
export async function unclaim(
  orderId: string,
  draft: Draft,
  { database, announce }: Environment,
): Promise<void> {
  const transaction = handled(
    database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
  )
  const order = await transaction.objectStore('orders').get(orderId)
  if (order?.state === 'sending' || order?.state === 'unconfirmed') {
    await transaction.objectStore('orders').delete(orderId)
    await transaction.objectStore('drafts').put(draft)
  }
  await transaction.done
  announce('orders', 'drafts')
}

/** Ends the order and offers what was typed again, both or neither. */
export async function refuse(
  orderId: string,
  { words }: Refusal,
  again: Draft,
  { database, now, announce }: Environment,
): Promise<void> {
  const transaction = handled(
    database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
  )
  const order = await transaction.objectStore('orders').get(orderId)
  const refused = order && advance(order, { event: 'refused', words }, now())
  if (refused) await transaction.objectStore('orders').put(refused)
  await transaction.objectStore('drafts').put(again)
  await transaction.done
  announce('orders', 'drafts')
}
