import { useEffect, useRef } from 'preact/hooks'

/** As the `ref` of what appears because of a click: keyboard and screen reader go on from there. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()

/**
 * Keyboard and screen reader go on from `next` where what had the focus went with a change of `state`; who is somewhere
 * else by then stays there.
 * @param state `undefined` until it is known, which is no change
 */
export function useFocusAfter(state: string | undefined, next: () => HTMLElement | null): void {
  const before = useRef(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a change of the state, not of how to find what is next
  useEffect(() => {
    const hasChanged = before.current !== undefined && before.current !== state
    if (hasChanged && document.activeElement === document.body) next()?.focus()
    before.current = state
  }, [state])
}
