import { useLive } from '../../../lib/browser/live'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { listed } from '../../../lib/join-texts'
import { sumsOfDay } from '../../../lib/orders/ledger/today'

/** What was ordered since midnight, each currency by itself. */
export function Today({ panelId }: { readonly panelId: string | undefined }) {
  const sums = useLive((database) => sumsOfDay(database, Date.now(), panelId), ['orders'], panelId ?? '')
  if (!sums || sums.length === 0) return null
  const sum = listed(sums.map(({ sum, currency }) => formatAmount(sum, currency)))
  return <p class="today small quiet">{t('orders_today', { sum })}</p>
}
