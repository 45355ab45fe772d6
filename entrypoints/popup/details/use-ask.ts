import { useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import { isRuleMissing } from '../../../lib/panels/protection'
import {
  type AskedFor,
  interruptedWords,
  noRuleWords,
  replyWords,
  type StoppedWords,
  stoppedWords,
} from './ask-words'

export interface Asking {
  /** What is being asked at this moment. */
  readonly asking: AskedFor | undefined
  /** What came of it, for who does not see the screen change. */
  readonly said: string
  /** Why nothing was asked, when it was not. */
  readonly stopped: StoppedWords | undefined
  readonly ask: (what: AskedFor) => Promise<void>
}

/** Asks the panel for a refill or a cancel, once a click. What it answers shows in the order itself. */
export function useAsk(id: string): Asking {
  const [asking, setAsking] = useState<AskedFor>()
  const [stopped, setStopped] = useState<StoppedWords>()
  const [said, setSaid] = useState('')
  // The second click of a double click comes before the button is gone.
  const isAsking = useRef(false)

  async function ask(what: AskedFor) {
    if (isAsking.current) return
    isAsking.current = true
    setAsking(what)
    setStopped(undefined)
    setSaid('')
    try {
      const reply = await command(what === 'refill' ? 'refillOrder' : 'cancelOrder', { id })
      setStopped(stoppedWords(reply))
      setSaid(replyWords(what, reply))
    } catch {
      setStopped((await isRuleMissing()) ? noRuleWords() : interruptedWords())
    }
    isAsking.current = false
    setAsking(undefined)
  }

  return { asking, said, stopped, ask }
}
