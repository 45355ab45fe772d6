import { sameLinkKey } from '../../links/same-link'
import { type Amount, isEqual } from '../../money'
import type { Order } from '../order/order'
import { type OverLimit, overLimit, startOfDay } from './limits'
import type { Limits } from './panel-limits'
import { type Intended, REPEAT_MS, repeatOf } from './same-target'

/** What the person agreed to beyond the price, each after having been asked for it. */
export interface Agreed {
  /** Yes, the same order a second time, beside what was placed until then: at the time that the person was told. */
  readonly again?: number | undefined
  /** Yes, by prices that could not be fetched anew. */
  readonly staleOk?: boolean | undefined
  /** The amount, typed by hand, that is above a limit. */
  readonly typedAmount?: Amount | undefined
}

/** What the ledger and the limits hold against an order, and what the person must agree to first. */
export type Objection =
  | ({ readonly why: 'limit' } & OverLimit)
  /** The very same was ordered at the time `at`, minutes ago; of one that is `isUnsure` no one knows whether it was placed. */
  | { readonly why: 'repeat'; readonly at: number; readonly isUnsure: boolean }

/** The orders of a panel that an order is compared with, as a range of the index `by-panel`. */
export const recentRange = (panelId: string, now: number): IDBKeyRange =>
  IDBKeyRange.bound(
    [panelId, Math.min(startOfDay(now), now - REPEAT_MS)],
    [panelId, Number.POSITIVE_INFINITY],
  )

/** @param recent the orders of its panel in {@link recentRange} */
export function objectionTo(
  intended: Intended,
  agreed: Agreed,
  recent: readonly Order[],
  limits: Limits | undefined,
  now: number,
): Objection | undefined {
  const over = overLimit(intended, recent, limits?.[intended.panelId], now)
  if (over && !isTyped(over, agreed)) return { why: 'limit', ...over }
  const repeat = repeatOf(intended, recent, now, sameLinkKey)
  if (!repeat || repeat.createdAt <= (agreed.again ?? 0)) return undefined
  return { why: 'repeat', at: repeat.createdAt, isUnsure: repeat.state === 'unconfirmed' }
}

/** Whether the person typed what a limit asks for. */
export const isTyped = ({ mode, charge }: OverLimit, { typedAmount }: Pick<Agreed, 'typedAmount'>): boolean =>
  mode === 'typed' && typedAmount !== undefined && isEqual(typedAmount, charge)
