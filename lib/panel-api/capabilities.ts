import type { Action, Answer, Dialect, Finding, MissingFeature, Refusal } from './model'
import type { PanelSession } from './panel-session'
import { STATUS_READER } from './read-rows'
import { NO_ACTION, NO_ORDER } from './request'

/*
 * Some panels know only add, status, services and balance, and say so in their own language. Missing features are
 * detected from how a panel refuses, never from a failure, and are then not requested again.
 */

type Missable = Extract<Action, MissingFeature>

/** What is known of a panel's dialect, from earlier clients and from this one. */
export interface Capabilities {
  lacks(what: MissingFeature): boolean
  cancelsByOrder(): boolean
  record(finding: Finding): void
  /** The refusal of an action that the panel is known to lack, made here without sending a request. */
  refuseKnown(): Refusal
  /**
   * Examines a refusal of an action as a whole. If it may mean that there is no such action, the panel is sent an
   * action that exists nowhere: the same message for both is its message for anything unknown, unless it uses that
   * message for everything, including an order that does not exist.
   */
  detect<T>(action: Missable, answer: Answer<T>): Promise<Answer<T>>
}

/** Whether a refusal can mean that the request was not understood: it is about nothing else. */
export const isUnspecific = (answer: Answer<unknown>): boolean =>
  answer.kind === 'refusal' && (answer.class === 'request' || answer.class === 'other')

/** The message without the action's name, which some panels repeat. */
const withoutName = (message: string, action: string): string =>
  message.toLowerCase().replaceAll(action, '').replace(/\s+/g, ' ').trim()

export function createCapabilities(
  session: PanelSession,
  { lacks, cancelsByOrder }: Dialect,
  onFinding: (finding: Finding) => void,
): Capabilities {
  const lacking = new Set(lacks)
  let byOrder = cancelsByOrder

  function record(finding: Finding): void {
    if ('cancelsByOrder' in finding) {
      if (byOrder) return
      byOrder = true
    } else {
      if (lacking.has(finding.lacks)) return
      lacking.add(finding.lacks)
    }
    onFinding(finding)
  }

  async function isUnknownActionReply(action: Missable, { message }: Refusal): Promise<boolean> {
    const said = withoutName(message, action)
    if (said === '') return false
    // No answer to it is a result, so every no comes back as the refusal that it is.
    const ofAction = await session.ask({ action: NO_ACTION }, () => undefined)
    if (ofAction.kind !== 'refusal' || withoutName(ofAction.message, NO_ACTION) !== said) return false
    // Every panel knows `status`: if it answers that with the same message, the message is about no action at all.
    const ofOrder = await session.one({ action: 'status', order: NO_ORDER }, STATUS_READER)
    return ofOrder.kind === 'refusal'
      ? withoutName(ofOrder.message, 'status') !== said
      : ofOrder.kind === 'result'
  }

  return {
    lacks: (what) => lacking.has(what),
    cancelsByOrder: () => byOrder,
    record,
    refuseKnown: () => ({ kind: 'refusal', class: 'no-such-action', message: '' }),

    async detect(action, answer) {
      if (answer.kind !== 'refusal') return answer
      const isMissing =
        answer.class === 'no-such-action' ||
        (isUnspecific(answer) && (await isUnknownActionReply(action, answer)))
      if (!isMissing) return answer
      record({ lacks: action })
      return { ...answer, class: 'no-such-action' }
    },
  }
}
