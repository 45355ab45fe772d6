import { type Amount, isEqual } from '../../money'
import { readStatus } from '../../panel-api/statuses'
import type { AccountBalance } from '../../panels/panel'
import { isOpen } from '../order/life'
import type { Order, TrackingEntry } from '../order/order'
import { STATUSES } from '../order/status'

/* The balance effects: what other orders of an account did to its balance while no one knew about one of them. */

/** What is known of the time between two balances, in milliseconds since 1970. */
export interface Span {
  /** The first balance was told before this, and by {@link NEAR_MS} at most. */
  readonly from: number
  /** The second was asked for then … */
  readonly asked: number
  /** … and told by then. */
  readonly told: number
}

/** Why it is not certain what another order did to the balance. */
export type EffectDoubt =
  /** No one knows whether the panel took it, or it is being sent. */
  | 'other-open'
  /** It was sent while one of the balances was asked for. */
  | 'other-near'
  /** Its charge changed, or it ended with money that came back, or with words that may mean so. */
  | 'other-moved'
  /** It was open when the panel last told of it, which is longer ago than the balance. */
  | 'other-unseen'
  /** It was added by its number: when it was placed is not known. */
  | 'other-added'
  | 'other-subscription'
  | 'other-currency'
  /** The person says that it was never made: if it was, its charge is in a balance that fell. */
  | 'other-denied'

export type BalanceEffect =
  | { readonly cost: Amount }
  | { readonly doubt: EffectDoubt }
  /** Nothing, by the person's word. */
  | { readonly denied: true }

/** How long a balance may have been on its way when nothing tells when it was asked for. */
export const NEAR_MS = 15_000

/** How long after it was given up a slow panel may still take an order. */
export const LATE_MS = 2 * 60_000

const NOTHING: BalanceEffect = { cost: '0' }

/** When it was found that no answer to an order came; `undefined` where one came or is awaited. */
export const lostAt = ({ history }: Pick<Order, 'history'>): number | undefined =>
  history.findLast(({ event }) => event === 'no-answer' || event === 'worker-died')?.at

const isAdded = ({ history }: Order): boolean => history[0]?.event === 'added-by-number'

/** The last moment at which the panel may have booked an order. */
function bookedUntil(order: Order): number {
  if (isAdded(order)) return order.createdAt
  const accepted = order.history.find(({ event }) => event === 'accepted')?.at
  if (accepted !== undefined) return accepted
  const lost = lostAt(order)
  if (lost !== undefined) return lost + LATE_MS
  return order.state === 'sending' ? Number.POSITIVE_INFINITY : order.createdAt
}

/** Between which two moments a balance was asked for and told. */
export const spanOf = (order: Pick<Order, 'createdAt'>, { at, askedAt }: AccountBalance): Span => ({
  from: order.createdAt,
  asked: askedAt ?? at - NEAR_MS,
  told: at,
})

/**
 * Whether an order can have moved the balance since `from` at all. What this leaves out {@link balanceEffectOf} finds to have
 * moved nothing.
 */
export function mayAffectBalance(other: Order, from: number): boolean {
  if (other.state === 'refused') return false
  const heard = Math.max(bookedUntil(other), other.statusReports?.at(-1)?.at ?? other.tracking?.at ?? 0)
  return isOpen(other) || heard >= from - NEAR_MS
}

/** What another order of the same account took from the balance within a span, as far as the ledger can tell. */
export function balanceEffectOf(other: Order, span: Span, currency: string): BalanceEffect {
  if (!mayAffectBalance(other, span.from)) return NOTHING
  const since = span.from - NEAR_MS
  const isBefore = bookedUntil(other) < since
  if (isAdded(other)) return isBefore ? changeOf(other, span) : { doubt: 'other-added' }
  if (other.createdAt >= span.told) return NOTHING
  if (other.state === 'dismissed') return isBefore ? NOTHING : { denied: true }
  if (other.state !== 'placed') return isBefore ? NOTHING : { doubt: 'other-open' }
  const isBetween = other.createdAt >= span.from && bookedUntil(other) <= span.asked
  if (!isBefore && !isBetween) return { doubt: 'other-near' }
  const change = changeOf(other, span)
  if (isBefore || 'doubt' in change) return change
  return other.currency === currency ? { cost: other.charge } : { doubt: 'other-currency' }
}

/** Money that an order which the panel has had for a while took or gave back. */
function changeOf(other: Order, span: Span): BalanceEffect {
  if (other.perPost || other.tracking?.posts !== undefined) return { doubt: 'other-subscription' }
  if (hasMoved(other, span)) return { doubt: 'other-moved' }
  const isUnseen = isOpen(other) && (other.tracking?.at ?? 0) < span.told
  return isUnseen ? { doubt: 'other-unseen' } : NOTHING
}

/** A change happened at some time between the report that told it and the one before. */
function hasMoved(other: Order, span: Span): boolean {
  const { createdAt, charge, currency, tracking, statusReports = tracking ? [tracking] : [] } = other
  const isComparable = (tracking?.currency ?? currency).toUpperCase() === currency.toUpperCase()
  return statusReports.some((entry, index) => {
    const earlier = statusReports.slice(0, index)
    const isWithin = entry.at >= span.from - NEAR_MS && (earlier.at(-1)?.at ?? createdAt) < span.told
    return isWithin && tellsMoney(entry, earlier, isComparable ? charge : undefined)
  })
}

/** Whether money may have moved with a report, after those that came before it or, with none, after what was expected. */
function tellsMoney(
  { rawStatus, charge, remains }: TrackingEntry,
  earlier: readonly TrackingEntry[],
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
