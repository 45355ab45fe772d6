import { useRef } from 'preact/hooks'
import type { Recognized } from '../../../../lib/links/kinds'

/** The same object as long as site and kind stay the same: services are found for these, not for one address. */
export function useSteadyTarget(target: Recognized | undefined): Recognized | undefined {
  const steady = useRef(target)
  const last = steady.current
  if (last?.site !== target?.site || last?.kind !== target?.kind) steady.current = target
  return steady.current
}
