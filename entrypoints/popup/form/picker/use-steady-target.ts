import { useRef } from 'preact/hooks'
import type { Recognised } from '../../../../lib/links/kinds'

/** The very same object for as long as site and kind are: services are found for these, not for one address. */
export function useSteadyTarget(target: Recognised | undefined): Recognised | undefined {
  const steady = useRef(target)
  const last = steady.current
  if (last?.site !== target?.site || last?.kind !== target?.kind) steady.current = target
  return steady.current
}
