import type { Listed, RefillStatus } from '../../panel-api/model'
import type { Order, RefillRequest } from '../order/order'
import { openRefill, refillEnd } from '../order/refill-status'
import { endOf, isDelivered } from '../order/status'
import { type Eligibility, isUnsettled, notEligible, type PanelTraits, pauseAfter } from './eligibility'

/** A refill that the panel has not known for so long is not asked about any more. */
const UNKNOWN_MS = 30 * 24 * 60 * 60_000

/**
 * Whether a refill may be asked for, and if not, why. What the panel has not said is left for it to decide, and so is
 * a window that is over: `refill-window.ts` tells of it, and nothing more.
 */
export function refillState(order: Order, panel: PanelTraits, now: number): Eligibility {
  if (!panel) return notEligible('gone')
  if (order.service.refill === false) return notEligible('service')
  if (panel.missingFeatures?.includes('refill')) return notEligible('panel')
  if (!isDelivered(endOf(order))) return notEligible('state')
  const last = order.refills?.at(-1)
  // A word that no one knows may be an end as well: it keeps no one from asking again for longer than a day.
  const status = last?.status ?? 'unknown'
  if (openRefill(order) && status !== 'unknown') return notEligible('under-way')
  if (last && refillEnd(last) === undefined && isUnsettled(last, now)) return notEligible('under-way')
  return pauseAfter(last, now) ?? { may: true }
}

/** The order with a refill on its way. */
export const withRefill = (order: Order, asked: RefillRequest): Order => ({
  ...order,
  refills: [...(order.refills ?? []), asked],
})

/**
 * The order with a refill changed, or taken out where `change` returns `undefined`.
 * @param isMeant finds it; where several match it is the latest
 */
export function changeRefill(
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

/** The order with what the panel now says about its open refill. */
export function refillTracked(order: Order, answer: Listed<RefillStatus> | undefined, now: number): Order {
  const open = openRefill(order)
  if (!open) return order
  return changeRefill(
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

/** The order whose refill cannot be followed: its panel does not tell what becomes of refills. */
export const refillUnfollowed = (order: Order): Order =>
  changeRefill(
    order,
    (refill) => refill === openRefill(order),
    (refill) => ({ ...refill, unfollowed: true }),
  )
