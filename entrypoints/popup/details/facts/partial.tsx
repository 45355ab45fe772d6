import type { ComponentChildren } from 'preact'
import { Notice } from '../../../../components/notice'
import { formatAmount, formatCount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { partialOutcome } from '../../../../lib/orders/order/partial'
import { endOf } from '../../../../lib/orders/order/status'

/** The result of a partial order: what was delivered, what was refunded and what it actually cost. */
export function Partial({ order }: { readonly order: Order }) {
  if (endOf(order) !== 'partly-delivered') return null
  const outcome = partialOutcome(order)
  if (!outcome) {
    return (
      <Notice tone="warn" title={t('partial_title')}>
        <p>{t('partial_unsaid_text')}</p>
      </Notice>
    )
  }
  const { ordered, delivered, refunded, charge, currency, isEstimated } = outcome
  const amountText = (amount: string) => {
    const exact = formatAmount(amount, currency)
    return <bdi class="amount">{isEstimated ? t('partial_about', { amount: exact }) : exact}</bdi>
  }
  return (
    <Notice tone="warn" title={t('partial_title')}>
      <dl class="sums">
        <Sum name={t('partial_delivered')}>
          <bdi>
            {t('order_delivered_of', { delivered: formatCount(delivered), ordered: formatCount(ordered) })}
          </bdi>
        </Sum>
        <Sum name={t('partial_came_back')}>{amountText(refunded)}</Sum>
        <Sum name={t('partial_charge')}>
          <strong>{amountText(charge)}</strong>
        </Sum>
      </dl>
      <p class="small">{t(isEstimated ? 'partial_reckoned_text' : 'partial_panel_text')}</p>
    </Notice>
  )
}

const Sum = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
