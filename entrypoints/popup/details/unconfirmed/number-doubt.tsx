import { answerText } from '../../../../components/answer-text'
import { Quote } from '../../../../components/quote'
import { formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Order } from '../../../../lib/orders/order/order'
import type { NumberDoubt as Kind } from '../../../../lib/orders/unconfirmed/resolve'
import { go } from '../../route'
import { Question } from '../question'
import type { Doubt } from './use-resolve'

interface Props {
  readonly order: Order
  readonly doubt: Doubt
  readonly isBusy: boolean
  readonly onKeep: (despite: Kind) => void
  readonly onChange: () => void
}

/** The doubt about a number, and the two ways out: keep it anyway, or check it again. */
export function NumberDoubt({ order, doubt, isBusy, onKeep, onChange }: Props) {
  const { number, kind } = doubt
  if (kind === 'known') {
    return (
      <Question
        id="number-doubt"
        title={t('doubt_known', { number })}
        yes={t('doubt_known_open', { number })}
        no={t('doubt_change')}
        onYes={() => {
          go({ view: 'order', orderId: doubt.orderId })
        }}
        onNo={onChange}
      >
        <p>{t('doubt_known_text')}</p>
      </Question>
    )
  }
  const { title, text, quote, yes } = doubtText(order, doubt)
  return (
    <Question
      id="number-doubt"
      title={title}
      yes={yes}
      no={t('doubt_change')}
      isBusy={isBusy}
      onYes={() => onKeep(kind)}
      onNo={onChange}
    >
      <p>{text}</p>
      {quote && <Quote text={quote} />}
    </Question>
  )
}

interface DoubtText {
  readonly title: string
  readonly text: string
  readonly quote?: string | undefined
  readonly yes: string
}

function doubtText(
  { panelName, charge, currency }: Order,
  doubt: Exclude<Doubt, { readonly kind: 'known' }>,
): DoubtText {
  const { number } = doubt
  if (doubt.kind === 'charge') {
    const named = formatAmount(doubt.charge, doubt.currency)
    return {
      title: t('doubt_charge', { number, amount: named }),
      text: t('doubt_charge_text', { amount: formatAmount(charge, currency) }),
      yes: t('doubt_charge_yes'),
    }
  }
  const { title, quote } = answerText(doubt.answer)
  if (doubt.kind === 'unchecked') {
    return {
      title: t('doubt_unchecked', { number }),
      text: `${title} ${t('doubt_unchecked_text')}`,
      quote,
      yes: t('doubt_unchecked_yes'),
    }
  }
  const isUnknown = doubt.answer.class === 'order-id'
  return {
    title: t(isUnknown ? 'doubt_not_found' : 'doubt_no_status', { panel: panelName, number }),
    text: t('doubt_not_found_text'),
    quote,
    yes: t('doubt_not_found_yes', { number }),
  }
}
