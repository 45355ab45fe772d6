import { formatAmount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'

/** The limits, in the currency in which they were set; a former currency is named. */
export function LimitsFact({ limits }: { readonly limits: PanelLimits | undefined }) {
  const { perOrder, perDay, currency = '' } = limits ?? {}
  if (perOrder === undefined && perDay === undefined) return null
  return (
    <dl class="facts">
      <div class="wide">
        <dt>{t('options_limits')}</dt>
        {perOrder !== undefined && (
          <dd>{t('options_limits_fact_order', { amount: formatAmount(perOrder, currency) })}</dd>
        )}
        {perDay !== undefined && (
          <dd>{t('options_limits_fact_day', { amount: formatAmount(perDay, currency) })}</dd>
        )}
      </div>
    </dl>
  )
}
