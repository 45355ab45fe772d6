import { Amount } from '../../../../components/amount'
import { amountRange } from '../../../../components/price-text'
import { t } from '../../../../lib/i18n'
import type { Amount as ExactAmount } from '../../../../lib/money'
import type { PricePerPost } from '../../../../lib/orders/form/order-form'
import { Sum } from './sum'

interface Props {
  readonly perPost: PricePerPost
  readonly maxTotal: ExactAmount | undefined
  readonly currency: string
}

/** Nothing now, something with each post: how much that is, and what it can add up to. */
export const SubscriptionSums = ({ perPost, maxTotal, currency }: Props) => (
  <>
    <Sum name={t('charge_now')} className="charge">
      <Amount amount="0" currency={currency} />
    </Sum>
    <Sum name={t('charge_each_post')} className="charge">
      <bdi class="amount">{amountRange(perPost, currency)}</bdi>
    </Sum>
    {maxTotal !== undefined && (
      <Sum name={t('charge_in_all')} className="charge">
        <Amount amount={maxTotal} currency={currency} />
      </Sum>
    )}
  </>
)
