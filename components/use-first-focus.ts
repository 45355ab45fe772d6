import { useLayoutEffect, useRef } from 'preact/hooks'

/** Gives an element the focus in the moment that it is there: a key pressed before the next frame is not lost. */
export function useFirstFocus<E extends HTMLElement>() {
  const element = useRef<E>(null)
  useLayoutEffect(() => element.current?.focus(), [])
  return element
}
