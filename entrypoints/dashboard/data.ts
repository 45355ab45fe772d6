import { signal } from '@preact/signals'
import { live } from '../../lib/browser/live'
import type { CatalogRecord } from '../../lib/catalog/catalog'
import type { CatalogChanges } from '../../lib/catalog/changes'
import { CATALOG_STORES, readCatalogs } from '../../lib/catalog/stored-catalog'
import type { Database } from '../../lib/db/schema'
import { readSetting } from '../../lib/db/settings'
import { orderedServices } from '../../lib/orders/ledger/ordered-services'
import { allPanels } from '../../lib/panels/all-panels'
import { isDemo, type Panel } from '../../lib/panels/panel'
import { mainPanels } from '../../lib/panels/worlds'
import type { ChangesSeen } from '../../lib/saved/choices'

/* What the sections show of the database, read once for all of them. */

/** The demo account is shown while it is all there is. */
async function shownIn(database: Database): Promise<(panelId: string) => boolean> {
  const main = mainPanels(await allPanels(database))
  return (panelId) => !isDemo(panelId) || main.some(({ id }) => id === panelId)
}

/** The catalog of each account, by account id. */
export const catalogs = live(
  async (database): Promise<ReadonlyMap<string, CatalogRecord>> => {
    const [all, isShown] = await Promise.all([
      readCatalogs(database.transaction(CATALOG_STORES)),
      shownIn(database),
    ])
    return new Map(all.filter(({ panelId }) => isShown(panelId)).map((record) => [record.panelId, record]))
  },
  ['catalogs'],
)

/** All stored changes, oldest first, by account. */
export const changes = live(
  async (database): Promise<ReadonlyMap<string, readonly CatalogChanges[]>> => {
    const byPanel = new Map<string, CatalogChanges[]>()
    const isShown = await shownIn(database)
    for (const record of await database.getAll('catalog-changes')) {
      if (!isShown(record.panelId)) continue
      const others = byPanel.get(record.panelId)
      if (others) others.push(record)
      else byPanel.set(record.panelId, [record])
    }
    return byPanel
  },
  ['catalogs'],
)

/** When the changes of each account were last seen. */
export const seen = live(
  async (database): Promise<ChangesSeen> => (await readSetting(database, 'changes-seen')) ?? {},
  ['choices'],
)

/** The services that are the user's, by account: favorites, those of presets, and what was ordered before. */
export const yours = live(
  async (database): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const [panels, favorites = [], presets = []] = await Promise.all([
      allPanels(database),
      readSetting(database, 'favorites'),
      readSetting(database, 'presets'),
    ])
    const saved = [...favorites, ...presets.map(({ panelId, service }) => ({ ...service, panelId }))]
    const all = panels.map(async ({ id }) => {
      const own = saved.filter(({ panelId }) => panelId === id).map(({ serviceId }) => serviceId)
      return [id, new Set([...own, ...(await orderedServices(database, id))])] as const
    })
    return new Map(await Promise.all(all))
  },
  ['choices', 'orders', 'panels'],
)

/** The props of a section, once everything has been read. */
export interface SectionProps {
  /** At least one, in the order in which they were added. */
  readonly panels: readonly Panel[]
  readonly defaultId: string | undefined
  readonly catalogs: ReadonlyMap<string, CatalogRecord>
  readonly changes: ReadonlyMap<string, readonly CatalogChanges[]>
  /** As it was when the page was opened: changes that are seen meanwhile stay in place. */
  readonly seenBefore: ChangesSeen
}

/** A service whose details were requested. */
export interface Opened {
  readonly panelId: string
  readonly serviceId: string
}

/** The service whose details are open. */
export const opened = signal<Opened>()

/** The search text; it stays when another section is shown. */
export const queryText = signal('')
