import { cancelEligibility } from '../../../../lib/orders/aftercare/cancel'
import { refillEligibility } from '../../../../lib/orders/aftercare/refill'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { type RequestKind, reasonText } from './request-text'

export interface AvailableActions {
  readonly refill: boolean
  readonly cancel: boolean
  /** Why the other actions are not available, one sentence each. */
  readonly reasons: readonly string[]
}

/**
 * Which requests about an order can be sent to the panel now. For an order that it never accepted there is nothing to
 * say.
 */
export function availableActions(order: Order, panel: Panel | undefined, now: number): AvailableActions {
  const refill = refillEligibility(order, panel, now)
  const cancel = cancelEligibility(order, panel, now)
  const said: readonly (readonly [RequestKind, typeof refill])[] = [
    ['refill', refill],
    ['cancel', cancel],
  ]
  const reasons = said.map(([asked, state]) =>
    state.isAllowed || order.state !== 'placed' ? undefined : reasonText(asked, state, order, now),
  )
  return {
    refill: refill.isAllowed,
    cancel: cancel.isAllowed,
    // A removed panel is the reason for both.
    reasons: [...new Set(reasons)].filter((text) => text !== undefined),
  }
}
