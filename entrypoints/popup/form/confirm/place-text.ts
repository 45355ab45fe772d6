import { formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Panel } from '../../../../lib/panels/panel'
import type { ConfirmQuestion } from './use-confirming'

/** The button's label: what it does and what that costs; after a question, what a yes does. */
export function placeText(
  { type, charge, perPost }: ReadForm,
  { kind, balance }: Panel,
  { repeatAt, isUnsure, staleAt }: ConfirmQuestion = {},
): string {
  const isDemo = kind === 'demo'
  const again = isUnsure ? 'unsure' : 'again'
  if (type?.price === 'per-post') {
    if (!perPost) return t('subscribe')
    const max = formatAmount(perPost.max, balance.currency)
    if (repeatAt !== undefined) return t(`subscribe_${again}`, { amount: max })
    return t(isDemo ? 'subscribe_demo' : 'subscribe_for', { amount: max })
  }
  if (charge === undefined) return t('place_order')
  const amount = formatAmount(charge, balance.currency)
  if (repeatAt !== undefined)
    return t(isDemo ? `place_order_${again}_demo` : `place_order_${again}`, { amount })
  if (staleAt !== undefined) return t('place_order_stale', { amount })
  return t(isDemo ? 'place_order_demo' : 'place_order_for', { amount })
}
