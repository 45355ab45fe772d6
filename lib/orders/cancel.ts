import { type AskedPanel, type AskState, isUnsettled, mayNot, pauseAfter } from './asked'
import { isOpen } from './life'
import type { Order } from './order'

/**
 * Whether the panel may be asked to cancel an order, and if not, why. A cancel that was asked for is no canceled
 * order: only the order's status says that.
 */
export function cancelState(order: Order, panel: AskedPanel, now: number): AskState {
  if (!panel) return mayNot('gone')
  if (order.service.cancel === false) return mayNot('service')
  if (panel.lacks?.includes('cancel')) return mayNot('panel')
  if (!isOpen(order)) return mayNot('state')
  if (order.cancel && isUnsettled(order.cancel, now)) return mayNot('under-way')
  return pauseAfter(order.cancel, now) ?? { may: true }
}
