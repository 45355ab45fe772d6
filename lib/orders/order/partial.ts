import { type Amount, isEqual, isLess, portion, subtract } from '../../money'
import { readStatus } from '../../panel-api/statuses'
import type { Order, Tracking } from './order'
import { endOf, STATUSES } from './status'

/** What a partial order came to, in pieces and in money. */
export interface PartialOutcome {
  readonly ordered: Amount
  readonly delivered: Amount
  /** Pieces that were not delivered. */
  readonly remains: Amount
  /** What the order cost in the end. */
  readonly charge: Amount
  /** What of the money came back. */
  readonly cameBack: Amount
  readonly currency: string
  /** The panel still names the whole charge, or none: the two amounts are reckoned from the pieces. */
  readonly isReckoned: boolean
}

const distance = (a: Amount, b: Amount): Amount => (isLess(a, b) ? subtract(b, a) : subtract(a, b))

/** The charge that the panel named while the order was still to be delivered in full. */
const chargeBefore = ({ statusReports = [] }: Order): Amount | undefined =>
  statusReports.findLast(
    ({ rawStatus, charge }) =>
      STATUSES[readStatus(rawStatus)].end !== 'partly-delivered' &&
      charge !== undefined &&
      !isEqual(charge, '0'),
  )?.charge

/** What the whole order cost, in the currency of the charge that the tracking names, as far as anyone has said. */
function wholeCharge(order: Order, { charge, currency = order.currency }: Tracking): Amount | undefined {
  const isComparable = currency.toUpperCase() === order.currency.toUpperCase()
  // Without a charge the sums are told in the order's own currency, which what was named before is not in.
  if (charge === undefined && !isComparable) return order.charge
  return chargeBefore(order) ?? (isComparable ? order.charge : undefined)
}

/**
 * What was delivered of a partial order, what came back, and the real charge. Some panels reduce the charge that
 * they name; others go on naming the whole, of which the real one is charge × (1 − remains / quantity). Panels
 * round, so the one that the panel's figure is nearer to is the one that it means.
 * @returns `undefined` for an order that is not partial, and where pieces, remains or the whole charge are not known
 */
export function partialOutcome(order: Order): PartialOutcome | undefined {
  const { tracking, quantity } = order
  const remains = tracking?.remains
  if (!tracking || endOf(order) !== 'partly-delivered') return undefined
  if (quantity === undefined || remains === undefined) return undefined
  const ordered = String(quantity)
  const whole = wholeCharge(order, tracking)
  if (whole === undefined || quantity <= 0 || isLess(remains, '0') || isLess(ordered, remains))
    return undefined
  const delivered = subtract(ordered, remains)
  const reckoned = portion(whole, delivered, ordered)
  const named = tracking.charge
  const isReduced = named !== undefined && isLess(distance(named, reckoned), distance(named, whole))
  const charge = isReduced ? named : reckoned
  return {
    ordered,
    delivered,
    remains,
    charge,
    cameBack: subtract(whole, charge),
    currency: (named === undefined ? undefined : tracking.currency) ?? order.currency,
    isReckoned: !isReduced,
  }
}
