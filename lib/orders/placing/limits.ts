import { startOfDay } from '../../clock'
import { type Amount, add, isLess, multiply } from '../../money'
import type { Order } from '../order/order'
import { agreedCharge } from '../order/overcharge'
import { mayBePlaced } from '../order/status'
import type { PanelLimits } from './panel-limits'
import type { IntendedOrder } from './same-target'

/** A limit that an order would exceed. */
export interface OverLimit {
  /** `currency`: the limits are in another currency than the account, so they cannot be compared. */
  readonly which: 'order' | 'day' | 'currency'
  readonly limit: Amount
  /** The amount of this order, or of the whole list, that counts and that has to be typed. */
  readonly charge: Amount
  /** The total of today's earlier orders. */
  readonly spent: Amount
  readonly mode: PanelLimits['above']
}

/**
 * The amount that counts against a limit: for a subscription, which costs nothing yet, the maximum total of its posts,
 * or of one post if their number is unlimited.
 */
const amountAtStake = (order: Pick<IntendedOrder, 'charge' | 'perPost' | 'fields'>): Amount =>
  agreedCharge(order) ?? order.perPost?.max ?? order.charge

/** Whether an order that was placed from here was charged or may have been. */
const mayHaveCost = (order: Order): boolean =>
  mayBePlaced(order) && order.history[0]?.event !== 'added-by-number'

const spentToday = (recent: readonly Order[], currency: string, now: number): Amount =>
  recent
    .filter(
      (order) => order.createdAt >= startOfDay(now) && order.currency === currency && mayHaveCost(order),
    )
    .reduce((sum, order) => add(sum, amountAtStake(order)), '0')

/** Of a list: how many such orders it is, and what lists of before may still spend. */
interface ListSize {
  readonly count: number
  readonly outstanding: Amount
}

const ONE: ListSize = { count: 1, outstanding: '0' }

/**
 * The limit that an order, or a list of equal ones, would exceed, if any.
 * @param recent orders of the same panel, at least those since midnight
 */
export function overLimit(
  intended: IntendedOrder,
  recent: readonly Order[],
  limits: PanelLimits | undefined,
  now: number,
  { count, outstanding }: ListSize = ONE,
): OverLimit | undefined {
  const { perOrder, perDay, above: mode, currency } = limits ?? {}
  if (!mode || (perOrder === undefined && perDay === undefined)) return undefined
  const each = amountAtStake(intended)
  const charge = count === 1 ? each : multiply(each, String(count))
  const spent = add(spentToday(recent, intended.currency, now), outstanding)
  const over = (which: OverLimit['which'], limit: Amount) => ({ which, limit, charge, spent, mode })
  if (currency !== intended.currency) return over('currency', perOrder ?? perDay ?? '0')
  if (perOrder !== undefined && isLess(perOrder, each)) return over('order', perOrder)
  return perDay !== undefined && isLess(perDay, add(spent, charge)) ? over('day', perDay) : undefined
}
