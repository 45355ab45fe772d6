import { useEffect, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { command } from '../../../../lib/commands/client'
import type { FindNumberReply } from '../../../../lib/orders/unconfirmed/find-number'
import { readNumberRange } from '../../../../lib/orders/unconfirmed/read-number-range'
import { route } from '../../route'

interface Finding {
  /** Whether anything can be told about the number at all. */
  readonly isPossible: boolean
  readonly isBusy: boolean
  readonly isFailed: boolean
  readonly reply: FindNumberReply | undefined
  readonly look: () => Promise<void>
  readonly close: () => void
}

/** Lets the background look for an order's number, once per click; the click may have been what led here. */
export function useFindNumber(id: string): Finding {
  const isPossible =
    useLive((database) => readNumberRange(id, database), ['orders', 'panels'], id) !== undefined
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const [reply, setReply] = useState<FindNumberReply>()
  const isLooking = useRef(false)

  async function look() {
    if (isLooking.current) return
    isLooking.current = true
    setBusy(true)
    setFailed(false)
    try {
      setReply(await command('findNumber', { id }))
    } catch {
      setFailed(true)
    }
    isLooking.current = false
    setBusy(false)
  }

  const isAsked = useRef(isFindRoute(id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the click that led here counts once
  useEffect(() => {
    if (!isAsked.current || !isPossible) return
    isAsked.current = false
    void look()
  }, [isPossible])

  return { isPossible, isBusy, isFailed, reply, look, close: () => setReply(undefined) }
}

function isFindRoute(id: string): boolean {
  const at = route.peek()
  return at?.view === 'order' && at.orderId === id && at.find === true
}
