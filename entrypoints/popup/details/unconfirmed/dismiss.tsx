import { useState } from 'preact/hooks'
import { Notice } from '../../../../components/notice'
import { focusOnMount } from '../../../../components/panel-focus'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import { Question } from '../question'
import { placedText } from './evidence-text'
import { useEvidence } from './use-evidence'
import type { Resolving } from './use-resolve'

interface Props {
  /** What the balance says, if it says that the order was probably placed. */
  readonly otherwise: string | undefined
  readonly resolving: Resolving
}

/** Marks an order as never placed, and asks for confirmation if the balance says otherwise. */
export function Dismiss({ otherwise, resolving: { isBusy, say } }: Props) {
  const [asked, setAsked] = useState<'yes' | 'before'>()
  if (asked === 'yes' && otherwise !== undefined) {
    return (
      <Question
        id="dismiss-question"
        title={otherwise}
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
        // After a no, the focus returns to where it was.
        ref={asked === 'before' ? focusOnMount : null}
        onClick={() => {
          if (otherwise === undefined) void say()
          else setAsked('yes')
        }}
      >
        {t('unconfirmed_not_placed')}
      </button>
    </p>
  )
}

/** For an order that was dismissed before the balance was known: says that it was probably placed after all. */
export function PerhapsPlaced({ order }: { readonly order: Order }) {
  const otherwise = placedText(useEvidence(order), order)
  if (otherwise === undefined) return null
  return (
    <Notice tone="warn" title={otherwise}>
      <p>{t('dismissed_perhaps')}</p>
    </Notice>
  )
}
