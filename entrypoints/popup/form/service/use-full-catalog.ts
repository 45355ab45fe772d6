import { useEffect, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import { CATALOG_STORES, readCatalog } from '../../../../lib/catalog/stored-catalog'
import { useLastValue } from './use-last-value'

/** By then it is read even while the page is busy, in milliseconds. */
const LATEST_MS = 300

interface FullCatalog {
  readonly full: CatalogRecord | undefined
  /** Whether it is needed, or there has been time to read it. */
  readonly isWanted: boolean
}

/**
 * An account's full catalog. Reading 10,000 services blocks a page for a moment, so it is done once the form is on
 * screen and the page idle, or when it is needed.
 */
export function useFullCatalog(panelId: string, isNeeded: boolean, isOnScreen: boolean): FullCatalog {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (!isOnScreen) return
    const asked = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS })
    return () => cancelIdleCallback(asked)
  }, [isOnScreen])

  const isWanted = useRef(false)
  isWanted.current ||= isNeeded || isIdle
  const read = isWanted.current
  const whole = useLastValue(
    useLive(
      async (database) => (read ? readCatalog(database.transaction(CATALOG_STORES), panelId) : undefined),
      ['catalogs'],
      JSON.stringify([panelId, read]),
    ),
  )
  return { full: whole?.panelId === panelId ? whole : undefined, isWanted: read }
}
