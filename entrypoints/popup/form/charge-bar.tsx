import { Amount } from '../../../components/amount'
import { formatAge, formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Amount as ExactAmount } from '../../../lib/money'
import type { ReadForm } from '../../../lib/orders/order-form'
import type { Panel } from '../../../lib/panels/panel'

interface Props {
  readonly form: ReadForm
  readonly panel: Panel
  readonly error: string | undefined
  readonly isSending: boolean
}

/** What the order costs and what it leaves, beside the one button that spends money. */
export function ChargeBar({ form, panel, error, isSending }: Props) {
  const { charge, balanceAfter } = form
  const { amount, currency } = panel.balance
  return (
    <footer class="charge-bar">
      <dl>
        {charge !== undefined && (
          <Sum name={t('charge')} className="charge" amount={charge} currency={currency} />
        )}
        <Sum
          name={beforeLabel(charge !== undefined, panel.balance.at)}
          className="small quiet"
          amount={amount}
          currency={currency}
        />
        {balanceAfter !== undefined && (
          <Sum
            name={t('balance_after')}
            className={error ? 'small short' : 'small quiet'}
            amount={balanceAfter}
            currency={currency}
          />
        )}
      </dl>
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button primary wide" disabled={isSending}>
        {placeLabel(charge === undefined ? undefined : formatAmount(charge, currency), panel.kind, isSending)}
      </button>
    </footer>
  )
}

interface SumProps {
  readonly name: string
  readonly className: string
  readonly amount: ExactAmount
  readonly currency: string
}

const Sum = ({ name, className, amount, currency }: SumProps) => (
  <div class={className}>
    <dt>{name}</dt>
    <dd>
      <Amount amount={amount} currency={currency} />
    </dd>
  </div>
)

/** The balance always says of when it is, unless that is just now. */
function beforeLabel(hasCharge: boolean, at: number): string {
  const age = formatAge(at, Date.now())
  if (age === undefined) return t(hasCharge ? 'balance_before' : 'balance')
  return t(hasCharge ? 'balance_before_age' : 'balance_age', age)
}

function placeLabel(amount: string | undefined, kind: Panel['kind'], isSending: boolean): string {
  if (isSending) return t('placing')
  if (amount === undefined) return t('place_order')
  return t(kind === 'demo' ? 'place_order_demo' : 'place_order_for', amount)
}
