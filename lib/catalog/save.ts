import { settingsIn } from '../db/settings'
import { withQuietDone } from '../db/transaction'
import type { Environment } from '../environment'
import type { Services } from '../panel-api/client'
import type { Panel } from '../panels/panel'
import { follower } from '../saved/follow'
import type { CatalogueRecord } from './catalogue'
import { changesBetween, tellReturns } from './changes'
import { CATALOGUE_STORES, readCatalogue, writeCatalogue } from './stored'

/** How long changes are told: 180 days. */
const KEPT_MS = 180 * 24 * 60 * 60_000

/** `connected`: under another address or key it is compared with nothing. The others: see `syncCatalogue`. */
export type HowFetched = 'connected' | 'synchronised' | 'even-if-shorter'

/** How many services must have come: half of these. Who agreed to a shorter list agreed to the one they were told of. */
function measure(how: HowFetched, had: number, { shortSync }: Panel): number {
  if (how === 'connected') return 0
  return how === 'synchronised' ? had : (shortSync?.has ?? 0)
}

/**
 * Replaces an account's catalogue, and keeps what that changed and what favourites and presets are called now, all
 * or nothing. One with too few services changes nothing but the account, which tells of it.
 * @returns whether it was taken
 */
export async function saveCatalogue(
  panelId: string,
  { services }: Pick<Services, 'services'>,
  how: HowFetched,
  { database, now, announce }: Environment,
): Promise<boolean> {
  const transaction = withQuietDone(
    database.transaction(
      ['panels', ...CATALOGUE_STORES, 'catalog-changes', 'settings'] as const,
      'readwrite',
    ),
  )
  const panels = transaction.objectStore('panels')
  const panel = await panels.get(panelId)
  // An account that was removed meanwhile has taken its catalogue with it.
  if (!panel) return true
  const { shortSync, ...row } = panel
  const current: CatalogueRecord = { panelId, at: now(), currency: panel.balance.currency, services }
  const before = await readCatalogue(transaction, panelId)
  const [at, had, has] = [current.at, before?.services.length ?? 0, services.length]
  const isTaken = has * 2 >= measure(how, had, panel)
  // Before anything is written: an error in here would not undo that.
  const found = before && isTaken && how !== 'connected' ? changesBetween(before, current) : undefined
  // Who was asked about a list of this length has answered for it.
  const last = shortSync?.has === has ? shortSync : undefined
  await panels.put(isTaken ? { ...row, services: has } : { ...row, shortSync: { ...last, at, had, has } })
  if (isTaken) {
    await writeCatalogue(transaction, current)
    const changes = transaction.objectStore('catalog-changes')
    await changes.delete(IDBKeyRange.bound([panelId], [panelId, at - KEPT_MS], false, true))
    if (found) {
      const kept = await changes.getAll(IDBKeyRange.bound([panelId], [panelId, at]))
      await changes.put({ ...found, changes: tellReturns(found.changes, kept) })
    }

    const settings = settingsIn(transaction)
    const { favourite, preset } = follower(panelId, services)
    const favourites = await settings.get('favorites')
    const presets = await settings.get('presets')
    if (favourites) await settings.put(favourites.map(favourite), 'favorites')
    if (presets) await settings.put(presets.map(preset), 'presets')
  }
  await transaction.done
  announce('panels', 'catalogs', 'choices')
  return isTaken
}
