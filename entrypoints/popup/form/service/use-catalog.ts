import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { type CatalogHead, type CatalogRecord, isStale } from '../../../../lib/catalog/catalog'
import { CATALOG_STORES, readStoredService } from '../../../../lib/catalog/stored-catalog'
import { command } from '../../../../lib/commands/client'
import type { Outcome } from '../../../../lib/commands/protocol'
import type { Service } from '../../../../lib/panel-api/model'
import { useFullCatalog } from './use-full-catalog'
import { useLastValue } from './use-last-value'

/** Why the last sync of an account's services failed. */
export interface CatalogTrouble {
  readonly answer: Exclude<Outcome, { kind: 'done' }>
  /** How many times the user asked: 0 if the form synced by itself. */
  readonly asked: number
}

export interface CatalogView {
  /** `undefined` until the database has been read, `null` if there is no catalog yet. */
  readonly catalog: CatalogHead | null | undefined
  /** The chosen service by its id, empty if the catalog does not have it; `undefined` while that is unknown. */
  readonly services: ReadonlyMap<string, Service> | undefined
  /** The catalog with all services, for the picker; `undefined` until it has been read. */
  readonly full: CatalogRecord | undefined
  /** Whether all services are being read: the user is picking one, or there is time to prepare for that. */
  readonly isFullWanted: boolean
  readonly trouble: CatalogTrouble | undefined
  readonly isSyncing: boolean
  readonly sync: () => void
}

const OFFLINE = { kind: 'failure', failure: 'offline' } as const

/**
 * As much of the account's catalog as the form needs: the chosen service at once, all of them when there is time or
 * none is chosen. Synced if it is stale.
 */
export function useCatalog(panelId: string, serviceId: string): CatalogView {
  const read = useLastValue(
    useLive(
      async (database) => {
        const chosen = await readStoredService(database.transaction(CATALOG_STORES), panelId, serviceId)
        return { panelId, serviceId, ...chosen }
      },
      ['catalogs'],
      JSON.stringify([panelId, serviceId]),
    ),
  )
  // For a moment after a change this still belongs to the other account, or the other service.
  const isOfAccount = read?.panelId === panelId
  const isOfService = isOfAccount && read.serviceId === serviceId
  const catalog = isOfAccount ? (read.head ?? null) : undefined
  const isGone = isOfService && catalog !== null && read.services.size === 0
  const all = useFullCatalog(panelId, serviceId === '' || isGone, catalog !== undefined)
  const full = catalog ? all.full : undefined
  // By account: the trouble of one, and the pending request for it, do not concern the next one that is chosen.
  const [troubles, setTroubles] = useState<Readonly<Record<string, CatalogView['trouble']>>>({})
  const [syncing, setSyncing] = useState<readonly string[]>([])
  const times = useRef(0)

  async function sync(asked: number) {
    setSyncing((ids) => [...ids, panelId])
    const answer = await command('syncCatalog', { id: panelId }).catch(() => OFFLINE)
    const trouble = answer.kind === 'done' ? undefined : { answer, asked }
    setTroubles((all) => ({ ...all, [panelId]: trouble }))
    setSyncing((ids) => ids.filter((id) => id !== panelId))
  }

  const needsSync = catalog !== undefined && isStale(catalog ?? undefined, Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each account that turns out stale, not for each new `sync`
  useEffect(() => {
    if (needsSync && panelId !== '') void sync(0)
  }, [panelId, needsSync])

  // A service that was just picked from the full catalog need not be read again before it is shown.
  const found = useMemo(() => {
    const service = full?.services.findLast(({ id }) => id === serviceId)
    return service && new Map([[serviceId, service]])
  }, [full, serviceId])
  const services = catalog && (isOfService ? read.services : found)
  return {
    catalog,
    services: services ?? undefined,
    full,
    isFullWanted: all.isWanted,
    trouble: troubles[panelId],
    isSyncing: syncing.includes(panelId),
    sync() {
      times.current += 1
      void sync(times.current)
    },
  }
}
