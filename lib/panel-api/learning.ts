import type { Action, Answer, Dialect, Lack, Lesson, Refusal } from './model'
import { STATUS } from './reading'
import { NO_ACTION, NO_ORDER } from './request'
import type { Speaker } from './speaker'

/*
 * Some panels know only add, status, services and balance, and say so in their own language. What a panel lacks is
 * learned from how it refuses, never from a failure, and is then not asked for again.
 */

type Missable = Extract<Action, Lack>

/** What is known of a panel's dialect, by those who told before and in this client's life. */
export interface Learner {
  lacks(what: Lack): boolean
  cancelsByOrder(): boolean
  learn(lesson: Lesson): void
  /** The refusal of an action that the panel is known to lack, made here without asking. */
  refuse(): Refusal
  /**
   * Looks at a refusal of an action as a whole. Where it may mean that there is no such action, the panel is asked
   * for an action that exists nowhere: the same words for both are the words for what the panel does not know, unless
   * it has those words for everything, also for an order that does not exist.
   */
  study<T>(action: Missable, answer: Answer<T>): Promise<Answer<T>>
}

/** Whether a refusal can mean that the question was not understood: it says nothing that is about anything else. */
export const isUnspecific = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refusal' && (answer.class === 'request' || answer.class === 'other')

/** Words without the action's name, which some panels repeat. */
const withoutName = (words: string, action: string): string =>
  words.toLowerCase().replaceAll(action, '').replace(/\s+/g, ' ').trim()

export function learner(
  speaker: Speaker,
  { lacks, cancelsByOrder }: Dialect,
  onLearn: (lesson: Lesson) => void,
): Learner {
  const lacking = new Set(lacks)
  let byOrder = cancelsByOrder

  function learn(lesson: Lesson): void {
    if ('cancelsByOrder' in lesson) {
      if (byOrder) return
      byOrder = true
    } else {
      if (lacking.has(lesson.lacks)) return
      lacking.add(lesson.lacks)
    }
    onLearn(lesson)
  }

  async function soundsLikeNothing(action: Missable, { message: words }: Refusal): Promise<boolean> {
    const said = withoutName(words, action)
    if (said === '') return false
    // No answer to it is a result, so every no comes back as the refusal that it is.
    const ofAction = await speaker.ask({ action: NO_ACTION }, () => undefined)
    if (ofAction.kind !== 'refusal' || withoutName(ofAction.message, NO_ACTION) !== said) return false
    // Every panel knows `status`: where it answers that with the same words, they tell of no action at all.
    const ofOrder = await speaker.one({ action: 'status', order: NO_ORDER }, STATUS)
    return ofOrder.kind === 'refusal'
      ? withoutName(ofOrder.message, 'status') !== said
      : ofOrder.kind === 'result'
  }

  return {
    lacks: (what) => lacking.has(what),
    cancelsByOrder: () => byOrder,
    learn,
    refuse: () => ({ kind: 'refusal', class: 'no-such-action', message: '' }),

    async study(action, answer) {
      if (answer.kind !== 'refusal') return answer
      const isMissing =
        answer.class === 'no-such-action' ||
        (isUnspecific(answer) && (await soundsLikeNothing(action, answer)))
      if (!isMissing) return answer
      learn({ lacks: action })
      return { ...answer, class: 'no-such-action' }
    },
  }
}
