import { useRef, useState } from 'preact/hooks'
import { command } from '../../../lib/commands/client'
import type { NumberDoubt, Resolved } from '../../../lib/orders/unconfirmed/resolve'

/** Why the number is not the order's yet, with the number that it is about. */
export type Doubt = Exclude<Resolved, { readonly kind: 'resolved' }> & { readonly number: string }

export interface Resolving {
  readonly isBusy: boolean
  readonly isFailed: boolean
  readonly doubt: Doubt | undefined
  /** Says that the order has this number, or, without one, that it was never made. */
  readonly say: (number?: string, despite?: NumberDoubt) => Promise<void>
  /** The person thinks again. */
  readonly drop: () => void
}

/** Tells the background what the person says of an unconfirmed order, once a click, and what stands against it. */
export function useResolve(id: string): Resolving {
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const [doubt, setDoubt] = useState<Doubt>()
  const isSaying = useRef(false)

  async function say(number?: string, despite?: NumberDoubt) {
    if (isSaying.current) return
    isSaying.current = true
    setBusy(true)
    setFailed(false)
    try {
      const reply = await command('resolveOrder', {
        id,
        ...(number === undefined ? {} : { panelOrderId: number }),
        ...(despite === undefined ? {} : { despite }),
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
