import { type Amount, isLess, shareAbove } from '../../money'
import { readServiceType } from '../../panel-api/service-types'
import type { OrderedService } from '../order/order'

/** A service's price at one time. */
export interface PriceAt extends Pick<OrderedService, 'rate' | 'type'> {
  readonly currency: string
}

/** A rate that rose. */
export interface Dearer {
  readonly before: Amount
  readonly now: Amount
  /** By what share it rose; absent if it was free before. */
  readonly share?: Amount
}

/**
 * Whether a service costs more than when it was last ordered. Rates in two currencies, or for a thousand pieces and for a
 * whole package, are not compared.
 */
export function dearerThan(last: PriceAt, now: PriceAt): Dearer | undefined {
  const unit = readServiceType(now.type)?.price
  const isComparable =
    unit !== undefined &&
    unit === readServiceType(last.type)?.price &&
    last.currency.toUpperCase() === now.currency.toUpperCase()
  if (!isComparable || !isLess(last.rate, now.rate)) return undefined
  const share = shareAbove(now.rate, last.rate)
  return { before: last.rate, now: now.rate, ...(share !== undefined && { share }) }
}
