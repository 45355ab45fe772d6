import { answerText } from '../../../components/answer-text'
import { formatAge, formatAmount } from '../../../lib/format'
import { t, tCount } from '../../../lib/i18n'
import type { Batch, BatchLine, Pause } from '../../../lib/orders/batch/batch'
import { notSentText } from '../form/confirm/not-sent-text'

export const sizeOf = ({ counts }: Batch): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Where a list stands, in a few words. */
export function stateText({ state, counts }: Batch): string {
  switch (state) {
    case 'running':
      return t('list_running')
    case 'paused':
      return t('list_paused')
    case 'stopped':
      return t('list_stopped')
    case 'done': {
      const open = counts.refused + counts.held + counts.unconfirmed
      return open === 0 ? t('list_done') : tCount('list_done_but', open)
    }
  }
}

interface PauseText {
  readonly title: string
  readonly text: string
  readonly quote?: string | undefined
}

/** Why a list waits, what that means for the money, and what to do next. */
export function pauseText(pause: Exclude<Pause, { readonly why: 'user' }>): PauseText {
  switch (pause.why) {
    case 'browser':
      return { title: t('list_pause_browser'), text: t('list_pause_browser_text') }
    case 'unconfirmed':
      return { title: t('list_pause_unconfirmed'), text: t('list_pause_unconfirmed_text') }
    case 'refused': {
      const { title, quote } = answerText(pause.refusal)
      return { title, text: t('list_pause_refused_text'), quote }
    }
    case 'not-sent': {
      if (!pause.answer) return { title: t('not_stored'), text: t('list_pause_not_sent_text') }
      const { title, quote } = answerText(pause.answer)
      return { title, text: t('list_pause_not_sent_text'), quote }
    }
  }
}

/** Why a line was not sent. */
export function heldText({ reason }: BatchLine, { terms }: Batch): string {
  if (!reason) return ''
  if (reason.why === 'repeat')
    return t('list_held_repeat', { age: formatAge(reason.at, Date.now()) ?? t('just_now') })
  if (reason.why === 'limit')
    return t('list_held_limit', { limit: formatAmount(reason.limit, terms.currency) })
  return notSentText(reason, terms.currency, { charge: terms.charge })?.title ?? ''
}
