import { Field } from '../../../../components/field'
import { formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { add } from '../../../../lib/money'
import type { OverLimit } from '../../../../lib/orders/placing/limits'
import { openOptions } from '../../actions'

/** Which limit is exceeded and by how much, in one sentence. */
function limitGateText({ which, limit, charge, spent }: OverLimit, currency: string): string {
  if (which === 'currency') return t('limit_currency')
  const max = formatAmount(limit, currency)
  return which === 'order'
    ? t('limit_order', { limit: max })
    : t('limit_day', { limit: max, total: formatAmount(add(spent, charge), currency) })
}

interface Props {
  readonly limit: OverLimit
  readonly currency: string
  /** As typed by the user. */
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly isWrong: boolean
}

/** Shown before the button if the order exceeds a limit: a field for the amount, or a no. */
export function LimitGate({ limit, currency, typed, onTyped, isWrong }: Props) {
  const text = limitGateText(limit, currency)
  if (limit.mode === 'block') {
    return (
      <div class="field-error" id="limit-reason">
        <p>
          <strong>{text}</strong> {t('limit_block_text')}
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
      hint={text}
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
