import { type AnswerAction, type AskedFor, answerWords } from '../../../components/answer-words'
import { refusal } from '../../../lib/panel-api/refusals'

/** A no of which the ledger kept the panel's words and the time. */
interface Kept {
  readonly message?: string | undefined
  readonly at: number
}

export interface KeptWords {
  /** Why, as far as the words tell, what it means for the money and what to do. */
  readonly text: string
  readonly action: AnswerAction | undefined
}

/** An earlier no, told with the same advice as when it came. What was refused is said by who shows it. */
export function keptWords({ message = '', at }: Kept, askedFor: AskedFor, now = Date.now()): KeptWords {
  // The key was taken out of them before they were stored.
  const no = refusal(message, { status: 200 }, (text) => text)
  const { title, money, advice, action } = answerWords({ ...no, at }, askedFor, now)
  const isMore = no.class !== 'other' && no.class !== askedFor
  return { text: [...(isMore ? [title] : []), money, advice].join(' '), action }
}
