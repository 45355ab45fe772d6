import { useRef } from 'preact/hooks'

/** What was there last, while there is nothing new yet; whether it still holds, the caller judges. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value)
  last.current = value ?? last.current
  return last.current
}
