import { useState } from 'preact/hooks'
import { Notice } from '../../../../components/notice'
import { Button } from '../../../../components/ui/button'
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
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button
        id="order-not-placed"
        aria-disabled={isBusy}
        onClick={({ currentTarget }) => {
          // Not every browser focuses what is clicked, and the question gives the focus back.
          currentTarget.focus()
          if (otherwise === undefined) void say()
          else setAsked(true)
        }}
      >
        {t('unconfirmed_not_placed')}
      </Button>
      {isAsked && otherwise !== undefined && (
        <Question
          id="dismiss-question"
          title={otherwise}
          yes={t('dismiss_yes')}
          no={t('dismiss_no')}
          isDanger
          isBusy={isBusy}
          onYes={() => void say()}
          onNo={() => setAsked(false)}
        >
          <p>{t('dismiss_text')}</p>
        </Question>
      )}
    </>
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
