import { type AnswerAction, answerText, type RequestKind } from '../../../../components/answer-text'
import { refusal } from '../../../../lib/panel-api/refusals'

/** A refusal of which the ledger stored the panel's message and the time. */
interface StoredRefusal {
  readonly message?: string | undefined
  readonly at: number
}

export interface RefusalText {
  /** Why, as far as the message tells, what it means for the money and what to do. */
  readonly text: string
  readonly action: AnswerAction | undefined
}

/** An earlier refusal, explained with the same advice as when it came. The caller shows what was refused. */
export function refusalText(
  { message = '', at }: StoredRefusal,
  requestKind: RequestKind,
  now = Date.now(),
): RefusalText {
  // The key was removed before it was stored.
  const no = refusal(message, { status: 200 }, (text) => text)
  const { title, money, advice, action } = answerText({ ...no, at }, requestKind, now)
  const isMore = no.class !== 'other' && no.class !== requestKind
  return { text: [...(isMore ? [title] : []), money, advice].join(' '), action }
}
