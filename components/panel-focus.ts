import { useEffect, useRef } from 'preact/hooks'

/**
 * A `ref` for what appears because of a click: it takes the focus, so that keyboard and screen reader continue there.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()

/**
 * Moves the focus to `next` when a button disappears with the change that pressing it made.
 * @returns to be called with the press
 */
export function useFocusAfter(state: string | undefined, next: () => HTMLElement | null): () => void {
  const isPressed = useRef(false)
  const before = useRef(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the state changes, not when the way to find `next` does
  useEffect(() => {
    const isAnswer = isPressed.current && before.current !== state
    before.current = state
    if (!isAnswer) return
    isPressed.current = false
    // If the focus is somewhere else by then, it stays there.
    if (document.activeElement === document.body) next()?.focus()
  }, [state])
  return () => {
    isPressed.current = true
  }
}
