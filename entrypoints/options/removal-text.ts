import { t, tCount } from '../../lib/i18n'
import type { PanelOrders } from '../../lib/orders/ledger/panel-orders'
import type { Panel } from '../../lib/panels/panel'

/** What the removal of a panel means, one sentence per line, shown before it is confirmed. */
export function removalText(
  kind: Panel['kind'],
  { all, followed, unconfirmed }: PanelOrders,
): readonly string[] {
  if (kind === 'demo') {
    return all === 0 ? [t('options_remove_no_orders')] : [tCount('options_remove_demo_orders', all)]
  }
  return [
    all === 0 ? t('options_remove_no_orders') : tCount('options_remove_orders', all),
    ...(followed > 0 ? [tCount('options_remove_open', followed)] : []),
    ...(unconfirmed > 0 ? [tCount('options_remove_unconfirmed', unconfirmed)] : []),
    t('options_remove_key'),
    t('options_remove_account'),
  ]
}
