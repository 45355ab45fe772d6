import { useLayoutEffect, useRef } from 'preact/hooks'

/** The search field has the focus from the moment it is there, behind what is typed in it already. */
export function useSearchField() {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return field
}
