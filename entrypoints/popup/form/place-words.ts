import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { ReadForm } from '../../../lib/orders/order-form'
import type { Panel } from '../../../lib/panels/panel'

/** What the button does and what that costs. */
export function placeWords({ type, charge, perPost }: ReadForm, { kind, balance }: Panel): string {
  const isDemo = kind === 'demo'
  if (type?.price === 'per-post') {
    if (!perPost) return t('subscribe')
    return t(isDemo ? 'subscribe_demo' : 'subscribe_for', formatAmount(perPost.most, balance.currency))
  }
  if (charge === undefined) return t('place_order')
  return t(isDemo ? 'place_order_demo' : 'place_order_for', formatAmount(charge, balance.currency))
}
