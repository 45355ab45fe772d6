import { formatAmount } from '../lib/format'
import type { Amount as ExactAmount } from '../lib/money'

interface Props {
  readonly amount: ExactAmount
  readonly currency: string
}

/** An amount of money, always with its currency. */
export const Amount = ({ amount, currency }: Props) => (
  <bdi class="amount">{formatAmount(amount, currency)}</bdi>
)
