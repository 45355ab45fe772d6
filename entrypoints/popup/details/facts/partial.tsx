import { Notice } from '../../../../components/notice'
import { FactList } from '../../../../components/ui/fact-list'
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
      <FactList
        facts={[
          {
            name: t('partial_delivered'),
            value: (
              <bdi>
                {t('order_delivered_of', {
                  delivered: formatCount(delivered),
                  ordered: formatCount(ordered),
                })}
              </bdi>
            ),
          },
          { name: t('partial_came_back'), value: amountText(refunded) },
          { name: t('partial_charge'), value: <strong>{amountText(charge)}</strong> },
        ]}
      />
      <p class="small">{t(isEstimated ? 'partial_reckoned_text' : 'partial_panel_text')}</p>
    </Notice>
  )
}
