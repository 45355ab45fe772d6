import { useRef, useState } from 'preact/hooks'
import { command } from '../../../../lib/commands/client'
import type { NumberDoubt, ResolveReply } from '../../../../lib/orders/unconfirmed/resolve'

/** Why the number has not been accepted for the order yet, with the number itself. */
export type Doubt = Exclude<ResolveReply, { readonly kind: 'resolved' }> & { readonly number: string }

export interface Resolving {
  readonly isBusy: boolean
  readonly isFailed: boolean
  readonly doubt: Doubt | undefined
  /** Says that the order has this number, or, without one, that it was never placed. */
  readonly say: (number?: string, despite?: NumberDoubt) => Promise<void>
  /** The user reconsiders. */
  readonly drop: () => void
}

/**
 * Sends the user's decision about an unconfirmed order to the background, once per click, and keeps the doubt about it.
 */
export function useResolve(id: string): Resolving {
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const [doubt, setDoubt] = useState<Doubt>()
  const isSaying = useRef(false)

  async function say(number?: string, acceptedDoubt?: NumberDoubt) {
    if (isSaying.current) return
    isSaying.current = true
    setBusy(true)
    setFailed(false)
    try {
      const reply = await command('resolveOrder', {
        id,
        ...(number === undefined ? {} : { panelOrderId: number }),
        ...(acceptedDoubt === undefined ? {} : { acceptedDoubt }),
      })
      setDoubt(reply.kind === 'resolved' || number === undefined ? undefined : { ...reply, number })
    } catch {
      setFailed(true)
    }
    isSaying.current = false
    setBusy(false)
  }

  return { isBusy, isFailed, doubt, say, drop: () => setDoubt(undefined) }
}
