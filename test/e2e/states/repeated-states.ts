import type { Order } from '../../../lib/orders/order/order'
import { completed, running } from './details-rows'
import { formOf, popup, type State, submit } from './popup-states'
import { order, panel, plain } from './rows'

/* What a browser may send twice: said before, and looked for afterwards. */

const NOW = Date.now()
const SENT = NOW - 600_000
const unprotected = panel({ unprotected: true })

const formAt = (typed: Parameters<typeof formOf>[0]) => ({ ...formOf(typed), panels: [unprotected] })

const { panelOrderId, ...sent } = order({ balanceBefore: '100.84292', unprotected: true })

const answered = (state: 'placed' | 'refused', words?: string): Order => ({
  ...sent,
  ...(state === 'placed' && panelOrderId ? { panelOrderId } : {}),
  state,
  createdAt: SENT,
  history: [
    { at: SENT, from: undefined, to: 'sending', event: 'confirmed' },
    {
      at: SENT + 900,
      from: 'sending',
      to: state,
      event: state === 'placed' ? 'accepted' : 'refused',
      ...(words === undefined ? {} : { message: words }),
    },
  ],
})

const details = (name: string, row: Order, amount = '100'): State => ({
  name: `repeated-${name}`,
  page: 'popup.html',
  seed: {
    panels: [
      { ...unprotected, balance: { amount, currency: 'USD', at: NOW - 60_000, askedAt: NOW - 61_000 } },
    ],
    orders: [row],
    settings: { 'popup-view': { view: 'order', orderId: row.id } },
  },
})

export const REPEATED_STATES: readonly State[] = [
  popup('repeated-form', formAt({ serviceId: plain.id, quantity: '1000' })),
  popup('repeated-form-errors', formAt({ serviceId: plain.id, quantity: '7' }), submit),
  details('placed', answered('placed'), '89.64292'),
  details('placed-otherwise', answered('placed'), '80'),
  details('placed-once', answered('placed'), '95.24292'),
  details('refused', answered('refused', 'You have active order with this link'), '95.24292'),
  details('ask-cancel', running()),
  details('ask-refill', completed()),
]
