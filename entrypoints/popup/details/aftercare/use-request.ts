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

/** What a request came to. */
interface Outcome {
  /** For those who do not see the screen change. */
  readonly said: string
  /** Why nothing was sent, if so. */
  readonly stopped: StoppedText | undefined
}

export interface RequestState extends Outcome {
  /** What is being requested right now. */
  readonly asking: RequestKind | undefined
  readonly ask: (what: RequestKind) => Promise<void>
}

const NOTHING: Outcome = { said: '', stopped: undefined }

/** Requests a refill or a cancel from the panel. The answer shows in the order itself. */
export async function askPanel(what: RequestKind, id: string): Promise<Outcome> {
  try {
    const reply = await command(what === 'refill' ? 'refillOrder' : 'cancelOrder', { id })
    return { said: replyText(what, reply), stopped: stoppedText(reply) }
  } catch {
    return { said: '', stopped: (await isRuleMissing()) ? noRuleText() : interruptedText() }
  }
}

/** Requests a refill or a cancel, once per click. */
export function useRequest(id: string): RequestState {
  const [asking, setAsking] = useState<RequestKind>()
  const [outcome, setOutcome] = useState(NOTHING)
  // The second click of a double click comes before the button is gone.
  const isAsking = useRef(false)

  async function ask(what: RequestKind) {
    if (isAsking.current) return
    isAsking.current = true
    setAsking(what)
    setOutcome(NOTHING)
    setOutcome(await askPanel(what, id))
    isAsking.current = false
    setAsking(undefined)
  }

  return { asking, ...outcome, ask }
}
