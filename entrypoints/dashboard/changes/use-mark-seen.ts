import { useEffect, useRef } from 'preact/hooks'
import { command } from '../../../lib/commands/client'

/**
 * Tells the background that the changes of an account were seen once the watched element is on screen, and again when
 * there are later ones.
 * @param latest of the changes, in milliseconds since 1970; absent if there is nothing to see
 */
export function useMarkSeen(panelId: string, latest: number | undefined) {
  const watched = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = watched.current
    if (!element || latest === undefined) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      void command('markChangesSeen', { panelId }).catch(() => undefined)
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [panelId, latest])
  return watched
}
