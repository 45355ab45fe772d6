import { useLayoutEffect, useRef } from 'preact/hooks'

/** A sum that changes under a finger on its way to the key is not the one that was agreed to. */
const STEADY_MS = 400

type Handler = (event: KeyboardEvent) => void

interface KeyGuard {
  readonly onKeyDown: Handler
  readonly onKeyUp: Handler
}

/** Whether the browser would submit the form by this key, where the focus is: by Enter in a field, by Enter or Space on its button. */
function submits({ key, target }: KeyboardEvent): boolean {
  if (target instanceof HTMLButtonElement) return target.type === 'submit' && (key === 'Enter' || key === ' ')
  return target instanceof HTMLInputElement && key === 'Enter'
}

/**
 * Keys of a form that spends money: one places the order only if it went down when the sum had been on screen for a moment, and
 * never by repeating itself. A key held down since the screen before, or pressed as the sum changes, does nothing.
 *
 * @param sum all that a yes agrees to, as text; absent where there is nothing to agree to yet, and Enter only shows what is missing
 */
export function useSteadySum(sum: string | undefined): KeyGuard {
  const since = useRef(Number.POSITIVE_INFINITY)
  const isHeldBack = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment begins anew with each sum
  useLayoutEffect(() => {
    since.current = Number.POSITIVE_INFINITY
    // It is on screen with the next frame.
    const frame = requestAnimationFrame(() => {
      since.current = performance.now()
    })
    return () => cancelAnimationFrame(frame)
  }, [sum])
  return {
    onKeyDown(event) {
      if (!submits(event)) return
      isHeldBack.current = event.repeat || (sum !== undefined && event.timeStamp - since.current < STEADY_MS)
      if (isHeldBack.current) event.preventDefault()
    },
    // A button is pressed by Space as the key comes up.
    onKeyUp(event) {
      if (isHeldBack.current && submits(event)) event.preventDefault()
    },
  }
}
