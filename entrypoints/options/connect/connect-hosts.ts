import { useEffect, useRef } from 'preact/hooks'
import { releaseUnusedOrigins } from '../../../lib/panels/panel-permission'

export interface RequestedHosts {
  /** Permission for a host is requested. */
  readonly begin: (origins: string) => void
  /**
   * The outcome is known.
   * @returns whether the form is still there to show it
   */
  readonly end: () => boolean
  /** A host that may no longer be needed. */
  readonly leave: (origins: string) => void
}

/**
 * The hosts that a form requests permission for. Once the form is gone, in whichever way, and nothing is in flight,
 * those that no panel ended up using are released.
 */
export function useRequestedHosts(): RequestedHosts {
  const { current: asked } = useRef({ hosts: new Set<string>(), underWay: 0, isOpen: true })
  useEffect(
    () => () => {
      asked.isOpen = false
      if (asked.underWay === 0) void releaseUnusedOrigins(asked.hosts)
    },
    [asked],
  )
  return {
    begin(origins) {
      asked.hosts.add(origins)
      asked.underWay += 1
    },
    end() {
      asked.underWay -= 1
      if (!asked.isOpen && asked.underWay === 0) void releaseUnusedOrigins(asked.hosts)
      return asked.isOpen
    },
    leave: (origins) => asked.hosts.add(origins),
  }
}
