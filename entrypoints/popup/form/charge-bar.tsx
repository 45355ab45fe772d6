import { Amount } from '../../../components/amount'
import { formatAge } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Amount as ExactAmount } from '../../../lib/money'
import type { ReadForm } from '../../../lib/orders/form/order-form'
import type { Panel } from '../../../lib/panels/panel'
import { isUnprotected } from '../../../lib/panels/protection'
import { siteButton } from '../panel-button'
import { LimitGate } from './limit-gate'
import { placeText } from './place-text'
import { SubscriptionSums } from './subscription-sums'
import { Sum } from './sum'
import type { ConfirmQuestion, useConfirming } from './use-confirming'

interface Props {
  readonly form: ReadForm
  readonly panel: Panel
  readonly error: string | undefined
  readonly isSending: boolean
  /** Nothing has been sent yet: it will be sent automatically in some seconds. */
  readonly isWaiting?: boolean
  /** The question that the button says yes to. */
  readonly question?: ConfirmQuestion
  /** What else to know before spending, in one line. */
  readonly warning?: string | undefined
  /** Present if a limit would be exceeded. */
  readonly gate?: Gate
}

type Gate = Pick<
  ReturnType<typeof useConfirming>,
  'limit' | 'isBlocked' | 'typed' | 'setTyped' | 'isTypedWrong'
>

/** A field that is left may show an error, which would move the button away from a pointer that is pressed but not released. */
const stay = (event: Event): void => event.preventDefault()

/** What the order costs and what it leaves, beside the one button that spends money. */
export function ChargeBar({
  form,
  panel,
  error,
  isSending,
  isWaiting = false,
  question,
  warning,
  gate,
}: Props) {
  const { charge, balanceAfter, perPost } = form
  const { amount, currency } = panel.balance
  // A service that cannot be ordered here has no button to press in vain.
  const isUnknown = form.problems.service?.problem === 'service-type'
  const limit = gate?.limit
  const reason = isUnknown ? 'place-reason' : gate?.isBlocked ? 'limit-reason' : undefined
  const mayRepeat = !isUnknown && isUnprotected(panel)
  const described = [reason, mayRepeat && 'place-twice'].filter((id) => typeof id === 'string').join(' ')
  const isCharged = charge !== undefined && perPost === undefined
  return (
    <footer class="charge-bar">
      <dl>
        {charge !== undefined && isCharged && (
          <Sum name={t('charge')} className="charge">
            <Amount amount={charge} currency={currency} />
          </Sum>
        )}
        {perPost && <SubscriptionSums perPost={perPost} maxTotal={form.maxTotal} currency={currency} />}
        <Sum name={balanceLabel(isCharged, panel.balance.at)} className="small quiet">
          <Amount amount={amount} currency={currency} />
        </Sum>
        {isCharged && balanceAfter !== undefined && (
          <After balance={balanceAfter} currency={currency} isShort={error !== undefined} />
        )}
      </dl>
      {perPost && form.maxTotal === undefined && <p class="small quiet">{t('charge_no_limit')}</p>}
      {error && <Short error={error} panel={panel} />}
      {isUnknown && (
        <p class="small" id="place-reason">
          {t('type_unknown_reason')}
        </p>
      )}
      {warning && <p class="small warned">{warning}</p>}
      {gate && limit && (
        <LimitGate
          limit={limit}
          currency={currency}
          typed={gate.typed}
          onTyped={gate.setTyped}
          isWrong={gate.isTypedWrong}
        />
      )}
      {mayRepeat && (
        <p class="small quiet" id="place-twice">
          {t('place_twice')}
        </p>
      )}
      <button
        type="submit"
        class="button primary wide"
        disabled={isSending || isWaiting || reason !== undefined}
        aria-describedby={described || undefined}
        onMouseDown={stay}
      >
        {isWaiting ? t('place_waiting') : isSending ? t('placing') : placeText(form, panel, question)}
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

/** The missing amount, and the way to add funds. */
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

/** The balance always says how old it is, unless it is fresh. */
function balanceLabel(isBefore: boolean, at: number): string {
  const age = formatAge(at, Date.now())
  if (age === undefined) return t(isBefore ? 'balance_before' : 'balance')
  return t(isBefore ? 'balance_before_age' : 'balance_age', { age })
}
