import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLive } from '../../../components/live'
import { type CatalogueRecord, isStale } from '../../../lib/catalog/catalogue'
import { CATALOGUE_STORES, readCatalogue } from '../../../lib/catalog/stored'
import { command } from '../../../lib/command'
import type { Outcome } from '../../../lib/messages'
import type { Service } from '../../../lib/panel-api/model'

export interface CatalogueView {
  /** `undefined` while the database has not answered, `null` when there is no catalogue yet. */
  readonly catalogue: CatalogueRecord | null | undefined
  readonly services: ReadonlyMap<string, Service> | undefined
  readonly trouble: Exclude<Outcome, { kind: 'done' }> | undefined
  readonly isSyncing: boolean
  readonly sync: () => void
}

/** The account's services: shown at once from the database, fetched anew when they are stale. */
export function useCatalogue(panelId: string): CatalogueView {
  const stored = useLive(
    async (database) => (await readCatalogue(database.transaction(CATALOGUE_STORES), panelId)) ?? null,
    ['catalogues'],
    panelId,
  )
  // For a moment after a change of account this is still the other one's.
  const catalogue = stored && stored.panelId !== panelId ? undefined : stored
  const [trouble, setTrouble] = useState<CatalogueView['trouble']>()
  const [isSyncing, setSyncing] = useState(false)

  async function sync() {
    setSyncing(true)
    try {
      const outcome = await command('syncCatalogue', { id: panelId })
      setTrouble(outcome.kind === 'done' ? undefined : outcome)
    } catch {
      setTrouble({ kind: 'failure', failure: 'offline' })
    } finally {
      setSyncing(false)
    }
  }

  const needsSync = catalogue !== undefined && isStale(catalogue ?? undefined, Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each account that turns out stale, not for each new `sync`
  useEffect(() => {
    if (needsSync && panelId !== '') void sync()
  }, [panelId, needsSync])

  const services = useMemo(
    () => (catalogue ? new Map(catalogue.services.map((service) => [service.id, service])) : undefined),
    [catalogue],
  )
  return { catalogue, services, trouble, isSyncing, sync: () => void sync() }
}
