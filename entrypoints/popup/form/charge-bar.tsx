import { Amount } from '../../../components/amount'
import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Amount as ExactAmount } from '../../../lib/money'
import type { ReadForm } from '../../../lib/orders/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { siteButton } from '../panel-button'
import { placeWords } from './place-words'
import { SubscriptionSums } from './subscription-sums'
import { Sum } from './sum'

interface Props {
  readonly form: ReadForm
  readonly panel: Panel
  readonly error: string | undefined
  readonly isSending: boolean
}

/** What the order costs and what it leaves, beside the one button that spends money. */
export function ChargeBar({ form, panel, error, isSending }: Props) {
  const { charge, balanceAfter, perPost } = form
  const { amount, currency } = panel.balance
  // A service that cannot be ordered here leaves nothing to press in hope.
  const isUnknown = form.problems.service?.problem === 'service-type'
  const isCharged = charge !== undefined && perPost === undefined
  return (
    <footer class="charge-bar">
      <dl>
        {charge !== undefined && isCharged && (
          <Sum name={t('charge')} className="charge">
            <Amount amount={charge} currency={currency} />
          </Sum>
        )}
        {perPost && <SubscriptionSums perPost={perPost} mostInAll={form.mostInAll} currency={currency} />}
        <Sum name={balanceLabel(isCharged, panel.balance.at)} className="small quiet">
          <Amount amount={amount} currency={currency} />
        </Sum>
        {isCharged && balanceAfter !== undefined && (
          <After balance={balanceAfter} currency={currency} isShort={error !== undefined} />
        )}
      </dl>
      {perPost && form.mostInAll === undefined && <p class="small quiet">{t('charge_no_limit')}</p>}
      {error && <Short error={error} panel={panel} />}
      {isUnknown && (
        <p class="small" id="place-reason">
          {t('type_unknown_reason')}
        </p>
      )}
      <button
        type="submit"
        class="button primary wide"
        disabled={isSending || isUnknown}
        aria-describedby={isUnknown ? 'place-reason' : undefined}
      >
        {isSending ? t('placing') : placeWords(form, panel)}
      </button>
    </footer>
  )
}

interface AfterProps {
  readonly balance: ExactAmount
  readonly currency: string
  readonly isShort: boolean
}

const After = ({ balance, currency, isShort }: AfterProps) => (
  <Sum name={t('balance_after')} className={isShort ? 'small short' : 'small quiet'}>
    <Amount amount={balance} currency={currency} />
  </Sum>
)

/** What is missing, and the way to the place where it can be added. */
function Short({ error, panel }: { readonly error: string; readonly panel: Panel }) {
  const site = siteButton(t('action_add_funds'), panel)
  return (
    <div class="field-error" role="alert">
      <p>{error}</p>
      {site && (
        <button type="button" class="link-button" onClick={site.run}>
          {site.label}
        </button>
      )}
    </div>
  )
}

/** The balance always says of when it is, unless that is just now. */
function balanceLabel(isBefore: boolean, at: number): string {
  const age = formatAge(at, Date.now())
  if (age === undefined) return t(isBefore ? 'balance_before' : 'balance')
  return t(isBefore ? 'balance_before_age' : 'balance_age', age)
}
