import type { Order, PanelRequest, RefillRequest } from '../../../lib/orders/order/order'
import { order, plain } from './rows'

/* Orders with all that can have become of them. */

export const at = Date.now()
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const refillable = {
  ...plain,
  name: 'Instagram Followers | 30 days refill ♻️',
  refill: true,
  cancel: true,
} as const
export const completed = (changes: Partial<Order> = {}, daysAgo = 18): Order => {
  const since = at - daysAgo * DAY
  return order(
    {
      service: refillable,
      createdAt: since - DAY,
      statusReports: [
        { at: since - DAY, rawStatus: 'Pending', remains: '5000', charge: '5.60' },
        {
          at: since - 20 * HOUR,
          rawStatus: 'In progress',
          startCount: '3572',
          remains: '4100',
          charge: '5.60',
        },
        { at: since, rawStatus: 'Completed', startCount: '3572', remains: '0', charge: '5.60' },
      ],
      ...changes,
    },
    { status: 'completed', rawStatus: 'Completed', startCount: '3572', remains: '0', charge: '5.60' },
  )
}
export const running = (cancel?: PanelRequest, changes: Partial<Order> = {}): Order =>
  order(
    { service: refillable, ...(cancel ? { cancel } : {}), ...changes },
    { remains: '1250', charge: '5.60', startCount: '3572' },
  )
export const refilled = (...refills: readonly RefillRequest[]): Order => completed({ refills })

const {
  panelOrderId: _,
  quantity: __,
  ...unnumbered
} = order(
  {
    id: 'subscription',
    service: { ...plain, type: 'Subscriptions', name: 'Instagram Auto Likes | each new post' },
    link: '',
    fields: {
      service: '9',
      username: 'harbour.at.dawn',
      min: '100',
      max: '200',
      delay: '30',
      posts: '10',
      expiry: '24/12/2026',
    },
    charge: '0',
    perPost: { min: '0.09', max: '0.18' },
  },
  {
    status: 'in-progress',
    rawStatus: 'Active',
    posts: '3',
    expiry: '24/12/2026',
    children: ['700301', '700305', '700310'],
  },
)

export const many = Array.from({ length: 12 }, (_, index) => ({
  at: at - (12 - index) * HOUR,
  rawStatus: index === 0 ? 'Pending' : 'In progress',
  startCount: '1203572',
  remains: String(5000 - index * 400),
  charge: '12345678.90123456789',
}))

export const subscription: Order = { ...unnumbered, panelOrderId: '880014' }
