import type { Listed, RefillStatus } from '../../panel-api/model'
import type { Order, RefillRequest } from '../order/order'
import { openRefill, refillEnd } from '../order/refill-status'
import { endOf, isDelivered } from '../order/status'
import { type Eligibility, isUnsettled, notEligible, type PanelTraits, pauseAfter } from './eligibility'

/** A refill that the panel has not recognized for this long is no longer polled. */
const UNKNOWN_MS = 30 * 24 * 60 * 60_000

/**
 * Whether a refill may be requested, and if not, why. Anything the panel has not stated is left for it to decide, and
 * so is an expired window: `refill-window.ts` only informs.
 */
export function refillEligibility(order: Order, panel: PanelTraits, now: number): Eligibility {
  if (!panel) return notEligible('gone')
  if (order.service.refill === false) return notEligible('service')
  if (panel.missingFeatures?.includes('refill')) return notEligible('panel')
  if (!isDelivered(endOf(order))) return notEligible('state')
  const last = order.refills?.at(-1)
  // An unknown status may also be final: it blocks another request for no longer than a day.
  const status = last?.status ?? 'unknown'
  if (openRefill(order) && status !== 'unknown') return notEligible('under-way')
  if (last && refillEnd(last) === undefined && isUnsettled(last, now)) return notEligible('under-way')
  return pauseAfter(last, now) ?? { isAllowed: true }
}

/** The order with a refill being requested. */
export const withRefill = (order: Order, asked: RefillRequest): Order => ({
  ...order,
  refills: [...(order.refills ?? []), asked],
})

/**
 * The order with a refill updated, or removed if `change` returns `undefined`.
 * @param isMeant finds it; if several match it is the latest
 */
export function updateRefill(
  order: Order,
  isMeant: (refill: RefillRequest) => boolean,
  change: (refill: RefillRequest) => RefillRequest | undefined,
): Order {
  const { refills = [], ...rest } = order
  const at = refills.findLastIndex(isMeant)
  const refill = refills[at]
  if (!refill) return order
  const changed = change(refill)
  const next = refills.toSpliced(at, 1, ...(changed ? [changed] : []))
  return next.length === 0 ? rest : { ...rest, refills: next }
}

/** The order with the panel's latest status for its open refill. */
export function withRefillStatus(order: Order, answer: Listed<RefillStatus> | undefined, now: number): Order {
  const open = openRefill(order)
  if (!open) return order
  return updateRefill(
    order,
    (refill) => refill === open,
    (refill) => {
      if (answer?.kind === 'result') {
        const { status, rawStatus } = answer.value
        return { ...refill, status, rawStatus, statusAt: now }
      }
      const isForgotten = now - (refill.statusAt ?? refill.at) > UNKNOWN_MS
      return isForgotten ? { ...refill, unfollowed: true } : refill
    },
  )
}

/** The order whose refill cannot be tracked: its panel does not report refill statuses. */
export const withUnfollowedRefill = (order: Order): Order =>
  updateRefill(
    order,
    (refill) => refill === openRefill(order),
    (refill) => ({ ...refill, unfollowed: true }),
  )
