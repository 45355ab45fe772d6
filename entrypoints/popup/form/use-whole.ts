import { useEffect, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import type { CatalogueRecord } from '../../../lib/catalog/catalogue'
import { CATALOGUE_STORES, readCatalogue } from '../../../lib/catalog/stored'
import { useLast } from './use-last'

/** By then it is read even while the page is busy, in milliseconds. */
const LATEST_MS = 300

interface Whole {
  readonly whole: CatalogueRecord | undefined
  /** Whether it is needed, or there has been time to read it. */
  readonly isWanted: boolean
}

/**
 * The whole catalogue of an account. To read 10,000 services holds a page up for a moment, so it is done once the form
 * is on screen and the page idle, or when it is needed.
 */
export function useWhole(panelId: string, isNeeded: boolean, isOnScreen: boolean): Whole {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!isOnScreen) return
    const asked = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS })
    return () => cancelIdleCallback(asked)
  }, [isOnScreen])

  const isWanted = useRef(false)
  isWanted.current ||= isNeeded || isIdle
  const read = isWanted.current
  const whole = useLast(
    useLive(
      async (database) => (read ? readCatalogue(database.transaction(CATALOGUE_STORES), panelId) : undefined),
      ['catalogs'],
      JSON.stringify([panelId, read]),
    ),
  )
  return { whole: whole?.panelId === panelId ? whole : undefined, isWanted: read }
}
