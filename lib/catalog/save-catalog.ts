import { settingsIn } from '../db/settings'
import { withQuietDone } from '../db/transaction'
import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Panel } from '../panels/panel'
import { choiceUpdater } from '../saved/update-choices'
import type { CatalogRecord } from './catalog'
import { changesBetween, markReturns } from './changes'
import { CATALOG_STORES, readCatalog, writeCatalog } from './stored-catalog'

/** How long changes are kept: 180 days. */
const RETENTION_MS = 180 * 24 * 60 * 60_000

/** `connected`: under another address or key it is compared with nothing. For the others see `syncCatalog`. */
export type SyncMode = 'connected' | 'synced' | 'accept-short'

/**
 * The minimum number of services: half of the previous ones, unless the user accepted a shorter list, which then sets
 * the minimum.
 */
function measure(mode: SyncMode, had: number, { shortSync }: Panel): number {
  if (mode === 'connected') return 0
  return mode === 'synced' ? had : (shortSync?.has ?? 0)
}

/**
 * Replaces an account's catalog, records what that changed, and updates the names in favorites and presets, all or
 * nothing. A list that is too short changes only the account, which reports it.
 * @returns whether the list was accepted
 */
export async function saveCatalog(
  panelId: string,
  { services }: Pick<Services, 'services'>,
  mode: SyncMode,
  { database, now, announce }: Environment,
): Promise<boolean> {
  const transaction = withQuietDone(
    database.transaction(['panels', ...CATALOG_STORES, 'catalog-changes', 'settings'] as const, 'readwrite'),
  )
  const panels = transaction.objectStore('panels')
  const panel = await panels.get(panelId)
  // If the account was removed meanwhile, its catalog is gone, too.
  if (!panel) return true
  const { shortSync, ...row } = panel
  const current: CatalogRecord = { panelId, at: now(), currency: panel.balance.currency, services }
  const before = await readCatalog(transaction, panelId)
  const [at, had, has] = [current.at, before?.services.length ?? 0, services.length]
  const isTaken = has * 2 >= measure(mode, had, panel)
  // Before anything is written: an exception here would not roll back earlier writes.
  const found = before && isTaken && mode !== 'connected' ? changesBetween(before, current) : undefined
  // The user has answered for a list of this length.
  const last = shortSync?.has === has ? shortSync : undefined
  await panels.put(isTaken ? { ...row, services: has } : { ...row, shortSync: { ...last, at, had, has } })
  if (isTaken) {
    await writeCatalog(transaction, current)
    const changes = transaction.objectStore('catalog-changes')
    await changes.delete(IDBKeyRange.bound([panelId], [panelId, at - RETENTION_MS], false, true))
    if (found) {
      const kept = await changes.getAll(IDBKeyRange.bound([panelId], [panelId, at]))
      await changes.put({ ...found, changes: markReturns(found.changes, kept) })
    }

    const settings = settingsIn(transaction)
    const { favorite, preset } = choiceUpdater(panelId, services)
    const favorites = await settings.get('favorites')
    const presets = await settings.get('presets')
    if (favorites) await settings.put(favorites.map(favorite), 'favorites')
    if (presets) await settings.put(presets.map(preset), 'presets')
  }
  await transaction.done
  announce('panels', 'catalogs', 'choices')
  return isTaken
}
