import { formatCount } from '../../lib/format'
import { t, tCount } from '../../lib/i18n'
import type { Panel } from '../../lib/panels/panel'
import type { PanelOrders } from './panel-orders'

/** What the removal of a panel means, one sentence a line, before it is asked about. */
export function removalWords(
  kind: Panel['kind'],
  { all, open, unconfirmed }: PanelOrders,
): readonly string[] {
  if (kind === 'demo') {
    return all === 0
      ? [t('options_remove_no_orders')]
      : [tCount('options_remove_demo_orders', all, formatCount(all))]
  }
  return [
    all === 0 ? t('options_remove_no_orders') : tCount('options_remove_orders', all, formatCount(all)),
    ...(open > 0 ? [tCount('options_remove_open', open, formatCount(open))] : []),
    ...(unconfirmed > 0 ? [tCount('options_remove_unconfirmed', unconfirmed, formatCount(unconfirmed))] : []),
    t('options_remove_key'),
    t('options_remove_account'),
  ]
}
