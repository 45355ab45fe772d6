import { formatAmount } from '../../lib/format'
import { t } from '../../lib/i18n'
import type { PanelLimits } from '../../lib/orders/placing/panel-limits'
import type { Panel } from '../../lib/panels/panel'

interface Props {
  readonly limits: PanelLimits | undefined
  readonly lowLine?: Panel['lowLine']
}

/** The limits and the line, in the currency in which they were set; a former currency is named. */
export function LimitsFact({ limits, lowLine }: Props) {
  const { perOrder, perDay, currency = '' } = limits ?? {}
  if (perOrder === undefined && perDay === undefined && !lowLine) return null
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
        {lowLine && (
          <dd>{t('options_low_line_fact', { amount: formatAmount(lowLine.amount, lowLine.currency) })}</dd>
        )}
      </div>
    </dl>
  )
}
