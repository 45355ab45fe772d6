import { lazy } from '../../components/lazy'
import { Row } from '../../components/ui/row'
import { Bar, StatusDot } from '../../components/ui/status'
import { TargetBadge } from '../../components/ui/target-badge'
import { formatAge, formatAmount } from '../../lib/format'
import { t } from '../../lib/i18n'
import { beside } from '../../lib/join-texts'
import { shortenLink } from '../../lib/links/link'
import { targetOfKind } from '../../lib/links/target-kind'
import { isServiceKnown, type Order, targetOf } from '../../lib/orders/order/order'
import { groupOf } from '../../lib/orders/order/status'
import { orderStatus, progressOf, quantityText } from './order-status'
import { go } from './route'

const RowMenu = lazy(() => import('./home/row-menu').then((module) => module.RowMenu))

interface RowProps {
  readonly order: Order
  /** Whether to name its account: where those of several stand together. */
  readonly showPanel: boolean
}

/** One order of the list: for what, for how much, which service, how far. */
export function OrderRow({ order, showPanel }: RowProps) {
  const { label, tone } = orderStatus(order)
  const progress = progressOf(order)
  const { overcharge, currency } = order
  return (
    <Row
      id={`order-${order.id}`}
      badge={<TargetBadge target={targetOfKind(order.targetKind)} label="" />}
      title={shortenLink(targetOf(order), 36) || t('order_title_id', { number: order.panelOrderId ?? '' })}
      detail={
        <>
          {overcharge !== undefined && (
            <span class="overcharged">
              {t('order_overcharged', { amount: formatAmount(overcharge, currency) })}{' '}
            </span>
          )}
          <bdi>
            {beside(
              quantityText(order) || undefined,
              order.service.name || t('service_unknown'),
              showPanel ? order.panelName : undefined,
              formatAge(order.createdAt, Date.now()) ?? t('just_now'),
            )}
          </bdi>
        </>
      }
      end={<Charge order={order} />}
      endDetail={
        <>
          {progress !== undefined && <Bar value={progress} label={t('order_progress')} />}
          <StatusDot tone={tone}>{label}</StatusDot>
        </>
      }
      menu={
        <span class="menu-place">
          <RowMenu order={order} />
        </span>
      }
      needsUser={groupOf(order) === 'needs-you'}
      onOpen={() => go({ view: 'order', orderId: order.id })}
    />
  )
}

/** What the order costs, or may have cost: a refused one never looks like money spent. */
export function Charge({ order }: { readonly order: Order }) {
  const { state, tracking, charge, currency, perPost } = order
  if (state === 'refused') return <span class="quiet small">{t('charge_none')}</span>
  if (state === 'dismissed') return <span class="quiet small">{t('charge_none_said')}</span>
  if (!isServiceKnown(order) && tracking?.charge === undefined)
    return <span class="quiet small">{t('charge_unsaid')}</span>
  const { computedCharge, charge: named } = tracking ?? {}
  // The panel's currency belongs to the charge that it reports, not to ours.
  const unit = (named === undefined ? undefined : tracking?.currency) ?? currency
  // Ordering a subscription is free, but that is not what it costs.
  const about = perPost
    ? t('charge_each', { amount: formatAmount(perPost.max, currency) })
    : computedCharge && t('partial_about', { amount: formatAmount(computedCharge, unit) })
  const exact = about || formatAmount(named ?? charge, unit)
  if (state !== 'unconfirmed') return <bdi class="amount">{exact}</bdi>
  return <bdi class="amount charge-possible">{t('charge_possible', { amount: exact })}</bdi>
}
