import { useLayoutEffect } from 'preact/hooks'
import type { Route } from './route'

interface Place {
  /** The `id` of what had the focus. */
  readonly focused: string
  readonly scrolled: number
}

/** The lists that one goes back to; a form begins at its field, and an order at its title. */
const LISTS: readonly Route['view'][] = ['home', 'drafts']

/** Where the user was on each list that they left in this popup. */
const places = new Map<Route['view'], Place>()

const scroller = (): HTMLElement | null => document.querySelector('.page')

/** Who comes back to a list is where they were: the same thing has the focus, and nothing has scrolled away. */
export function usePlace(screen: Route['view']): void {
  useLayoutEffect(() => {
    if (!LISTS.includes(screen)) return undefined
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
