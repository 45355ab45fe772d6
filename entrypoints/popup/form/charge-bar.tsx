import { Amount } from '../../../components/amount'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
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
        <div>
          <dt>{t('charge')}</dt>
          <dd class="charge">
            {charge === undefined ? '–' : <Amount amount={charge} currency={currency} />}
          </dd>
        </div>
        <div class="small quiet">
          <dt>{t('balance_before')}</dt>
          <dd>
            <Amount amount={amount} currency={currency} />
          </dd>
        </div>
        <div class="small quiet">
          <dt>{t('balance_after')}</dt>
          <dd class={error ? 'short' : undefined}>
            {balanceAfter === undefined ? '–' : <Amount amount={balanceAfter} currency={currency} />}
          </dd>
        </div>
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

function placeLabel(amount: string | undefined, kind: Panel['kind'], isSending: boolean): string {
  if (isSending) return t('placing')
  if (amount === undefined) return t('place_order')
  return t(kind === 'demo' ? 'place_order_demo' : 'place_order_for', amount)
}
