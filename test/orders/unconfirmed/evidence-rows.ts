import type { Order } from '../../../lib/orders/order/order'
import { order } from '../rows'

/* An order that was lost, the balance told later, and another order in between. */

export const SENT = 1_000_000
export const LOST = SENT + 45_000
export const ASKED = LOST + 300_000

export const event = (at: number, event: 'confirmed' | 'accepted' | 'no-answer' | 'worker-died') =>
  ({ at, from: 'sending', to: 'placed', event }) as const

export const lost = (change: Partial<Order> = {}): Order =>
  order({
    state: 'unconfirmed',
    createdAt: SENT,
    history: [event(SENT, 'confirmed'), event(LOST, 'no-answer')],
    ...change,
  })

export const told = (amount: string, change = {}) => ({
  amount,
  currency: 'USD',
  at: ASKED + 200,
  askedAt: ASKED,
  ...change,
})

/** Another order, placed a minute after the lost one was sent and looked at after the balance. */
export const other = (change: Partial<Order> = {}): Order =>
  order({
    id: 'other',
    panelOrderId: '7',
    createdAt: SENT + 60_000,
    charge: '2',
    history: [event(SENT + 60_000, 'confirmed'), event(SENT + 61_000, 'accepted')],
    tracking: { status: 'pending', rawStatus: 'Pending', at: ASKED + 900 },
    ...change,
  })
