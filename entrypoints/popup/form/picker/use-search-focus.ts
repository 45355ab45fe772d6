import { useLayoutEffect, useRef } from 'preact/hooks'

/** The search takes the focus in the moment that it is there, but not from a user who is in the link. */
export function useSearchFocus() {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (document.activeElement?.id !== 'link') field.current?.focus()
  }, [])
  return field
}
