import { formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { add } from '../../../../lib/money'
import type { Order } from '../../../../lib/orders/order/order'
import { agreedCharge } from '../../../../lib/orders/order/overcharge'

/** One line for an order that the panel charged more for than the button said. */
export function OverchargeLine({ order }: { readonly order: Order }) {
  const { overcharge, currency } = order
  const agreed = agreedCharge(order)
  if (overcharge === undefined || agreed === undefined) return null
  const amount = (exact: string) => formatAmount(exact, currency)
  return (
    <p class="amber-line">
      {t('overcharged', {
        agreed: amount(agreed),
        charged: amount(add(agreed, overcharge)),
        more: amount(overcharge),
      })}
    </p>
  )
}
