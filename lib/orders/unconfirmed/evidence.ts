import { type Amount, add, isEqual, subtract } from '../../money'
import type { AccountBalance } from '../../panels/panel'
import type { Order } from '../order/order'
import { balanceEffectOf, type EffectDoubt, LATE_MS, lostAt, spanOf } from './balance-effects'
import { timesIn } from './times-charged'

/** Why the balance tells nothing about an order, for reasons of its own. */
export type OwnDoubt =
  /** The account is not connected any more. */
  | 'no-account'
  /** It has had another key or address since: its balance may be another account's. */
  | 'other-account'
  /** It was not asked for before the order was sent. */
  | 'no-before'
  /** It was not asked for since. */
  | 'not-asked'
  | 'currency'
  /** The order costs nothing. */
  | 'free'
  /** Nothing is charged before there is a post. */
  | 'subscription'

/**
 * What the account's balance says about an order whose outcome no one knows, or which the browser may have sent twice
 * although the panel answered. The person decides.
 */
export type Evidence =
  | { readonly kind: 'unknown'; readonly reason: OwnDoubt }
  /** Another order of the account may have moved the balance as well. */
  | (Balances & { readonly kind: 'unknown'; readonly reason: EffectDoubt; readonly other: Order })
  | Known

interface Balances {
  readonly before: Amount
  readonly now: Amount
}

/**
 * before − now = what others cost + own: nothing when `unchanged`, the order's charge when `as-charged`, a multiple of
 * it when `repeated`.
 */
export interface Known extends Balances {
  readonly kind: 'unchanged' | 'as-charged' | 'repeated' | 'otherwise'
  /** How many such orders it would pay for: of `repeated` alone. */
  readonly times?: number
  /** The other orders placed in between, and what they cost together. */
  readonly others: { readonly count: number; readonly cost: Amount }
  /** What the balance fell by beside the charges of the others; negative where it rose. */
  readonly fell: Amount
  /** So soon that a slow panel may still take the order. */
  readonly isSoon: boolean
}

/**
 * Judges an order by the balance before it, the balance now, and what other orders of the same account cost in
 * between. Where anything else that the ledger knows of may have moved the balance, it says so and claims nothing.
 * What it cannot know of are orders placed elsewhere and funds added.
 * @param balance the account's latest balance
 * @param others rows of the same account; those that {@link mayAffectBalance} leaves out change nothing
 */
export function readEvidence(
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
  // Of the same millisecond is the balance from before.
  if (span.asked <= lost) return unknown('not-asked')

  const now = balance.amount
  let cost: Amount = '0'
  let count = 0
  let denied: Order | undefined
  for (const other of others) {
    if (other.id === order.id || other.panelId !== order.panelId) continue
    const move = balanceEffectOf(other, span, order.currency)
    if ('doubt' in move) return { kind: 'unknown', reason: move.doubt, other, before, now }
    if ('denied' in move) denied ??= other
    if ('denied' in move || isEqual(move.cost, '0')) continue
    cost = add(cost, move.cost)
    count += 1
  }
  const fell = subtract(subtract(before, now), cost)
  const judged = judge(fell, order)
  if (denied && judged.kind !== 'unchanged') {
    return { kind: 'unknown', reason: 'other-denied', other: denied, before, now }
  }
  const isSoon = span.asked < lost + LATE_MS
  return { ...judged, before, now, others: { count, cost }, fell, isSoon }
}

function judge(fell: Amount, { charge }: Order): Pick<Known, 'kind' | 'times'> {
  if (isEqual(fell, '0')) return { kind: 'unchanged' }
  if (isEqual(fell, charge)) return { kind: 'as-charged' }
  const times = timesIn(fell, charge)
  return times === undefined ? { kind: 'otherwise' } : { kind: 'repeated', times }
}

const unknown = (reason: OwnDoubt): Evidence => ({ kind: 'unknown', reason })

/** Whether asking the panel again may make the evidence clearer. */
export const isStale = (evidence: Evidence): boolean =>
  evidence.kind === 'unknown' && ['not-asked', 'other-unseen', 'other-near'].includes(evidence.reason)
