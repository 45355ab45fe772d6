import { signal } from '@preact/signals'
import { live } from '../../lib/browser/live'
import type { CatalogRecord } from '../../lib/catalog/catalog'
import type { CatalogChanges } from '../../lib/catalog/changes'
import { CATALOG_STORES, readCatalogs } from '../../lib/catalog/stored-catalog'
import { readSetting } from '../../lib/db/settings'
import type { Panel } from '../../lib/panels/panel'
import type { ChangesSeen } from '../../lib/saved/choices'

/* What the sections show of the database, read once for all of them. */

/** The catalog of each account, by account id. */
export const catalogs = live(
  async (database): Promise<ReadonlyMap<string, CatalogRecord>> => {
    const all = await readCatalogs(database.transaction(CATALOG_STORES))
    return new Map(all.map((record) => [record.panelId, record]))
  },
  ['catalogs'],
)

/** All stored changes, oldest first, by account. */
export const changes = live(
  async (database): Promise<ReadonlyMap<string, readonly CatalogChanges[]>> => {
    const byPanel = new Map<string, CatalogChanges[]>()
    for (const record of await database.getAll('catalog-changes')) {
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
