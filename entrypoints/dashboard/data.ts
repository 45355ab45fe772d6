import { signal } from '@preact/signals'
import { live } from '../../lib/browser/live'
import type { CatalogueRecord } from '../../lib/catalog/catalogue'
import type { CatalogueChanges } from '../../lib/catalog/changes'
import { CATALOGUE_STORES, readCatalogues } from '../../lib/catalog/stored'
import { readSetting } from '../../lib/db/settings'
import type { Panel } from '../../lib/panels/panel'
import type { ChangesSeen } from '../../lib/saved/choices'

/* What the sections show of the database, read once for all of them. */

/** The services of each account, by its id. */
export const catalogues = live(
  async (database): Promise<ReadonlyMap<string, CatalogueRecord>> => {
    const all = await readCatalogues(database.transaction(CATALOGUE_STORES))
    return new Map(all.map((record) => [record.panelId, record]))
  },
  ['catalogs'],
)

/** All changes that are kept, the oldest first, by account. */
export const changes = live(
  async (database): Promise<ReadonlyMap<string, readonly CatalogueChanges[]>> => {
    const byPanel = new Map<string, CatalogueChanges[]>()
    for (const record of await database.getAll('catalog-changes')) {
      const others = byPanel.get(record.panelId)
      if (others) others.push(record)
      else byPanel.set(record.panelId, [record])
    }
    return byPanel
  },
  ['catalogs'],
)

/** When the changes of each account were last looked at. */
export const seen = live(
  async (database): Promise<ChangesSeen> => (await readSetting(database, 'changes-seen')) ?? {},
  ['choices'],
)

/** What a section is given once all of it has been read. */
export interface SectionProps {
  /** At least one, in the order in which they were added. */
  readonly panels: readonly Panel[]
  readonly defaultId: string | undefined
  readonly catalogues: ReadonlyMap<string, CatalogueRecord>
  readonly changes: ReadonlyMap<string, readonly CatalogueChanges[]>
  /** As it was when the page was opened: what is looked at meanwhile stays in its place. */
  readonly seenBefore: ChangesSeen
}

/** A service whose details were asked for. */
export interface Opened {
  readonly panelId: string
  readonly serviceId: string
}

/** The one whose details are open. */
export const opened = signal<Opened>()

/** What is searched for; it stays when another section is looked at. */
export const words = signal('')
