import { type AnswerAction, answerText } from '../../../../components/answer-text'
import { formatAge, formatAmount } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import { type Amount, isLess } from '../../../../lib/money'
import type { NotSent } from '../../../../lib/orders/placing/placing'

export interface NotSentText {
  readonly title: string
  readonly text: string
  readonly quote?: string | undefined
  readonly action?: AnswerAction | undefined
}

/**
 * What the page itself finds: the command failed, because the browser did not let the order be protected or for an
 * unknown reason, or the draft was discarded in another window.
 */
export interface PageReason {
  readonly why: 'background' | 'discarded' | 'no-rule'
}

/** The amounts on the button. */
interface Price {
  readonly charge: Amount
  readonly maxPerPost?: Amount | undefined
}

/** Both prices, and in which direction it went. */
function priceChangeText(before: Price, now: Price, currency: string): string {
  const isPost = now.maxPerPost !== undefined && before.maxPerPost !== undefined
  const [from, to] = isPost ? [before.maxPerPost ?? '0', now.maxPerPost ?? '0'] : [before.charge, now.charge]
  const amounts = { before: formatAmount(from, currency), after: formatAmount(to, currency) }
  if (isLess(to, from)) return t(isPost ? 'charge_fell_post' : 'charge_fell', amounts)
  return t(isPost ? 'charge_rose_post' : 'charge_rose', amounts)
}

/**
 * Why a confirmed order was not sent: in each case no money was spent.
 * @returns nothing for what the form itself asks about, beside the button
 */
export function notSentText(
  reason: NotSent | PageReason,
  currency: string,
  agreed: Price,
  /** When that was said, and the time now, in milliseconds since 1970. */
  at = Date.now(),
  now = at,
): NotSentText | undefined {
  switch (reason.why) {
    case 'panel': {
      const { title, advice, quote, action } = answerText({ ...reason.answer, at }, 'question', now)
      return { title, text: `${t('not_sent')} ${advice}`, quote, action }
    }
    case 'charge-changed':
      return { title: priceChangeText(agreed, reason, currency), text: t('charge_changed_text') }
    case 'stale-price': {
      const { title, quote } = answerText(reason.answer)
      const age = formatAge(reason.at, Date.now()) ?? t('just_now')
      return {
        title: t('stale_price', { age }),
        text: `${title} ${t('stale_price_text')}`,
        quote,
        action: { kind: 'refresh-services' },
      }
    }
    case 'repeat':
    case 'limit':
      return undefined
    case 'currency-changed':
      return {
        title: t('currency_changed', { currency: reason.currency }),
        text: t('currency_changed_text'),
        action: { kind: 'refresh-services' },
      }
    case 'already-confirmed':
      return { title: t('already_confirmed'), text: t('already_confirmed_text') }
    case 'not-stored':
      return { title: t('not_stored'), text: t('not_stored_text') }
    case 'invalid': {
      const { charge, service } = reason.problems
      // Which service it was, and the closest ones, are shown where it was chosen.
      if (service?.problem === 'service-gone') return { title: t('not_sent'), text: t('invalid_gone_text') }
      if (charge?.problem !== 'funds') return { title: t('invalid_now'), text: t('not_sent') }
      const title = t('funds_short', { amount: formatAmount(charge.value ?? '0', currency) })
      return { title, text: t('funds_short_text'), action: { kind: 'add-funds' } }
    }
    case 'discarded':
      return { title: t('discarded_elsewhere'), text: t('not_sent') }
    case 'no-rule':
      return { title: t('no_rule'), text: `${t('not_sent')} ${t('no_rule_text')}` }
    case 'background':
      return { title: t('command_failed'), text: t('not_sent') }
  }
}
