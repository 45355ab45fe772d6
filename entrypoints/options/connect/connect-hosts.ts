import { useEffect, useRef } from 'preact/hooks'
import { giveBackUnused } from '../../../lib/panels/panel-permission'

export interface AskedHosts {
  /** A host is asked for. */
  readonly begin: (origins: string) => void
  /** What came of it is known. @returns whether the form is still there to show it */
  readonly end: () => boolean
  /** A host that may be needed no longer. */
  readonly leave: (origins: string) => void
}

/**
 * The hosts that a form asks the browser for. Once the form is gone, by whichever way, and nothing is under way
 * any more, those that no panel came to use are given back.
 */
export function useAskedHosts(): AskedHosts {
  const { current: asked } = useRef({ hosts: new Set<string>(), underWay: 0, isOpen: true })
  useEffect(
    () => () => {
      asked.isOpen = false
      if (asked.underWay === 0) void giveBackUnused(asked.hosts)
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
      if (!asked.isOpen && asked.underWay === 0) void giveBackUnused(asked.hosts)
      return asked.isOpen
    },
    leave: (origins) => asked.hosts.add(origins),
  }
}
