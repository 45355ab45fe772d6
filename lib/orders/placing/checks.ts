import { startOfDay } from '../../clock'
import { sameLinkKey } from '../../links/same-link'
import { type Amount, isEqual } from '../../money'
import type { Order } from '../order/order'
import { type OverLimit, overLimit } from './limits'
import type { Limits } from './panel-limits'
import { findRepeat, type IntendedOrder, REPEAT_MS } from './same-target'

/** What the user agreed to beyond the price, each after being asked for it. */
export interface Agreement {
  /** Agrees to place the same order again, in spite of the earlier one of this time. */
  readonly repeatOf?: number | undefined
  /** Agrees to prices that could not be fetched again. */
  readonly allowStale?: boolean | undefined
  /** The amount, typed by hand, that exceeds a limit. */
  readonly typedAmount?: Amount | undefined
}

/** What the ledger and the limits say against an order, so that the user must agree first. */
export type Objection =
  | ({ readonly why: 'limit' } & OverLimit)
  /** The very same order was placed minutes ago, at `at`; if it is `isUnsure`, it is unconfirmed. */
  | { readonly why: 'repeat'; readonly at: number; readonly isUnsure: boolean }

/** The orders of a panel that an order is compared with, as a range of the index `by-panel`. */
export const recentRange = (panelId: string, now: number): IDBKeyRange =>
  IDBKeyRange.bound(
    [panelId, Math.min(startOfDay(now), now - REPEAT_MS)],
    [panelId, Number.POSITIVE_INFINITY],
  )

/** @param recent the orders of its panel in {@link recentRange} */
export function objectionTo(
  intended: IntendedOrder,
  agreed: Agreement,
  recent: readonly Order[],
  limits: Limits | undefined,
  now: number,
): Objection | undefined {
  const over = overLimit(intended, recent, limits?.[intended.panelId], now)
  if (over && !isTyped(over, agreed)) return { why: 'limit', ...over }
  const repeat = findRepeat(intended, recent, now, sameLinkKey)
  if (!repeat || repeat.createdAt <= (agreed.repeatOf ?? 0)) return undefined
  return { why: 'repeat', at: repeat.createdAt, isUnsure: repeat.state === 'unconfirmed' }
}

/** Whether the user typed what a limit requires. */
export const isTyped = (
  { mode, charge }: OverLimit,
  { typedAmount }: Pick<Agreement, 'typedAmount'>,
): boolean => mode === 'typed' && typedAmount !== undefined && isEqual(typedAmount, charge)
