import { settingsIn } from '../../db/settings'
import type { Environment } from '../../environment'
import type { Failure, Refusal } from '../../panel-api/model'
import { failure } from '../../panel-api/transport'
import type { Panel } from '../../panels/panel'
import type { Draft } from '../form/draft'
import { changeOrders } from '../ledger/change-order'
import { advance } from '../order/lifecycle'
import type { Order } from '../order/order'
import { isUnanswered } from '../order/status'
import { type Agreement, type Objection, objectionTo, recentRange } from './checks'

/* The steps between draft and order, each in one transaction over both, on disk before it returns. */

type Obstacle =
  | Objection
  | { readonly why: 'already-confirmed' | 'not-stored' }
  | { readonly why: 'panel'; readonly answer: Failure }

/**
 * Turns the draft into a row in `sending`. The order has the draft's id, so that a draft can become an order only once,
 * however many windows confirm it. Objections are checked in the same transaction, so that two orders confirmed at once
 * see each other.
 * @param account the one to send it to; if it was removed or moved meanwhile, it gets no order
 * @returns why it was not done, or nothing if it was
 */
export async function claim(
  order: Order,
  agreed: Agreement,
  { url, keyTail }: Pick<Panel, 'url' | 'keyTail'>,
  environment: Environment,
): Promise<Obstacle | undefined> {
  const { now } = environment
  try {
    return await changeOrders<Obstacle | undefined>(
      environment,
      async (ledger, transaction) => {
        const drafts = transaction.objectStore('drafts')
        const [draft, panel, limits, recent] = await Promise.all([
          drafts.get(order.id),
          transaction.objectStore('panels').get(order.panelId),
          settingsIn(transaction).get('limits'),
          ledger.index('by-panel').getAll(recentRange(order.panelId, now())),
        ])
        if (!draft) return { why: 'already-confirmed' }
        if (panel?.url !== url || panel.keyTail !== keyTail) return { why: 'panel', answer: failure('gone') }
        const objection = objectionTo(order, agreed, recent, limits, now())
        if (objection) return objection
        ledger.add(order)
        // Whether it was made, the end of the transaction tells.
        drafts.delete(order.id).catch(() => undefined)
        return undefined
      },
      { with: ['drafts', 'panels', 'settings'], tells: ['drafts'] },
    )
  } catch {
    return { why: 'not-stored' }
  }
}

/** Makes the order a draft again, since nothing was sent; one of which the user has said something stays. */
export const releaseClaim = (orderId: string, draft: Draft, environment: Environment): Promise<void> =>
  changeOrders(
    environment,
    async (ledger, transaction) => {
      const order = await ledger.get(orderId)
      if (!order || !isUnanswered(order)) return
      ledger.remove(orderId)
      await transaction.objectStore('drafts').put(draft)
    },
    { with: ['drafts'], tells: ['drafts'] },
  )

/** Ends the order and offers its fields again as a draft, both or neither. */
export async function refuse(
  orderId: string,
  { message }: Refusal,
  again: Draft,
  environment: Environment,
): Promise<void> {
  const isEnded = await changeOrders(
    environment,
    async (ledger, transaction) => {
      const order = await ledger.get(orderId)
      const refused = order && advance(order, { event: 'refused', message }, environment.now())
      if (refused) ledger.put(refused)
      await transaction.objectStore('drafts').put(again)
      return refused !== undefined
    },
    { with: ['drafts'], tells: ['drafts'] },
  )
  if (!isEnded) environment.announce('drafts')
}
