import { demoCatalog } from '../../../lib/demo/catalog'
import { BLANK_FIELDS, type Draft } from '../../../lib/orders/form/draft'
import type { Order, Tracking } from '../../../lib/orders/order/order'
import type { Service } from '../../../lib/panel-api/model'
import type { Panel } from '../../../lib/panels/panel'

/* Rows to look at: believable ones and the longest that panels write. */

const NOW = Date.now()
const MINUTE = 60_000

export const services: readonly Service[] = [
  ...demoCatalog(1).map(({ size: _, ...service }) => ({ ...service, description: '' })),
  {
    id: '99001',
    name: 'Poll Votes | Any option | Instant',
    type: 'Poll',
    category: 'Polls',
    rate: '3.20',
    min: 10,
    max: 5000,
    refill: 'unknown',
    cancel: 'unknown',
    dripfeed: 'unknown',
    description: '',
  },
]

const serviceOf = (type: string, fits: (service: Service) => boolean = () => true): Service => {
  const found = services.find((service) => service.type === type && fits(service))
  if (!found) throw new Error(`No service of type ${type}`)
  return found
}

export const plain = serviceOf('Default', ({ dripfeed }) => dripfeed !== true)
export const drip = serviceOf('Default', ({ dripfeed }) => dripfeed === true)
export const pack = serviceOf('Package')
export const comments = serviceOf('Custom Comments')

export const panel = (changes: Partial<Panel> = {}): Panel => ({
  id: 'one',
  kind: 'http',
  name: 'SMM Panel One',
  url: 'https://smmpanelone.com/api/v2',
  keyTail: '9f3c',
  addedAt: NOW - 90 * MINUTE,
  balance: { amount: '100.84292', currency: 'USD', at: NOW - 4 * MINUTE },
  services: services.length,
  ...changes,
})

export const catalog = (panelId = 'one') => ({ panelId, at: NOW - 20 * MINUTE, services })

export const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...BLANK_FIELDS,
  id: 'draft',
  createdAt: NOW,
  updatedAt: NOW,
  panelId: 'one',
  serviceId: '',
  link: 'https://www.instagram.com/p/Cx1yZ2abcde/',
  quantity: '',
  comments: '',
  dripFeed: false,
  runs: '',
  interval: '',
  page: {
    address: 'https://www.instagram.com/p/Cx1yZ2abcde/',
    canonical: '',
    title: 'A quiet morning on the quay',
  },
  ...changes,
})

let count = 0

export function order(changes: Partial<Order> = {}, tracking?: Partial<Tracking>): Order {
  count += 1
  const createdAt = NOW - count * 7 * MINUTE
  return {
    id: `order-${count}`,
    panelId: 'one',
    panelName: 'SMM Panel One',
    state: 'placed',
    createdAt,
    service: plain,
    fields: { service: plain.id, link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', quantity: '5000' },
    link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    quantity: 5000,
    charge: '5.6',
    currency: 'USD',
    balanceBefore: '106.44292',
    panelOrderId: String(23500 + count),
    history: [
      { at: createdAt, from: undefined, to: 'sending', event: 'confirmed' },
      { at: createdAt + 800, from: 'sending', to: 'placed', event: 'accepted' },
    ],
    ...(tracking
      ? { tracking: { status: 'in-progress', rawStatus: 'In progress', at: NOW - MINUTE, ...tracking } }
      : {}),
    ...changes,
  }
}

export const unconfirmed = (changes: Partial<Order> = {}): Order => {
  const { panelOrderId: _, ...rest } = order({ state: 'unconfirmed', needsAttention: 1 })
  return {
    ...rest,
    history: [
      { at: rest.createdAt, from: undefined, to: 'sending', event: 'confirmed' },
      {
        at: rest.createdAt + 45_000,
        from: 'sending',
        to: 'unconfirmed',
        event: 'no-answer',
        failure: 'time-out',
      },
    ],
    ...changes,
  }
}

export const LONG_NAME =
  '📸 Instagram Followers [ Real & Active Accounts ] [ Refill: 365 days ♻️ ] [ Speed: up to 50K/day ] [ Start: 0–15 minutes ] ⚡ Cancel button enabled 🔥 Best seller of the year, lowest price of the market'
export const LONG_LINK = `https://example.com/${'a-very-long-path-segment/'.repeat(6)}the-last-part?with=a&query=that&goes=on`

export const orders: readonly Order[] = [
  unconfirmed(),
  order({}, { remains: '1250', charge: '5.60', startCount: '3572' }),
  order(
    { service: { ...plain, name: LONG_NAME }, link: LONG_LINK },
    { status: 'pending', rawStatus: 'Pending', remains: '5000' },
  ),
  order({ service: pack, quantity: 0 }, { status: 'completed', rawStatus: 'Completed', remains: '0' }),
  order(
    { service: { ...comments, name: 'تعليقات عربية مخصصة | جودة عالية' } },
    { status: 'partial', rawStatus: 'Partial', remains: '157', charge: '4.27819' },
  ),
  order({ needsAttention: 1 }, { status: 'canceled', rawStatus: 'Canceled', remains: '5000', charge: '0' }),
  order({ state: 'refused' }),
  order({}, { status: 'unknown', rawStatus: 'In der Warteschlange' }),
  order({ state: 'sending' }),
  order({ charge: '12345678.90123456789', currency: 'IDR' }),
]
