import { formatCount } from '../../lib/format'
import { type MessageKey, t } from '../../lib/i18n'
import type { Order } from '../../lib/orders/order/order'
import { endOf, type Status, statusOf } from '../../lib/orders/order/status'

export type Tone = 'good' | 'warn' | 'danger' | 'active' | undefined

export interface StatusLabel {
  readonly label: string
  readonly tone: Tone
}

/** The short form of each status; one that only the panel knows is shown as it wrote it. */
const LABELS: Readonly<Record<Status, readonly [key: MessageKey | undefined, tone?: Tone]>> = {
  sending: ['state_sending', 'active'],
  unconfirmed: ['state_unconfirmed', 'danger'],
  refused: ['state_refused'],
  dismissed: ['state_dismissed'],
  placed: ['state_placed', 'active'],
  pending: ['status_pending', 'active'],
  'in-progress': ['status_in_progress', 'active'],
  processing: ['status_processing', 'active'],
  paused: ['status_paused'],
  unknown: [undefined],
  completed: ['status_completed', 'good'],
  partial: ['status_partial', 'warn'],
  canceled: ['status_canceled', 'danger'],
  refunded: ['status_refunded', 'danger'],
  failed: ['status_failed', 'danger'],
  expired: ['status_expired'],
}

/** Where an order stands, in a word or two. */
export function orderStatus(order: Order): StatusLabel {
  const [key, tone] = LABELS[statusOf(order)]
  return { label: key ? t(key) : (order.tracking?.rawStatus ?? ''), tone }
}

/** The delivered share of all pieces, from 0 to 1, if the panel says enough to tell. */
export function progressOf(order: Order): number | undefined {
  const { state, quantity, tracking } = order
  if (state !== 'placed' || !tracking) return undefined
  if (endOf(order) === 'delivered') return 1
  const remains = Number(tracking.remains)
  if (quantity === undefined || tracking.remains === undefined || !Number.isFinite(remains)) return undefined
  return Math.min(1, Math.max(0, (quantity - remains) / quantity))
}

/** How much was ordered, and how much of it is delivered if known. */
export function quantityText({ quantity, perPost, service, tracking }: Order): string {
  if (perPost) return t('order_subscription')
  if (quantity === undefined) return service.id === '' ? '' : t('order_package')
  const remains = Number(tracking?.remains)
  const isPart =
    tracking?.remains !== undefined && Number.isFinite(remains) && remains > 0 && remains <= quantity
  return isPart
    ? t('order_delivered_of', { delivered: formatCount(quantity - remains), ordered: formatCount(quantity) })
    : formatCount(quantity)
}
