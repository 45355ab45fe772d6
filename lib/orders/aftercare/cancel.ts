import { isOpen } from '../order/life'
import type { Order } from '../order/order'
import { type Eligibility, isUnsettled, notEligible, type PanelTraits, pauseAfter } from './eligibility'

/**
 * Whether the panel may be asked to cancel an order, and if not, why. A cancel that was asked for is no canceled
 * order: only the order's status says that.
 */
export function cancelState(order: Order, panel: PanelTraits, now: number): Eligibility {
  if (!panel) return notEligible('gone')
  if (order.service.cancel === false) return notEligible('service')
  if (panel.missingFeatures?.includes('cancel')) return notEligible('panel')
  if (!isOpen(order)) return notEligible('state')
  if (order.cancel && isUnsettled(order.cancel, now)) return notEligible('under-way')
  return pauseAfter(order.cancel, now) ?? { may: true }
}
