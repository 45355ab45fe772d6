import { type AnswerAction, answerText } from '../../../../components/answer-text'
import { formatIn, formatTime } from '../../../../lib/format'
import { type MessageKey, t } from '../../../../lib/i18n'
import type { Eligibility } from '../../../../lib/orders/aftercare/eligibility'
import type { RequestReply } from '../../../../lib/orders/aftercare/reply'
import { isOpen } from '../../../../lib/orders/order/lifecycle'
import type { Order } from '../../../../lib/orders/order/order'
import { endOf } from '../../../../lib/orders/order/status'

export type RequestKind = 'refill' | 'cancel'

export type NotAllowed = Exclude<Eligibility, { readonly isAllowed: true }>

const REASONS: Readonly<Record<RequestKind, Readonly<Record<'service' | 'panel', MessageKey>>>> = {
  refill: { service: 'refill_not_service', panel: 'refill_not_panel' },
  cancel: { service: 'cancel_not_service', panel: 'cancel_not_panel' },
}

/** Why a button is missing, in one sentence; `undefined` if the screen says so elsewhere. */
export function reasonText(
  asked: RequestKind,
  state: NotAllowed,
  order: Order,
  now: number,
): string | undefined {
  switch (state.why) {
    case 'gone':
      return t('ask_no_account')
    case 'service':
    case 'panel':
      return t(REASONS[asked][state.why])
    case 'pause':
      return t(asked === 'refill' ? 'refill_again' : 'cancel_again', { when: formatIn(state.until - now) })
    case 'under-way':
      // It has its own place on the screen.
      return undefined
    case 'state':
      return asked === 'refill' ? refillReasonText(order) : cancelReasonText(order)
  }
}

const refillReasonText = (order: Order): string =>
  t(isOpen(order) ? 'refill_not_yet' : 'refill_not_delivered')

/** That a canceled order can no longer be canceled goes without saying. */
const cancelReasonText = (order: Order): string | undefined =>
  endOf(order) === 'canceled' ? undefined : t('cancel_not_over')

/** How a request to cancel stands, in one line; one that went wrong is told in a notice. */
export function cancelStandingText(order: Order): string | undefined {
  const { cancel } = order
  if (!cancel) return undefined
  const { state, at } = cancel
  if (!isOpen(order)) {
    // The status tells the outcome; a request that came too late is worth a line.
    const isLate = state === 'accepted' && endOf(order) !== 'canceled'
    return isLate ? t('cancel_asked_over', { time: formatTime(at) }) : undefined
  }
  if (state === 'sending') return t('cancel_sending')
  return state === 'accepted' ? t('cancel_asked', { time: formatTime(at) }) : undefined
}

/** What stopped a request before it was sent; a panel's answer to a sent one is stored in the order instead. */
export interface StoppedText {
  readonly title: string
  readonly text: string
  readonly quote?: string | undefined
  readonly action?: AnswerAction | undefined
}

export function stoppedText(reply: RequestReply): StoppedText | undefined {
  if (reply.kind === 'not-now') return { title: t('ask_not_now'), text: t('ask_not_now_text') }
  if (reply.kind === 'not-stored') return { title: t('ask_not_stored'), text: t('ask_not_stored_text') }
  if (reply.kind !== 'not-sent') return undefined
  const { title, advice, quote, action } = answerText(reply.answer)
  return { title, text: `${t('ask_not_sent')} ${advice}`, quote, action }
}

/** The outcome of a request, for those who do not see the screen change. */
export function replyText(asked: RequestKind, reply: RequestReply): string {
  if (reply.kind === 'asked') return t('ask_taken')
  if (reply.kind === 'refusal') return t(asked === 'refill' ? 'ask_refill_refused' : 'cancel_refused')
  return reply.kind === 'failure'
    ? t(asked === 'refill' ? 'ask_refill_unconfirmed' : 'cancel_unconfirmed')
    : ''
}

/** The browser did not let the request be protected, so it was not sent. */
export const noRuleText = (): StoppedText => ({
  title: t('no_rule'),
  text: `${t('ask_not_sent')} ${t('no_rule_text')}`,
})

export const interruptedText = (): StoppedText => ({
  title: t('ask_interrupted'),
  text: t('ask_interrupted_text'),
})
