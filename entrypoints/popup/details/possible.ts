import { cancelState } from '../../../lib/orders/aftercare/cancel'
import { refillState } from '../../../lib/orders/aftercare/refill'
import type { Order } from '../../../lib/orders/order/order'
import type { Panel } from '../../../lib/panels/panel'
import { type AskedFor, reasonWords } from './ask-words'

export interface Possible {
  readonly refill: boolean
  readonly cancel: boolean
  /** Why what is not possible is not, one sentence each. */
  readonly reasons: readonly string[]
}

/** What may be asked of the panel about an order now. Of an order that it never took there is nothing to say. */
export function possible(order: Order, panel: Panel | undefined, now: number): Possible {
  const refill = refillState(order, panel, now)
  const cancel = cancelState(order, panel, now)
  const said: readonly (readonly [AskedFor, typeof refill])[] = [
    ['refill', refill],
    ['cancel', cancel],
  ]
  const reasons = said.map(([asked, state]) =>
    state.may || order.state !== 'placed' ? undefined : reasonWords(asked, state, order, now),
  )
  return {
    refill: refill.may,
    cancel: cancel.may,
    // A panel that is gone is the reason for both.
    reasons: [...new Set(reasons)].filter((words) => words !== undefined),
  }
}
