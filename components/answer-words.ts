import { t } from '../lib/i18n'
import type { Failure, Refusal, RefusalClass } from '../lib/panel-api/model'

export interface AnswerWords {
  /** What happened. */
  readonly title: string
  /** What to do next. */
  readonly advice: string
  /** The panel's own words, where it said any. */
  readonly quote: string | undefined
}

const FAILURE_WORDS = {
  'no-permission': ['failure_permission', 'failure_permission_advice'],
  gone: ['failure_gone', 'failure_gone_advice'],
  'no-key': ['failure_no_key', 'failure_no_key_advice'],
  offline: ['failure_offline', 'failure_offline_advice'],
  'time-out': ['failure_timeout', 'failure_timeout_advice'],
  'not-json': ['failure_not_json', 'failure_not_json_advice'],
  'wrong-shape': ['failure_wrong_shape', 'failure_wrong_shape_advice'],
  'http-status': ['failure_http_status', 'failure_http_status_advice'],
  redirect: ['failure_redirect', 'failure_redirect_advice'],
} as const

const LOOKS_WORDS = {
  page: ['failure_page', 'failure_page_advice'],
  nothing: ['failure_nothing', 'failure_not_json_advice'],
} as const

const REFUSAL_WORDS: Partial<
  Record<RefusalClass, readonly [Parameters<typeof t>[0], Parameters<typeof t>[0]]>
> = {
  key: ['refusal_key', 'refusal_key_advice'],
  account: ['refusal_account', 'refusal_account_advice'],
  funds: ['refusal_funds', 'refusal_funds_advice'],
  'service-gone': ['refusal_service', 'refusal_service_advice'],
  'duplicate-link': ['refusal_duplicate', 'refusal_duplicate_advice'],
  link: ['refusal_link', 'refusal_link_advice'],
  'below-minimum': ['refusal_quantity', 'refusal_quantity_advice'],
  'above-maximum': ['refusal_quantity', 'refusal_quantity_advice'],
  wait: ['refusal_wait', 'refusal_wait_advice'],
  temporary: ['refusal_wait', 'refusal_wait_advice'],
}

/** An answer that is no result, in words for the person. */
export function answerWords(answer: Refusal | Failure): AnswerWords {
  if (answer.kind === 'failure') {
    const [title, advice] = answer.looksLike ? LOOKS_WORDS[answer.looksLike] : FAILURE_WORDS[answer.failure]
    const shown = answer.failure === 'http-status' ? t(title, String(answer.status ?? '')) : t(title)
    return { title: shown, advice: t(advice), quote: answer.excerpt || undefined }
  }
  const [title, advice] = REFUSAL_WORDS[answer.class] ?? ['refusal_other', 'refusal_other_advice']
  return { title: t(title), advice: t(advice), quote: answer.words || undefined }
}
