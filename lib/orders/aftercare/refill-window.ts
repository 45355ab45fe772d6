import type { Refill } from '../../catalog/traits/service-traits'
import type { Order } from '../order/order'
import { isDelivered } from '../order/status'
import { firstReportedAt } from '../order/status-reports'

const DAY_MS = 24 * 60 * 60_000

/**
 * When the refill window of an order ends, counted from when it was first seen delivered.
 * @param refill what the service's name states, as the catalog reads it
 * @returns milliseconds since 1970, or `undefined` while it is not delivered and where no window is stated
 */
export function refillWindowEnds(
  order: Pick<Order, 'tracking' | 'statusReports'>,
  refill: Refill | undefined,
): number | 'lifetime' | undefined {
  const since = firstReportedAt(order, isDelivered)
  if (since === undefined) return undefined
  if (refill?.kind === 'lifetime') return 'lifetime'
  return refill?.kind === 'days' ? since + refill.days * DAY_MS : undefined
}
