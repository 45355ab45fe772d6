import { useEffect, useRef } from 'preact/hooks'

/** As the `ref` of what appears because of a click: keyboard and screen reader go on from there. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()

/**
 * Keyboard and screen reader go on from `next` where a button that was pressed went with the change that it made.
 * @returns to be called with the press
 */
export function useFocusAfter(state: string | undefined, next: () => HTMLElement | null): () => void {
  const isPressed = useRef(false)
  const before = useRef(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a change of the state, not of how to find what is next
  useEffect(() => {
    const isAnswer = isPressed.current && before.current !== state
    before.current = state
    if (!isAnswer) return
    isPressed.current = false
    // Who is somewhere else by then stays there.
    if (document.activeElement === document.body) next()?.focus()
  }, [state])
  return () => {
    isPressed.current = true
  }
}
