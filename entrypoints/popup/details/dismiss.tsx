import { useState } from 'preact/hooks'
import { Notice } from '../../../components/notice'
import { focusOnMount } from '../../../components/panel-focus'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { Order } from '../../../lib/orders/order'
import { Question } from './question'
import { useEvidence } from './use-evidence'
import type { Resolving } from './use-resolve'

interface Props {
  readonly order: Order
  /** The balance says so. */
  readonly isProbablyPlaced: boolean
  readonly resolving: Resolving
}

const chargeOf = ({ charge, currency }: Order): string => formatAmount(charge, currency)

/** Takes the person's word that an order was never made, and asks once more where the balance says otherwise. */
export function Dismiss({ order, isProbablyPlaced, resolving: { isBusy, say } }: Props) {
  const [asked, setAsked] = useState<'yes' | 'before'>()
  if (asked === 'yes' && isProbablyPlaced) {
    return (
      <Question
        id="dismiss-question"
        title={t('dismiss_question', chargeOf(order))}
        yes={t('dismiss_yes')}
        no={t('dismiss_no')}
        isBusy={isBusy}
        onYes={() => void say()}
        onNo={() => setAsked('before')}
      >
        <p>{t('dismiss_text')}</p>
      </Question>
    )
  }
  return (
    <p>
      <button
        type="button"
        class="button"
        disabled={isBusy}
        // After a no, the keyboard goes on from where it came.
        ref={asked === 'before' ? focusOnMount : null}
        onClick={() => {
          if (isProbablyPlaced) setAsked('yes')
          else void say()
        }}
      >
        {t('unconfirmed_not_placed')}
      </button>
    </p>
  )
}

/** Of an order that was dismissed before the balance was known: that it was probably placed after all. */
export function PerhapsPlaced({ order }: Pick<Props, 'order'>) {
  if (useEvidence(order)?.kind !== 'as-charged') return null
  return (
    <Notice tone="warn" title={t('dismiss_question', chargeOf(order))}>
      <p>{t('dismissed_perhaps')}</p>
    </Notice>
  )
}
