import { useLayoutEffect } from 'preact/hooks'

/**
 * While an order is being sent nothing can be typed: it would be part of neither the order nor a draft. Who was in a
 * field is there again where nothing was sent.
 */
export function useStillFocus(isSending: boolean): void {
  useLayoutEffect(() => {
    if (!isSending) return undefined
    const focused = document.activeElement
    return () => {
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  }, [isSending])
}
