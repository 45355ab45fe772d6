import { type AnswerAction, answerWords } from '../../../components/answer-words'
import { formatAmount } from '../../../lib/format'
import { t } from '../../../lib/i18n'
import type { NotSent } from '../../../lib/orders/place'

export interface NotSentWords {
  readonly title: string
  readonly text: string
  readonly quote?: string | undefined
  readonly action?: AnswerAction | undefined
}

/** Why a confirmed order was not sent: in each case no money was spent. */
export function notSentWords(
  reason: NotSent | { readonly why: 'background' },
  currency: string,
): NotSentWords {
  switch (reason.why) {
    case 'panel': {
      const { title, advice, quote, action } = answerWords(reason.answer)
      return { title, text: `${t('not_sent')} ${advice}`, quote, action }
    }
    case 'charge-changed':
      return {
        title:
          reason.mostPerPost === undefined
            ? t('charge_changed', formatAmount(reason.charge, currency))
            : t('charge_changed_post', formatAmount(reason.mostPerPost, currency)),
        text: t('charge_changed_text'),
      }
    case 'currency-changed':
      return {
        title: t('currency_changed', reason.currency),
        text: t('currency_changed_text'),
        action: { act: 'refresh-services' },
      }
    case 'already-confirmed':
      return { title: t('already_confirmed'), text: t('already_confirmed_text') }
    case 'not-stored':
      return { title: t('not_stored'), text: t('not_stored_text') }
    case 'invalid':
      return { title: t('invalid_now'), text: t('not_sent') }
    case 'background':
      return { title: t('command_failed'), text: t('not_sent') }
  }
}
