import { type Amount, add, isEqual, subtract } from '../../money'
import type { AccountBalance } from '../../panels/panel'
import type { Order } from '../order/order'
import { balanceEffectOf, type EffectDoubt, LATE_ACCEPT_MS, lostAt, spanOf } from './balance-effects'
import { countCharges } from './count-charges'

/** Why the balance says nothing about an order, for reasons of the order's own. */
export type OwnDoubt =
  /** The account is no longer connected. */
  | 'no-account'
  /** It has another key or address since then: its balance may be another account's. */
  | 'other-account'
  /** It was not requested before the order was sent. */
  | 'no-before'
  /** It was not requested since. */
  | 'not-asked'
  | 'currency'
  /** The order costs nothing. */
  | 'free'
  /** Nothing is charged before there is a post. */
  | 'subscription'

/**
 * What the account's balance says about an unconfirmed order, or about one that the browser may have sent twice
 * although the panel answered. The user decides.
 */
export type Evidence =
  | { readonly kind: 'unknown'; readonly reason: OwnDoubt }
  /** Another order of the account may have affected the balance, too. */
  | (Balances & { readonly kind: 'unknown'; readonly reason: EffectDoubt; readonly other: Order })
  | KnownEvidence

interface Balances {
  readonly before: Amount
  readonly now: Amount
}

/**
 * before − now = cost of the others + its own: zero if `unchanged`, the order's charge if `as-charged`, a multiple of
 * it if `repeated`.
 */
export interface KnownEvidence extends Balances {
  readonly kind: 'unchanged' | 'as-charged' | 'repeated' | 'otherwise'
  /** How many such orders it would pay for: only for `repeated`. */
  readonly times?: number
  /** The other orders placed in between, and their total cost. */
  readonly others: { readonly count: number; readonly cost: Amount }
  /** What the balance dropped by beyond the charges of the others; negative if it rose. */
  readonly drop: Amount
  /** So soon that a slow panel may still accept the order. */
  readonly isEarly: boolean
}

/**
 * Judges an order by the balance before it, the balance now, and what other orders of the same account cost in between.
 * If anything else that the ledger knows of may have affected the balance, it says so and claims nothing. What it
 * cannot know of are orders placed elsewhere and added funds.
 * @param balance the account's latest balance
 * @param others rows of the same account; those that {@link mayAffectBalance} excludes change nothing
 */
export function judgeEvidence(
  order: Order,
  balance: AccountBalance | undefined,
  others: readonly Order[],
): Evidence {
  if (!balance) return unknown('no-account')
  if (order.perPost) return unknown('subscription')
  if (isEqual(order.charge, '0')) return unknown('free')
  const { balanceBefore: before } = order
  if (before === undefined) return unknown('no-before')
  if (balance.currency !== order.currency) return unknown('currency')
  const span = spanOf(order, balance)
  const lost = lostAt(order) ?? order.history.at(-1)?.at ?? order.createdAt
  // A balance of the same millisecond is from before.
  if (span.requestedAt <= lost) return unknown('not-asked')

  const now = balance.amount
  let cost: Amount = '0'
  let count = 0
  let denied: Order | undefined
  for (const other of others) {
    if (other.id === order.id || other.panelId !== order.panelId) continue
    const move = balanceEffectOf(other, span, order.currency)
    if ('doubt' in move) return { kind: 'unknown', reason: move.doubt, other, before, now }
    if ('isDismissed' in move) denied ??= other
    if ('isDismissed' in move || isEqual(move.cost, '0')) continue
    cost = add(cost, move.cost)
    count += 1
  }
  const drop = subtract(subtract(before, now), cost)
  const judged = judge(drop, order)
  if (denied && judged.kind !== 'unchanged') {
    return { kind: 'unknown', reason: 'other-denied', other: denied, before, now }
  }
  const isEarly = span.requestedAt < lost + LATE_ACCEPT_MS
  return { ...judged, before, now, others: { count, cost }, drop, isEarly }
}

function judge(fell: Amount, { charge }: Order): Pick<KnownEvidence, 'kind' | 'times'> {
  if (isEqual(fell, '0')) return { kind: 'unchanged' }
  if (isEqual(fell, charge)) return { kind: 'as-charged' }
  const times = countCharges(fell, charge)
  return times === undefined ? { kind: 'otherwise' } : { kind: 'repeated', times }
}

const unknown = (reason: OwnDoubt): Evidence => ({ kind: 'unknown', reason })

/** Whether asking the panel again may improve the evidence. */
export const isStale = (evidence: Evidence): boolean =>
  evidence.kind === 'unknown' && ['not-asked', 'other-unseen', 'other-near'].includes(evidence.reason)
