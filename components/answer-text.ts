import { formatCount, formatIn } from '../lib/format'
import { type MessageKey, t } from '../lib/i18n'
import { type Failure, type FailureKind, isUnsent, type Refusal } from '../lib/panel-api/model'

/** What the panel was asked for, which decides what its answer means for the money. */
export type RequestKind = 'order' | 'refill' | 'cancel' | 'question'

/** The fix, if a button can do it. */
export type AnswerAction =
  | { readonly kind: 'set-quantity'; readonly quantity: number }
  | {
      readonly kind:
        | 'refresh-services'
        | 'add-funds'
        | 'change-key'
        | 'allow-again'
        | 'open-site'
        | 'choose-list'
    }

export interface AnswerText {
  /** What happened. */
  readonly title: string
  /** What it means for the money. */
  readonly money: string
  /** What to do next. */
  readonly advice: string
  /** The panel's own message, if any. */
  readonly quote: string | undefined
  readonly action: AnswerAction | undefined
}

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

/** How a class or kind is spelled within a message's key. */
const snake = <S extends string>(kebab: S) => kebab.replaceAll('-', '_') as Snake<S>

const ACTIONS: Readonly<Record<string, Exclude<AnswerAction['kind'], 'set-quantity'>>> = {
  key: 'change-key',
  funds: 'add-funds',
  'service-gone': 'refresh-services',
  'below-minimum': 'refresh-services',
  'above-maximum': 'refresh-services',
  account: 'open-site',
  request: 'open-site',
  'no-such-action': 'open-site',
  'order-id': 'open-site',
  'no-key': 'change-key',
  'no-permission': 'allow-again',
  shrunken: 'choose-list',
}

/** Failures before there is anything to send, beside those of {@link isUnsent}. */
const NEVER_BEGUN: readonly Failure['failure'][] = ['no-permission', 'gone', 'no-key', 'shrunken']

/**
 * Explains an answer that is not a result to the user.
 * @param answer with the time at which it came, unless it is fresh: a pause is over at some time
 */
export function answerText(
  answer: (Refusal | Failure) & { readonly at?: number },
  requestKind: RequestKind = 'question',
  now = Date.now(),
): AnswerText {
  const isFailure = answer.kind === 'failure'
  const kind = ACTIONS[isFailure ? answer.failure : answer.class]
  const limit = isFailure ? undefined : answer.limit
  return {
    ...(isFailure ? failureText(answer) : refusalText(answer)),
    ...pauseAdvice(answer, now),
    money: t(moneyKey(requestKind, isFailure && !isUnsent(answer) && !NEVER_BEGUN.includes(answer.failure))),
    quote: (isFailure ? answer.excerpt : answer.message) || undefined,
    action: limit === undefined ? kind && { kind } : { kind: 'set-quantity', quantity: limit },
  }
}

/** When to come back, if known; a pause for one order's refill says nothing about that. */
function pauseAdvice(
  answer: (Refusal | Failure) & { readonly at?: number },
  now: number,
): { readonly advice?: string } {
  const about = answer.kind === 'failure' ? answer.failure : answer.class
  const isSettling = about === 'settling'
  if (!isSettling && !['waiting', 'wait', 'temporary'].includes(about)) return {}
  if (answer.pauseMs === undefined) return {}
  // An answer from the future was received under a clock that ran ahead: at most the whole pause is left.
  const left = Math.min(answer.at ?? now, now) + answer.pauseMs - now
  if (left <= 0) return { advice: t(isSettling ? 'settling_over' : 'pause_over') }
  return { advice: t(isSettling ? 'settling_left' : 'pause_left', { when: formatIn(left) }) }
}

type Said = Pick<AnswerText, 'title' | 'advice'>

function failureText({ failure, looksLike, status }: Failure): Said {
  const about = looksLike ?? snake(failure)
  const isUnsaid = about === 'http_status' && status === undefined
  return {
    title: isUnsaid
      ? t('failure_http_status_unsaid')
      : t(`failure_${about}`, { status: String(status ?? '') }),
    advice: t(`failure_${about}_advice`),
  }
}

/** What happened, if the ledger kept only the kind of the failure. */
export const failureTitle = (failure: FailureKind): string => failureText({ kind: 'failure', failure }).title

function refusalText({ class: about, limit }: Refusal): Said {
  const key = snake(about)
  const advice = t(`refusal_${key}_advice`)
  if (limit === undefined) return { title: t(`refusal_${key}`), advice }
  // Only these two classes come with a limit.
  const title = about === 'above-maximum' ? 'problem_above' : 'problem_below'
  return { title: t(title, { limit: formatCount(limit) }), advice }
}

function moneyKey(requestKind: RequestKind, isUnclear: boolean): MessageKey {
  if (requestKind === 'question') return 'money_question'
  return isUnclear ? `money_${requestKind}_unclear` : `money_${requestKind}_none`
}
