import { Amount } from '../../../components/amount'
import { amountRange } from '../../../components/price-words'
import { t } from '../../../lib/i18n'
import type { Amount as ExactAmount } from '../../../lib/money'
import type { PricePerPost } from '../../../lib/orders/form/order-form'
import { Sum } from './sum'

interface Props {
  readonly perPost: PricePerPost
  readonly mostInAll: ExactAmount | undefined
  readonly currency: string
}

/** Nothing now, something with each post: what that is, and what all of it can come to. */
export const SubscriptionSums = ({ perPost, mostInAll, currency }: Props) => (
  <>
    <Sum name={t('charge_now')} className="charge">
      <Amount amount="0" currency={currency} />
    </Sum>
    <Sum name={t('charge_each_post')} className="charge">
      <bdi class="amount">{amountRange(perPost, currency)}</bdi>
    </Sum>
    {mostInAll !== undefined && (
      <Sum name={t('charge_in_all')} className="charge">
        <Amount amount={mostInAll} currency={currency} />
      </Sum>
    )}
  </>
)
