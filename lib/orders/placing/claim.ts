import { settingsIn } from '../../db/settings'
import { commitWith, withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import type { Failure, Refusal } from '../../panel-api/model'
import { failure } from '../../panel-api/transport'
import type { Panel } from '../../panels/panel'
import type { Draft } from '../form/draft'
import { advance } from '../order/life'
import type { Order } from '../order/order'
import { isUnanswered } from '../order/status'
import { type Agreed, type Objection, objectionTo, recentRange } from './checks'

/* The steps between draft and order, each in one transaction over both, on disk before it returns. */

type Obstacle =
  | Objection
  | { readonly why: 'already-confirmed' | 'not-stored' }
  | { readonly why: 'panel'; readonly answer: Failure }

/**
 * Turns the draft into a row in `sending`. The order has the draft's id, so that a draft can become an order once,
 * however many windows confirm it. What speaks against it is judged in the same transaction, so that two orders
 * confirmed at once see each other.
 * @param account where it would be sent; one that was removed or moved meanwhile gets no order
 * @returns why it was not done, or nothing when it was
 */
export async function claim(
  order: Order,
  agreed: Agreed,
  { url, keyTail }: Pick<Panel, 'url' | 'keyTail'>,
  { database, announce, now }: Environment,
): Promise<Obstacle | undefined> {
  try {
    const transaction = withQuietDone(
      database.transaction(['drafts', 'orders', 'panels', 'settings'], 'readwrite', { durability: 'strict' }),
    )
    const [drafts, orders] = [transaction.objectStore('drafts'), transaction.objectStore('orders')]
    const [draft, panel, limits, recent] = await Promise.all([
      drafts.get(order.id),
      transaction.objectStore('panels').get(order.panelId),
      settingsIn(transaction).get('limits'),
      orders.index('by-panel').getAll(recentRange(order.panelId, now())),
    ])
    if (!draft) return { why: 'already-confirmed' }
    if (panel?.url !== url || panel.keyTail !== keyTail) return { why: 'panel', answer: failure('gone') }
    const objection = objectionTo(order, agreed, recent, limits, now())
    if (objection) return objection
    commitWith(
      transaction,
      () => orders.add(order),
      () => drafts.delete(order.id),
    )
    await transaction.done
  } catch {
    return { why: 'not-stored' }
  }
  announce('orders', 'drafts')
  return undefined
}

/** Makes the order a draft again, since nothing was sent; one of which the person has said something stays. */
export async function unclaim(
  orderId: string,
  draft: Draft,
  { database, announce }: Environment,
): Promise<void> {
  const transaction = withQuietDone(
    database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
  )
  const order = await transaction.objectStore('orders').get(orderId)
  if (order && isUnanswered(order)) {
    await transaction.objectStore('orders').delete(orderId)
    await transaction.objectStore('drafts').put(draft)
  }
  await transaction.done
  announce('orders', 'drafts')
}

/** Ends the order and offers what was typed again, both or neither. */
export async function refuse(
  orderId: string,
  { message }: Refusal,
  again: Draft,
  { database, now, announce }: Environment,
): Promise<void> {
  const transaction = withQuietDone(
    database.transaction(['drafts', 'orders'], 'readwrite', { durability: 'strict' }),
  )
  const order = await transaction.objectStore('orders').get(orderId)
  const refused = order && advance(order, { event: 'refused', message }, now())
  if (refused) await transaction.objectStore('orders').put(refused)
  await transaction.objectStore('drafts').put(again)
  await transaction.done
  announce('orders', 'drafts')
}
