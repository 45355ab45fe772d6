import { type AnswerAction, answerText } from '../../components/answer-text'
import { t } from '../../lib/i18n'
import { readTypedLink } from '../../lib/links/typed-link'
import { trimInvisible } from '../../lib/orders/form/trim-invisible'
import { ID } from '../../lib/panel-api/ids'
import type { Failure, Refusal } from '../../lib/panel-api/model'

export interface TypedProblems {
  readonly number?: string | undefined
  readonly link?: string | undefined
}

/** An order's number as typed or copied, without the spaces and the `#` that often come with it. */
export const readNumber = (typed: string): string => typed.trim().replace(/^#\s*/, '')

/** The address of an order as typed, with its scheme if that was left out; what is no address stays as it is. */
export function readLink(typed: string): string {
  const text = trimInvisible(typed)
  const read = readTypedLink(text, false)
  return read.kind === 'address' ? read.link : text
}

/** What has to be corrected before the panel can be asked. The link is optional, but must be complete. */
export function checkTyped(number: string, link: string): TypedProblems {
  const read = readTypedLink(trimInvisible(link), false)
  const problem = read.kind === 'problem' ? read.problem : undefined
  return {
    ...(ID.test(readNumber(number)) ? {} : { number: t('add_number_problem') }),
    ...(problem === undefined || problem === 'empty'
      ? {}
      : { link: t(problem === 'no-url' ? 'problem_link_no_url' : 'problem_link_not_web') }),
  }
}

export interface AddTrouble {
  readonly title: string
  readonly text?: string | undefined
  readonly quote?: string | undefined
  readonly action?: AnswerAction | undefined
}

/** Why an order was not added: what happened, that nothing changed, and what to do. */
export function addTroubleText(reply: Refusal | Failure, panelName: string): AddTrouble {
  const { title, advice, quote, action } = answerText(reply)
  const nothing = t('add_nothing_changed')
  if (reply.kind === 'refusal' && reply.class === 'order-id') {
    return {
      title: t('add_not_found', { panel: panelName }),
      text: `${nothing} ${t('add_not_found_advice')}`,
      quote,
      action,
    }
  }
  return { title, text: `${nothing} ${advice}`, quote, action }
}
