import { useEffect, useRef, useState } from 'preact/hooks'
import type { NotSent } from '../../../../lib/orders/placing/placing'

interface Wait {
  /** Everything that was typed. */
  readonly of: string
  readonly pauseMs: number
  /** Milliseconds since 1970. */
  readonly until: number
}

/**
 * For how long a late connection may still come up on which the browser would repeat the order; nothing for any other
 * reason.
 */
export const settlesIn = (reason: { readonly why: string } | NotSent | undefined): number | undefined =>
  reason && 'answer' in reason && reason.answer.kind === 'failure' && reason.answer.failure === 'settling'
    ? (reason.answer.pauseMs ?? 0)
    : undefined

/**
 * Sends the confirmed order again once it is safe. `stop`, typing anything else and closing the form cancel that:
 * everything typed is still a draft then.
 */
export function useSettling(of: string, send: () => void) {
  const [wait, setWait] = useState<Wait>()
  const latest = useRef(send)
  latest.current = send
  const waiting = wait?.of === of ? wait : undefined
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => {
      setWait(undefined)
      latest.current()
    }, waiting.until - Date.now())
    return () => clearTimeout(timer)
  }, [waiting])
  return {
    /** How long the wait was when it began, in milliseconds. */
    pauseMs: waiting?.pauseMs,
    begin: (pauseMs: number) => setWait({ of, pauseMs, until: Date.now() + pauseMs }),
    stop: () => setWait(undefined),
  }
}
