import { useRef, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import { isRuleMissing } from '../../../../lib/panels/protection'
import {
  interruptedText,
  noRuleText,
  type RequestKind,
  replyText,
  type StoppedText,
  stoppedText,
} from './request-text'

export interface RequestState {
  /** What is being requested right now. */
  readonly asking: RequestKind | undefined
  /** The outcome, for those who do not see the screen change. */
  readonly said: string
  /** Why nothing was sent, if so. */
  readonly stopped: StoppedText | undefined
  readonly ask: (what: RequestKind) => Promise<void>
}

/** Requests a refill or a cancel, once per click. The answer shows in the order itself. */
export function useRequest(id: string): RequestState {
  const [asking, setAsking] = useState<RequestKind>()
  const [stopped, setStopped] = useState<StoppedText>()
  const [said, setSaid] = useState('')
  // The second click of a double click comes before the button is gone.
  const isAsking = useRef(false)

  async function ask(what: RequestKind) {
    if (isAsking.current) return
    isAsking.current = true
    setAsking(what)
    setStopped(undefined)
    setSaid('')
    try {
      const reply = await command(what === 'refill' ? 'refillOrder' : 'cancelOrder', { id })
      setStopped(stoppedText(reply))
      setSaid(replyText(what, reply))
    } catch {
      setStopped((await isRuleMissing()) ? noRuleText() : interruptedText())
    }
    isAsking.current = false
    setAsking(undefined)
  }

  return { asking, said, stopped, ask }
}
