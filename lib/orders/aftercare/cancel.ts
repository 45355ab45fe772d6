import { isOpen } from '../order/lifecycle'
import type { Order } from '../order/order'
import { type Eligibility, isUnsettled, notEligible, type PanelTraits, pauseAfter } from './eligibility'

/**
 * Whether the panel may be asked to cancel an order, and if not, why. A requested cancel does not make an order
 * canceled: only its status says that.
 */
export function cancelEligibility(order: Order, panel: PanelTraits, now: number): Eligibility {
  if (!panel) return notEligible('gone')
  if (order.service.cancel === false) return notEligible('service')
  if (panel.missingFeatures?.includes('cancel')) return notEligible('panel')
  if (!isOpen(order)) return notEligible('state')
  if (order.cancel && isUnsettled(order.cancel, now)) return notEligible('under-way')
  return pauseAfter(order.cancel, now) ?? { isAllowed: true }
}
