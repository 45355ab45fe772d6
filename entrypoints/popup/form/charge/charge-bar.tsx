import { Amount } from '../../../../components/amount'
import { Button } from '../../../../components/ui/button'
import { formatAge, formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Panel } from '../../../../lib/panels/panel'
import { isUnprotected } from '../../../../lib/panels/protection'
import { siteButton } from '../../panel-button'
import { placeText } from '../confirm/place-text'
import type { ConfirmQuestion } from '../confirm/use-confirming'

interface Props {
  readonly form: ReadForm
  readonly panel: Panel
  readonly isSending: boolean
  /** Nothing has been sent yet: it will be sent automatically in some seconds. */
  readonly isWaiting?: boolean
  /** A limit forbids the order. */
  readonly isBlocked?: boolean
  /** The question that the button says yes to. */
  readonly question?: ConfirmQuestion
  /** What the button says, where it is not about one order. */
  readonly label?: string
  /** What else to know before spending, in one line. */
  readonly warning?: string | undefined
}

/** A field that is left may show an error, which would move the button away from a pointer that is pressed but not released. */
const stay = (event: Event): void => event.preventDefault()

/**
 * What the order costs and what it leaves, beside the one button that spends money. It has one height, whatever it says: it
 * never covers the field that is being typed in, and the button is where it was.
 */
export function ChargeBar({ form, panel, ...rest }: Props) {
  const { charge, perPost } = form
  const { currency } = panel.balance
  const isCharged = charge !== undefined && perPost === undefined
  return (
    <footer class="charge-bar">
      <div class="charge-sums">
        <p class="sum">
          {isCharged && (
            <>
              <span class="visually-hidden">{t('charge')}</span>{' '}
              <Amount amount={charge} currency={currency} />
            </>
          )}
          {perPost && t('charge_each', { amount: formatAmount(perPost.max, currency) })}
        </p>
        <p class="small quiet one-line">{balanceText(form, panel, isCharged)}</p>
      </div>
      <MainButton form={form} panel={panel} {...rest} />
      <ChargeLine panel={panel} warning={rest.warning} />
    </footer>
  )
}

/** What must be known, or how old the balance is; in a line that is always there. */
function ChargeLine({ panel, warning }: Pick<Props, 'panel' | 'warning'>) {
  if (warning) return <p class="charge-line small warned one-line">{warning}</p>
  const age = formatAge(panel.balance.at, Date.now())
  return <p class="charge-line meta quiet one-line">{age ? t('balance_age', { age }) : t('balance_now')}</p>
}

/** As many characters of a balance, before and after, as fit beside the button. */
const MAX_BALANCE_TEXT = 34

function balanceText({ balanceAfter, problems }: ReadForm, { balance }: Panel, isCharged: boolean): string {
  const { amount, currency } = balance
  // What would be left is no balance where it is less than nothing.
  if (!isCharged || balanceAfter === undefined || problems.charge)
    return t('balance_of', { amount: formatAmount(amount, currency) })
  const after = formatAmount(balanceAfter, currency)
  const whole = t('balance_change', { before: formatAmount(amount, ''), after })
  return whole.length <= MAX_BALANCE_TEXT ? whole : t('balance_left', { amount: after })
}

function MainButton({ form, panel, isSending, isWaiting, isBlocked, question, label }: Props) {
  const short = form.problems.charge?.value
  if (short !== undefined && !isSending) return <FundsButton short={short} panel={panel} />
  // A service that cannot be ordered here has no button to press in vain.
  const isUnknown = form.problems.service?.problem === 'service-type'
  const reason = isUnknown ? 'place-reason' : isBlocked ? 'limit-reason' : undefined
  const mayRepeat = !isUnknown && isUnprotected(panel)
  const described = [reason, mayRepeat && 'place-twice'].filter((id) => typeof id === 'string').join(' ')
  return (
    <Button
      rank="primary"
      size="large"
      type="submit"
      disabled={isSending || isWaiting || reason !== undefined}
      aria-describedby={described || undefined}
      onMouseDown={stay}
    >
      {isWaiting
        ? t('place_waiting')
        : isSending
          ? t('placing')
          : (label ?? placeText(form, panel, question))}
    </Button>
  )
}

/** Nothing can be ordered for what is not there: instead, the way to the panel's site, if it has one. */
function FundsButton({ short, panel }: { readonly short: string; readonly panel: Panel }) {
  const amount = formatAmount(short, panel.balance.currency)
  const site = siteButton(t('place_short', { amount }), panel)
  return (
    <Button size="large" disabled={!site} onClick={site?.run} onMouseDown={stay}>
      {site ? site.label : t('place_short_here', { amount })}
    </Button>
  )
}
