import { type AnswerAction, failureTitle } from '../../../../components/answer-text'
import type { ServiceTraits } from '../../../../lib/catalog/traits/service-traits'
import { formatAge, formatTime } from '../../../../lib/format'
import { formatSpan } from '../../../../lib/format-time'
import { type MessageKey, t } from '../../../../lib/i18n'
import { refillWindowEnds } from '../../../../lib/orders/aftercare/refill-window'
import type { Order, RefillRequest } from '../../../../lib/orders/order/order'
import { refillEnd } from '../../../../lib/orders/order/refill-status'
import type { KnownRefillStatus } from '../../../../lib/panel-api/model'
import type { StatusLabel, Tone } from '../../order-status'
import { refusalText } from './refusal-text'

const TONES: Readonly<Record<KnownRefillStatus, Tone>> = {
  pending: 'active',
  'in-progress': 'active',
  completed: 'good',
  rejected: 'danger',
  canceled: 'danger',
  partial: 'warn',
}

/** The state of a refill, in a word or two. A status that only the panel knows is shown as the panel wrote it. */
export function refillLabel({ state, status, rawStatus }: RefillRequest): StatusLabel {
  if (state === 'sending') return { label: t('refill_state_sending'), tone: 'active' }
  if (state === 'refused') return { label: t('refill_state_refused'), tone: 'danger' }
  if (state === 'unconfirmed') return { label: t('refill_state_unconfirmed'), tone: 'danger' }
  if (status === undefined || (status === 'unknown' && !rawStatus)) {
    return { label: t('refill_state_asked'), tone: 'active' }
  }
  if (status === 'unknown') return { label: rawStatus ?? '', tone: undefined }
  return { label: t(`refill_status_${status.replace('-', '_')}` as MessageKey), tone: TONES[status] }
}

export interface RefillAdvice {
  readonly title: string
  readonly text: string
  readonly action?: AnswerAction | undefined
}

/** What a failed refill means and what to do, or `undefined` for one that did not fail. */
export function refillAdvice(refill: RefillRequest, panelName: string): RefillAdvice | undefined {
  const { state, failure } = refill
  if (state === 'refused') return { title: t('ask_refill_refused'), ...refusalText(refill, 'refill') }
  if (state === 'unconfirmed') {
    const text = t('refill_unconfirmed_text', { panel: panelName })
    return {
      title: t('ask_refill_unconfirmed'),
      text: failure ? `${failureTitle(failure)} ${text}` : text,
      action: { kind: 'open-site' },
    }
  }
  if (refillEnd(refill) !== 'not-done') return undefined
  return { title: t('refill_rejected_title'), text: t('refill_rejected_text') }
}

/** How a refill that is under way stands, in one line. */
export function refillStandingText({ refills }: Pick<Order, 'refills'>): string | undefined {
  const latest = refills?.at(-1)
  if (latest?.state === 'sending') return t('refill_sending')
  if (latest?.state !== 'accepted' || refillEnd(latest) !== undefined) return undefined
  return t('refill_asked', { time: formatTime(latest.at) })
}

/** For how long a refill can still be requested, if the service's name states a window. */
export function windowText(order: Order, refill: ServiceTraits['refill'], now: number): string | undefined {
  const ends = refillWindowEnds(order, refill)
  if (ends === undefined) return undefined
  if (ends === 'lifetime') return t('refill_window_lifetime')
  return ends > now
    ? t('refill_window', { span: formatSpan(ends - now) })
    : t('refill_window_over', { age: formatAge(ends, now) ?? t('just_now') })
}
