import { useEffect } from 'preact/hooks'
import type { Ways } from './popup-keys'

const keys = () => import('./popup-keys')

/** The keys of the whole popup; the list of them is a key too. */
export function usePopupKeys({ back, help }: Ways): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways are the same as long as there is one back or none
  useEffect(() => {
    const stop = new AbortController()
    void keys().then(({ act }) => {
      if (stop.signal.aborted) return
      const onKeyDown = (event: KeyboardEvent) => {
        if (!event.defaultPrevented && act(event, { back, help })) event.preventDefault()
      }
      document.addEventListener('keydown', onKeyDown, { signal: stop.signal })
    })
    return () => stop.abort()
  }, [back === undefined])
}
