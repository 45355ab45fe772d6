import { useEffect, useRef } from 'preact/hooks'
import { command } from '../../../lib/commands/client'

/**
 * Tells the background that the changes of an account were looked at, once what it watches is on screen, and again
 * when there are later ones.
 * @param latest of the changes, in milliseconds since 1970; absent where there is nothing to look at
 */
export function useSeen(panelId: string, latest: number | undefined) {
  const watched = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = watched.current
    if (!element || latest === undefined) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      void command('seeChanges', { panelId }).catch(() => undefined)
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [panelId, latest])
  return watched
}
