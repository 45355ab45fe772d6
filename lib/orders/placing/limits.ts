import { changeSetting } from '../../db/settings'
import type { Environment } from '../../environment'
import { type Amount, add, isLess, multiply } from '../../money'
import type { Order } from '../order/order'
import { mayBePlaced } from '../order/status'
import type { PanelLimits } from './panel-limits'
import type { Intended } from './same-target'

/** A limit that an order would go over. */
export interface OverLimit {
  /** `currency`: the limits are in another currency than the account, and cannot be compared. */
  readonly which: 'order' | 'day' | 'currency'
  readonly limit: Amount
  /** What counts of this order, and what has to be typed. */
  readonly charge: Amount
  /** What the orders of today came to before it. */
  readonly spent: Amount
  readonly mode: PanelLimits['above']
}

/**
 * What an order counts for: of a subscription, which costs nothing yet, the most that its posts may cost together, or
 * one of them where their number is not limited.
 */
function amountAtStake({ charge, perPost, fields }: Pick<Intended, 'charge' | 'perPost' | 'fields'>): Amount {
  if (!perPost) return charge
  const { posts, old_posts: old = '0' } = fields
  return posts === undefined ? perPost.max : multiply(perPost.max, add(posts, old))
}

/** Midnight before `now`, where the person is. */
export const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0)

/** Whether an order, placed from here, took money or may have. */
const mayHaveCost = (order: Order): boolean =>
  mayBePlaced(order) && order.history[0]?.event !== 'added-by-number'

const spentToday = (recent: readonly Order[], currency: string, now: number): Amount =>
  recent
    .filter(
      (order) => order.createdAt >= startOfDay(now) && order.currency === currency && mayHaveCost(order),
    )
    .reduce((sum, order) => add(sum, amountAtStake(order)), '0')

/**
 * The limit that an order would go over, if any.
 * @param recent orders of the same panel, at least those since midnight
 */
export function overLimit(
  intended: Intended,
  recent: readonly Order[],
  limits: PanelLimits | undefined,
  now: number,
): OverLimit | undefined {
  const { perOrder, perDay, above: mode, currency } = limits ?? {}
  if (!mode || (perOrder === undefined && perDay === undefined)) return undefined
  const charge = amountAtStake(intended)
  const spent = spentToday(recent, intended.currency, now)
  const over = (which: OverLimit['which'], limit: Amount) => ({ which, limit, charge, spent, mode })
  if (currency !== intended.currency) return over('currency', perOrder ?? perDay ?? '0')
  if (perOrder !== undefined && isLess(perOrder, charge)) return over('order', perOrder)
  return perDay !== undefined && isLess(perDay, add(spent, charge)) ? over('day', perDay) : undefined
}

/** Keeps the limits of one panel beside those of the others. */
export async function saveLimits(
  panelId: string,
  limits: PanelLimits,
  { database, announce }: Environment,
): Promise<void> {
  await changeSetting(database, 'limits', (others) => ({ ...others, [panelId]: limits }))
  announce('panels')
}
