import type { LifeEvent } from '../../../lib/orders/order/order'

/** One of each kind of what can happen to an order. */
export const LIFE_EVENTS: readonly LifeEvent[] = [
  { event: 'accepted', panelOrderId: '7' },
  { event: 'refused', message: 'no' },
  { event: 'no-answer', failure: 'time-out' },
  { event: 'worker-died' },
  { event: 'user-confirmed', panelOrderId: '8' },
  { event: 'user-dismissed' },
  // Nothing to take back: here the panel or no one has said where the order is.
  { event: 'user-reopened' },
  { event: 'number-taken' },
]
