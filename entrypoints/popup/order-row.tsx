import { Amount } from '../../components/amount'
import { formatAmount } from '../../lib/format'
import { t } from '../../lib/i18n'
import { shortenLink } from '../../lib/links/link'
import { isServiceKnown, type Order, targetOf } from '../../lib/orders/order/order'
import { groupOf } from '../../lib/orders/order/status'
import { orderStatus, progressOf, quantityText } from './order-status'
import { go } from './route'

/** One order of the list: what, for which page, how far, for how much. */
export function OrderRow({ order, showPanel }: { readonly order: Order; readonly showPanel: boolean }) {
  const { label, tone } = orderStatus(order)
  const progress = progressOf(order)
  return (
    <li>
      <button
        type="button"
        id={`order-${order.id}`}
        class={groupOf(order) === 'needs-you' ? 'order needs-attention' : 'order'}
        onClick={() => go({ view: 'order', orderId: order.id })}
      >
        <span class="order-name one-line" dir="auto">
          {order.service.name || t('service_unknown')}
        </span>
        <Charge order={order} />
        <span class="order-link one-line quiet small">
          <bdi>
            {shortenLink(targetOf(order), 40) || t('order_title_id', { number: order.panelOrderId ?? '' })}
          </bdi>
        </span>
        <span class={tone ? `pill one-line ${tone}` : 'pill one-line'} dir="auto">
          {label}
        </span>
        <span class="order-progress small quiet">
          {progress !== undefined && <progress value={progress} aria-label={t('order_progress')} />}
          <bdi>{quantityText(order)}</bdi>
          {order.overcharge !== undefined && (
            <span class="overcharged">
              {t('order_overcharged', { amount: formatAmount(order.overcharge, order.currency) })}
            </span>
          )}
          {showPanel && (
            <span class="one-line" dir="auto">
              · {order.panelName}
            </span>
          )}
        </span>
      </button>
    </li>
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
  const amount = about ? (
    <bdi class="amount">{about}</bdi>
  ) : (
    <Amount amount={named ?? charge} currency={unit} />
  )
  if (state !== 'unconfirmed') return amount
  return (
    <span class="charge-possible">
      <span class="quiet small">{t('charge_perhaps')}</span> {amount}
    </span>
  )
}
