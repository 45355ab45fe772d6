import { type Amount, isEqual, isLess, portion, subtract } from '../../money'
import { readStatus } from '../../panel-api/statuses'
import type { Order, Tracking } from './order'
import { endOf, STATUSES } from './status'

/** The result of a partial order, in pieces and in money. */
export interface PartialOutcome {
  readonly ordered: Amount
  readonly delivered: Amount
  /** Pieces that were not delivered. */
  readonly remains: Amount
  /** What the order cost in the end. */
  readonly charge: Amount
  /** How much money was refunded. */
  readonly refunded: Amount
  readonly currency: string
  /** The panel still reports the full charge, or none: the two amounts are computed from the pieces. */
  readonly isEstimated: boolean
}

const distance = (a: Amount, b: Amount): Amount => (isLess(a, b) ? subtract(b, a) : subtract(a, b))

/** The charge that the panel reported while the order was still to be delivered in full. */
const chargeBefore = ({ statusReports = [] }: Order): Amount | undefined =>
  statusReports.findLast(
    ({ rawStatus, charge }) =>
      STATUSES[readStatus(rawStatus)].end !== 'partly-delivered' &&
      charge !== undefined &&
      !isEqual(charge, '0'),
  )?.charge

/** The cost of the whole order, in the currency of the reported charge, as far as it is known. */
function wholeCharge(order: Order, { charge, currency = order.currency }: Tracking): Amount | undefined {
  const isComparable = currency.toUpperCase() === order.currency.toUpperCase()
  // Without a charge the amounts are in the order's own currency, so earlier reports in another one do not count.
  if (charge === undefined && !isComparable) return order.charge
  return chargeBefore(order) ?? (isComparable ? order.charge : undefined)
}

/**
 * What a partial order delivered, its refund, and its actual charge. Some panels reduce the charge that they report;
 * others keep reporting the full one, of which the actual charge is charge × (1 − remains / quantity). Panels round, so
 * whichever the reported figure is closer to is the one it means.
 * @returns `undefined` for an order that is not partial, or if pieces, remains or the full charge are unknown
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
  const estimated = portion(whole, delivered, ordered)
  const named = tracking.charge
  const isReduced = named !== undefined && isLess(distance(named, estimated), distance(named, whole))
  const charge = isReduced ? named : estimated
  return {
    ordered,
    delivered,
    remains,
    charge,
    refunded: subtract(whole, charge),
    currency: (named === undefined ? undefined : tracking.currency) ?? order.currency,
    isEstimated: !isReduced,
  }
}
