import { t } from '../../../../lib/i18n'
import type { ReadForm } from '../../../../lib/orders/form/order-form'
import type { Panel } from '../../../../lib/panels/panel'
import { isUnprotected } from '../../../../lib/panels/protection'
import { LimitGate } from '../confirm/limit-gate'
import type { useConfirming } from '../confirm/use-confirming'
import { SubscriptionSums } from './subscription-sums'

interface Props {
  readonly form: ReadForm
  readonly panel: Panel
  readonly gate: Pick<ReturnType<typeof useConfirming>, 'limit' | 'typed' | 'setTyped' | 'isTypedWrong'>
}

/** What is to be known or done before the button is pressed, at the end of the form: the bar itself never grows. */
export function BeforeButton({ form, panel, gate }: Props) {
  const { perPost, maxTotal } = form
  const { currency } = panel.balance
  const isUnknown = form.problems.service?.problem === 'service-type'
  return (
    <>
      {perPost && (
        <dl class="subscription-sums">
          <SubscriptionSums perPost={perPost} maxTotal={maxTotal} currency={currency} />
        </dl>
      )}
      {perPost && maxTotal === undefined && <p class="small quiet">{t('charge_no_limit')}</p>}
      {isUnknown && (
        <p class="small" id="place-reason">
          {t('type_unknown_reason')}
        </p>
      )}
      {gate.limit && (
        <LimitGate
          limit={gate.limit}
          currency={currency}
          typed={gate.typed}
          onTyped={gate.setTyped}
          isWrong={gate.isTypedWrong}
        />
      )}
      {!isUnknown && isUnprotected(panel) && (
        <p class="small quiet" id="place-twice">
          {t('place_twice')}
        </p>
      )}
    </>
  )
}
