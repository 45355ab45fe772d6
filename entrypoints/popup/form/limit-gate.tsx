import { Field } from '../../../components/field'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import { add } from '../../../lib/money'
import type { OverLimit } from '../../../lib/orders/placing/limits'
import { openOptions } from '../actions'

/** Which limit it is and by how much, in one sentence. */
export function limitWords({ which, limit, charge, spent }: OverLimit, currency: string): string {
  if (which === 'currency') return t('limit_currency')
  const most = formatAmount(limit, currency)
  return which === 'order'
    ? t('limit_order', { limit: most })
    : t('limit_day', { limit: most, total: formatAmount(add(spent, charge), currency) })
}

interface Props {
  readonly limit: OverLimit
  readonly currency: string
  /** As typed by the person. */
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly isWrong: boolean
}

/** Stands before the button when the order is above a limit: a field for the amount, or a no. */
export function LimitGate({ limit, currency, typed, onTyped, isWrong }: Props) {
  const words = t('sentence', { text: limitWords(limit, currency) })
  if (limit.mode === 'block') {
    return (
      <div class="field-error" id="limit-reason">
        <p>
          <strong>{words}</strong> {t('limit_block_text')}
        </p>
        <button type="button" class="link-button" onClick={openOptions}>
          {t('limit_change')}
        </button>
      </div>
    )
  }
  return (
    <Field
      id="typed-amount"
      label={t('limit_type_label', { amount: limit.charge })}
      hint={words}
      error={isWrong ? t('limit_type_wrong', { amount: limit.charge }) : undefined}
    >
      <input
        type="text"
        id="typed-amount"
        inputMode="decimal"
        autocomplete="off"
        dir="ltr"
        value={typed}
        onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'typed-amount-error typed-amount-hint' : 'typed-amount-hint'}
      />
    </Field>
  )
}
