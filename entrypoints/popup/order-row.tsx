import { Amount } from '../../components/amount'
import { orderStatus, progressOf, quantityWords } from '../../components/order-status'
import { t } from '../../lib/i18n'
import { shortenLink } from '../../lib/links/link'
import { type Order, targetOf } from '../../lib/orders/order'
import { openOrder } from './data'

/** One order of the list: what, for which page, how far, for how much. */
export function OrderRow({ order, showPanel }: { readonly order: Order; readonly showPanel: boolean }) {
  const { label, tone } = orderStatus(order)
  const progress = progressOf(order)
  return (
    <li>
      <button
        type="button"
        class={order.needsPerson ? 'order needs-person' : 'order'}
        onClick={() => {
          openOrder.value = order.id
        }}
      >
        <span class="order-name one-line" dir="auto">
          {order.service.name || t('service_unknown')}
        </span>
        <Charge order={order} />
        <span class="order-link one-line quiet small">
          <bdi>{shortenLink(targetOf(order), 40) || t('order_title_id', order.panelOrderId ?? '')}</bdi>
        </span>
        <span class={tone ? `pill one-line ${tone}` : 'pill one-line'} dir="auto">
          {label}
        </span>
        <span class="order-progress small quiet">
          {progress !== undefined && (
            <progress value={progress} aria-label={t('order_progress')}>
              {Math.round(progress * 100)} %
            </progress>
          )}
          <span>{quantityWords(order)}</span>
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
  const { state, tracking, charge, currency } = order
  if (state === 'refused') return <span class="quiet small">{t('charge_none')}</span>
  if (state === 'dismissed') return <span class="quiet small">{t('charge_none_said')}</span>
  const amount = <Amount amount={tracking?.charge ?? charge} currency={tracking?.currency ?? currency} />
  if (state !== 'unconfirmed') return amount
  return (
    <span class="charge-perhaps">
      <span class="quiet small">{t('charge_perhaps')}</span> {amount}
    </span>
  )
}
