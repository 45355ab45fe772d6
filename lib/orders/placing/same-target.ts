import { isWebAddress } from '../../links/link'
import { type Order, targetOf } from '../order/order'
import { mayBePlaced } from '../order/status'

/** An order about to be placed, as far as it is compared with others. */
export interface IntendedOrder extends Pick<Order, 'panelId' | 'link' | 'fields' | 'charge' | 'currency'> {
  readonly service: Pick<Order['service'], 'id'>
  readonly quantity?: number | undefined
  readonly perPost?: Order['perPost'] | undefined
}

/** What an order is for. */
export type Target = Pick<Order, 'link' | 'fields'>

/**
 * The same key for all addresses of one target. Pages know the sites (`targetKey`); the background has no room for that
 * and compares spellings (`sameLinkKey`).
 */
export type LinkKey = (link: string) => string

export const REPEAT_MS = 10 * 60_000

/** An account may be named, as subscriptions name it, with or without an `@` and in any case. */
const keyOf = (order: Target, linkKey: LinkKey): string =>
  isWebAddress(order.link) ? linkKey(order.link) : targetOf(order).trim().replace(/^@/, '').toLowerCase()

function isSameTarget(a: Target, b: Target, linkKey: LinkKey): boolean {
  const key = keyOf(a, linkKey)
  return key !== '' && key === keyOf(b, linkKey)
}

/** Orders for the same link or account, newest first. */
export const ordersForSameTarget = (
  intended: Target,
  orders: readonly Order[],
  linkKey: LinkKey,
): readonly Order[] =>
  orders.filter((order) => isSameTarget(intended, order, linkKey)).sort((a, b) => b.createdAt - a.createdAt)

/**
 * The last order for the same service, target and quantity within ten minutes, unless it is known not to have been
 * placed. One from the future counts: the clock was set back since.
 * @param recent orders of the same panel
 */
export function findRepeat(
  intended: IntendedOrder,
  recent: readonly Order[],
  now: number,
  linkKey: LinkKey,
): Order | undefined {
  return recent.findLast(
    (order) =>
      order.createdAt > now - REPEAT_MS &&
      mayBePlaced(order) &&
      order.service.id === intended.service.id &&
      order.quantity === intended.quantity &&
      isSameTarget(intended, order, linkKey),
  )
}
