import { type Amount, isEqual } from '../../money'
import { readStatus } from '../../panel-api/statuses'
import type { AccountBalance } from '../../panels/panel'
import { isOpen } from '../order/lifecycle'
import type { Order, StatusReport } from '../order/order'
import { STATUSES } from '../order/status'

/* Balance effects: how other orders of an account changed its balance while the outcome of one was unknown. */

/** What is known about the time between two balances, in milliseconds since 1970. */
export interface Span {
  /** The first balance was reported before this, by {@link MAX_IN_FLIGHT_MS} at most. */
  readonly from: number
  /** The second was requested at this time … */
  readonly requestedAt: number
  /** … and reported by this time. */
  readonly answeredAt: number
}

/** Why it is uncertain how another order affected the balance. */
export type EffectDoubt =
  /** It is unconfirmed, or being sent. */
  | 'other-open'
  /** It was sent while one of the balances was requested. */
  | 'other-near'
  /** Its charge changed, it ended with a refund, or the panel's text may mean one. */
  | 'other-moved'
  /** It was open when the panel last reported on it, before the balance. */
  | 'other-unseen'
  /** It was added by its number: when it was placed is unknown. */
  | 'other-added'
  | 'other-subscription'
  | 'other-currency'
  /** The user says that it was never placed: if it was, its charge is part of a drop in the balance. */
  | 'other-denied'

export type BalanceEffect =
  | { readonly cost: Amount }
  | { readonly doubt: EffectDoubt }
  /** Nothing, according to the user. */
  | { readonly isDismissed: true }

/** How long a balance may have been in flight if nothing tells when it was requested. */
export const MAX_IN_FLIGHT_MS = 15_000

/** How long after it was given up a slow panel may still accept an order. */
export const LATE_ACCEPT_MS = 2 * 60_000

const NOTHING: BalanceEffect = { cost: '0' }

/** When an order was given up as unanswered; `undefined` if an answer came or is awaited. */
export const lostAt = ({ history }: Pick<Order, 'history'>): number | undefined =>
  history.findLast(({ event }) => event === 'no-answer' || event === 'worker-died')?.at

const isAdded = ({ history }: Order): boolean => history[0]?.event === 'added-by-number'

/** The last moment at which the panel may have booked an order. */
function lastBookableAt(order: Order): number {
  if (isAdded(order)) return order.createdAt
  const accepted = order.history.find(({ event }) => event === 'accepted')?.at
  if (accepted !== undefined) return accepted
  const lost = lostAt(order)
  if (lost !== undefined) return lost + LATE_ACCEPT_MS
  return order.state === 'sending' ? Number.POSITIVE_INFINITY : order.createdAt
}

/** The moments between which a balance was requested and reported. */
export const spanOf = (order: Pick<Order, 'createdAt'>, { at, askedAt }: AccountBalance): Span => ({
  from: order.createdAt,
  requestedAt: askedAt ?? at - MAX_IN_FLIGHT_MS,
  answeredAt: at,
})

/**
 * Whether an order can have affected the balance since `from` at all. Orders that this excludes have no effect
 * according to {@link balanceEffectOf}, either.
 */
export function mayAffectBalance(other: Order, from: number): boolean {
  if (other.state === 'refused') return false
  const heard = Math.max(lastBookableAt(other), other.statusReports?.at(-1)?.at ?? other.tracking?.at ?? 0)
  return isOpen(other) || heard >= from - MAX_IN_FLIGHT_MS
}

/** What another order of the same account deducted from the balance within a span, as far as the ledger can tell. */
export function balanceEffectOf(other: Order, span: Span, currency: string): BalanceEffect {
  if (!mayAffectBalance(other, span.from)) return NOTHING
  const since = span.from - MAX_IN_FLIGHT_MS
  const isBefore = lastBookableAt(other) < since
  if (isAdded(other)) return isBefore ? changeOf(other, span) : { doubt: 'other-added' }
  if (other.createdAt >= span.answeredAt) return NOTHING
  if (other.state === 'dismissed') return isBefore ? NOTHING : { isDismissed: true }
  if (other.state !== 'placed') return isBefore ? NOTHING : { doubt: 'other-open' }
  const isBetween = other.createdAt >= span.from && lastBookableAt(other) <= span.requestedAt
  if (!isBefore && !isBetween) return { doubt: 'other-near' }
  const change = changeOf(other, span)
  if (isBefore || 'doubt' in change) return change
  return other.currency === currency ? { cost: other.charge } : { doubt: 'other-currency' }
}

/** Money that an existing order took or gave back. */
function changeOf(other: Order, span: Span): BalanceEffect {
  if (other.perPost || other.tracking?.posts !== undefined) return { doubt: 'other-subscription' }
  if (hasMoved(other, span)) return { doubt: 'other-moved' }
  const isUnseen = isOpen(other) && (other.tracking?.at ?? 0) < span.answeredAt
  return isUnseen ? { doubt: 'other-unseen' } : NOTHING
}

/** A change happened at some time between the report that shows it and the one before. */
function hasMoved(other: Order, span: Span): boolean {
  const { createdAt, charge, currency, tracking, statusReports = tracking ? [tracking] : [] } = other
  const isComparable = (tracking?.currency ?? currency).toUpperCase() === currency.toUpperCase()
  return statusReports.some((entry, index) => {
    const earlier = statusReports.slice(0, index)
    const isWithin =
      entry.at >= span.from - MAX_IN_FLIGHT_MS && (earlier.at(-1)?.at ?? createdAt) < span.answeredAt
    return isWithin && mentionsMoney(entry, earlier, isComparable ? charge : undefined)
  })
}

/**
 * Whether a report may involve money, compared with the reports before it or, if there are none, with what was
 * expected.
 */
function mentionsMoney(
  { rawStatus, charge, remains }: StatusReport,
  earlier: readonly StatusReport[],
  expected: Amount | undefined,
): boolean {
  const named = earlier.findLast((entry) => entry.charge !== undefined)?.charge ?? expected
  if (charge !== undefined && named !== undefined && !isEqual(charge, named)) return true
  const status = readStatus(rawStatus)
  const { end } = STATUSES[status]
  const mayGiveBack = status === 'unknown' || (end !== undefined && end !== 'delivered')
  const before = earlier.at(-1)
  return mayGiveBack && (before?.rawStatus !== rawStatus || before.remains !== remains)
}
