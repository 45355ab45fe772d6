import { useRef } from 'preact/hooks'

/** The last known value while there is no new one; the caller decides whether it still applies. */
export function useLastValue<T>(value: T | undefined): T | undefined {
  const last = useRef(value)
  last.current = value ?? last.current
  return last.current
}
