import { useRef } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import { CATALOG_STORES, readCatalog } from '../../../../lib/catalog/stored-catalog'
import type { Database } from '../../../../lib/db/schema'
import type { ServiceRef } from '../../../../lib/orders/ledger/track-record'
import type { Panel } from '../../../../lib/panels/panel'
import { panelsBeside } from '../../../../lib/panels/worlds'
import type { CatalogView } from '../service/use-catalog'
import { useLastValue } from '../service/use-last-value'

/** By then a catalog is read even while the page is busy, in milliseconds. */
const LATEST_MS = 300

/** The accounts that were ordered from last come first: their services do, and the prices in their currency. */
function othersOf(panels: readonly Panel[], own: Panel, recent: readonly ServiceRef[]): readonly string[] {
  const ids = panelsBeside(panels, own.id).flatMap(({ id }) => (id === own.id ? [] : id))
  const rank = (id: string) => {
    const at = recent.findIndex(({ panelId }) => panelId === id)
    return at < 0 ? recent.length : at
  }
  return ids.toSorted((a, b) => rank(a) - rank(b))
}

/**
 * The catalogs of the other accounts, which are searched with the draft's own. Each blocks the page for a moment, so they are
 * read after it: one at a time while the page is idle, or at once when the user is about to choose.
 * @returns `undefined` until all have been read
 */
export function useOtherCatalogs(
  panels: readonly Panel[],
  own: Panel,
  view: CatalogView,
  recent: readonly ServiceRef[] | undefined,
): readonly CatalogRecord[] | undefined {
  const ids = othersOf(panels, own, recent ?? [])
  const mayRead =
    recent !== undefined && view.isFullWanted && (view.full !== undefined || view.catalog === null)
  const isUrgent = useRef(false)
  isUrgent.current = view.services?.size !== 1
  const known = useRef(new Map<string, CatalogRecord>())

  async function read(database: Database): Promise<readonly CatalogRecord[]> {
    const found: CatalogRecord[] = []
    for (const id of ids) {
      if (!isUrgent.current) await idle()
      const catalog = await readAnew(database, id, known.current.get(id))
      if (!catalog) continue
      known.current.set(id, catalog)
      found.push(catalog)
    }
    return found
  }
  const wanted = JSON.stringify(ids)
  const last = useLastValue(
    useLive(
      async (database) => (mayRead ? { wanted, catalogs: await read(database) } : undefined),
      ['catalogs'],
      JSON.stringify([ids, mayRead]),
    ),
  )
  if (ids.length === 0) return NONE
  return last?.wanted === wanted ? last.catalogs : undefined
}

const NONE: readonly CatalogRecord[] = []

/** The same object as long as the catalog is the same: what was read from its names is kept with it. */
async function readAnew(
  database: Database,
  id: string,
  last: CatalogRecord | undefined,
): Promise<CatalogRecord | undefined> {
  const head = await database.get('catalogs', id)
  if (head && last && head.at === last.at) return last
  return head && readCatalog(database.transaction(CATALOG_STORES), id)
}

const idle = () =>
  new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: LATEST_MS }))
