import { useLayoutEffect } from 'preact/hooks'

interface Place {
  /** The `id` of what had the focus. */
  readonly focused: string
  readonly scrolled: number
}

/** Where the user was on each screen that they left in this popup. */
const places = new Map<string, Place>()

const scroller = (): HTMLElement | null => document.querySelector('.page')

/** Who comes back to a screen is where they were: the same thing has the focus, and nothing has scrolled away. */
export function usePlace(screen: string): void {
  useLayoutEffect(() => {
    const place = places.get(screen)
    if (place) {
      scroller()?.scrollTo({ top: place.scrolled })
      document.getElementById(place.focused)?.focus({ preventScroll: true })
    }
    return () => {
      const { activeElement } = document
      places.set(screen, { focused: activeElement?.id ?? '', scrolled: scroller()?.scrollTop ?? 0 })
    }
  }, [screen])
}
