import { formatCount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { Order } from '../../lib/orders/order/order'

export interface StatusLabel {
  readonly label: string
  readonly tone: 'good' | 'warn' | 'danger' | 'active' | undefined
}

const TONES = {
  pending: 'active',
  'in-progress': 'active',
  processing: 'active',
  completed: 'good',
  partial: 'warn',
  canceled: 'danger',
  refunded: 'danger',
  failed: 'danger',
  expired: undefined,
  paused: undefined,
} as const

/** Where an order stands, in a word or two. A status that only the panel knows is shown as it wrote it. */
export function orderStatus({ state, tracking }: Order): StatusLabel {
  if (state === 'unconfirmed') return { label: t('state_unconfirmed'), tone: 'danger' }
  if (state === 'sending') return { label: t('state_sending'), tone: 'active' }
  if (state === 'refused') return { label: t('state_refused'), tone: undefined }
  if (state === 'dismissed') return { label: t('state_dismissed'), tone: undefined }
  if (!tracking) return { label: t('state_placed'), tone: 'active' }
  if (tracking.status === 'unknown') return { label: tracking.words, tone: undefined }
  return {
    label: t(`status_${tracking.status.replace('-', '_')}` as StatusKey),
    tone: TONES[tracking.status],
  }
}

type StatusKey = 'status_pending'

/** Delivered pieces of all, from 0 to 1, where the panel says enough to tell. */
export function progressOf({ state, quantity, tracking }: Order): number | undefined {
  if (state !== 'placed' || !tracking) return undefined
  if (tracking.status === 'completed') return 1
  const remains = Number(tracking.remains)
  if (quantity === undefined || tracking.remains === undefined || !Number.isFinite(remains)) return undefined
  return Math.min(1, Math.max(0, (quantity - remains) / quantity))
}

/** How much was ordered, and how much of it is delivered where that is told. */
export function quantityWords({ quantity, perPost, service, tracking }: Order): string {
  if (perPost) return t('order_subscription')
  if (quantity === undefined) return service.id === '' ? '' : t('order_package')
  const remains = Number(tracking?.remains)
  const isPart =
    tracking?.remains !== undefined && Number.isFinite(remains) && remains > 0 && remains <= quantity
  return isPart
    ? t('order_delivered_of', formatCount(quantity - remains), formatCount(quantity))
    : formatCount(quantity)
}
