import { formatCount, formatIn } from '../lib/format'
import { type MessageKey, t } from '../lib/i18n'
import { type Failure, type FailureKind, isUnsent, type Refusal } from '../lib/panel-api/model'

/** What the panel was asked for, which decides what its answer means for the money. */
export type AskedFor = 'order' | 'refill' | 'cancel' | 'question'

/** What puts it right, where a button can. */
export type AnswerAction =
  | { readonly act: 'set-quantity'; readonly quantity: number }
  | {
      readonly act:
        | 'refresh-services'
        | 'add-funds'
        | 'change-key'
        | 'allow-again'
        | 'open-site'
        | 'choose-list'
    }

export interface AnswerWords {
  /** What happened. */
  readonly title: string
  /** What it means for the money. */
  readonly money: string
  /** What to do next. */
  readonly advice: string
  /** The panel's own words, where it said any. */
  readonly quote: string | undefined
  readonly action: AnswerAction | undefined
}

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S

/** How a class or kind is written within a message's key. */
const snake = <S extends string>(words: S) => words.replaceAll('-', '_') as Snake<S>

const ACTIONS: Readonly<Record<string, Exclude<AnswerAction['act'], 'set-quantity'>>> = {
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
 * An answer that is no result, in words for the person.
 * @param answer with the moment at which it came, where it is not fresh: a pause is over at some time
 */
export function answerWords(
  answer: (Refusal | Failure) & { readonly at?: number },
  askedFor: AskedFor = 'question',
  now = Date.now(),
): AnswerWords {
  const isFailure = answer.kind === 'failure'
  const act = ACTIONS[isFailure ? answer.failure : answer.class]
  const limit = isFailure ? undefined : answer.limit
  return {
    ...(isFailure ? failureWords(answer) : refusalWords(answer)),
    ...pauseAdvice(answer, now),
    money: t(moneyKey(askedFor, isFailure && !isUnsent(answer) && !NEVER_BEGUN.includes(answer.failure))),
    quote: (isFailure ? answer.excerpt : answer.message) || undefined,
    action: limit === undefined ? act && { act } : { act: 'set-quantity', quantity: limit },
  }
}

/** When to come back, where that is known; a pause for one order's refill says nothing of that. */
function pauseAdvice(
  answer: (Refusal | Failure) & { readonly at?: number },
  now: number,
): { readonly advice?: string } {
  const about = answer.kind === 'failure' ? answer.failure : answer.class
  const isSettling = about === 'settling'
  if (!isSettling && !['waiting', 'wait', 'temporary'].includes(about)) return {}
  if (answer.pauseMs === undefined) return {}
  // An answer from the future was heard under a clock that was ahead: no more than the whole pause is left.
  const left = Math.min(answer.at ?? now, now) + answer.pauseMs - now
  if (left <= 0) return { advice: t(isSettling ? 'settling_over' : 'pause_over') }
  return { advice: t(isSettling ? 'settling_left' : 'pause_left', { when: formatIn(left) }) }
}

type Said = Pick<AnswerWords, 'title' | 'advice'>

function failureWords({ failure, looksLike, status }: Failure): Said {
  const about = looksLike ?? snake(failure)
  const isUnsaid = about === 'http_status' && status === undefined
  return {
    title: isUnsaid
      ? t('failure_http_status_unsaid')
      : t(`failure_${about}`, { status: String(status ?? '') }),
    advice: t(`failure_${about}_advice`),
  }
}

/** What happened, where the ledger kept only the kind of the failure. */
export const failureTitle = (failure: FailureKind): string => failureWords({ kind: 'failure', failure }).title

function refusalWords({ class: about, limit }: Refusal): Said {
  const key = snake(about)
  const advice = t(`refusal_${key}_advice`)
  if (limit === undefined) return { title: t(`refusal_${key}`), advice }
  // Only these two classes come with a limit.
  const title = about === 'above-maximum' ? 'problem_above' : 'problem_below'
  return { title: t(title, { limit: formatCount(limit) }), advice }
}

function moneyKey(askedFor: AskedFor, isUnclear: boolean): MessageKey {
  if (askedFor === 'question') return 'money_question'
  return isUnclear ? `money_${askedFor}_unclear` : `money_${askedFor}_none`
}
