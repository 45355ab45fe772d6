import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** @returns whether there was something to focus */
export function focusIn(form: HTMLFormElement | null, selector: string, options?: FocusOptions): boolean {
  const found = form?.querySelector<HTMLElement>(selector)
  found?.focus(options)
  return found instanceof HTMLElement
}

const PLACE_BUTTON = '.charge-bar [type="submit"]'

/** Of the fields that the chosen service asks for. */
export const FIRST_FIELD = '.type-fields :is(input, textarea, select)'

interface Form {
  /** Nothing is drawn before it has been read. */
  readonly isShown: boolean
  readonly hasService: boolean
  /** The link is asked for and still empty. */
  readonly isLinkNext: boolean
  /** It opens with a panel's refusal, which stands at the top and is read first. */
  readonly isRefused: boolean
}

/**
 * The focus as the form opens and as a service is chosen: where the next thing is typed. That is the link if there is
 * none yet, and otherwise the first field of the service; without a service the search takes it.
 */
export function useNextField(
  element: RefObject<HTMLFormElement | null>,
  { isShown, hasService, isLinkNext, isRefused: isRefusedAtFirst }: Form,
): void {
  const isOpen = useRef(false)
  const wasEmpty = useRef(false)
  const isRefused = useRef(isRefusedAtFirst)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens and as a service is chosen, not while the link is typed
  useLayoutEffect(() => {
    if (!isShown) return
    // Whoever takes the service back is looking for another.
    const isNext = hasService || !isOpen.current
    isOpen.current = true
    const selector = isLinkNext ? ':is(#link, #links)' : hasService && FIRST_FIELD
    if (isNext && selector && !isRefused.current) {
      // A form that opens filled in is shown from its top; from a list of services it scrolls on.
      const isFound = focusIn(element.current, selector, { preventScroll: !wasEmpty.current })
      // A package asks for nothing: what comes next is the button.
      if (!isFound) focusIn(element.current, PLACE_BUTTON, { preventScroll: true })
    }
    wasEmpty.current ||= !hasService
    isRefused.current &&= !hasService
  }, [isShown, hasService])
}
