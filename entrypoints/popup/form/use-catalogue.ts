import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import { type CatalogueHead, type CatalogueRecord, isStale } from '../../../lib/catalog/catalogue'
import { CATALOGUE_STORES, readChosen } from '../../../lib/catalog/stored'
import { command } from '../../../lib/commands/client'
import type { Outcome } from '../../../lib/commands/protocol'
import type { Service } from '../../../lib/panel-api/model'
import { useLast } from './use-last'
import { useWhole } from './use-whole'

/** Why the last fetching of an account's services brought nothing. */
export interface CatalogueTrouble {
  readonly answer: Exclude<Outcome, { kind: 'done' }>
  /** How many times the person asked: 0 where the form fetched by itself. */
  readonly asked: number
}

export interface CatalogueView {
  /** `undefined` while the database has not answered, `null` when there is no catalogue yet. */
  readonly catalogue: CatalogueHead | null | undefined
  /** The chosen service by its id, none where the catalogue does not have it; `undefined` while that is not known. */
  readonly services: ReadonlyMap<string, Service> | undefined
  /** With all services, for who looks for another one; `undefined` until it has been read. */
  readonly whole: CatalogueRecord | undefined
  /** Whether all services are being read: someone looks for one, or there is time to be ready for that. */
  readonly isWholeWanted: boolean
  readonly trouble: CatalogueTrouble | undefined
  readonly isSyncing: boolean
  readonly sync: () => void
}

const OFFLINE = { kind: 'failure', failure: 'offline' } as const

/**
 * The account's services as far as the form needs them: the chosen one at once, all of them when there is time or
 * none is chosen. Fetched anew when they are stale.
 */
export function useCatalogue(panelId: string, serviceId: string): CatalogueView {
  const read = useLast(
    useLive(
      async (database) => {
        const chosen = await readChosen(database.transaction(CATALOGUE_STORES), panelId, serviceId)
        return { panelId, serviceId, ...chosen }
      },
      ['catalogs'],
      JSON.stringify([panelId, serviceId]),
    ),
  )
  // For a moment after a change this is still the other account's, or of the other service.
  const isOfAccount = read?.panelId === panelId
  const isOfService = isOfAccount && read.serviceId === serviceId
  const catalogue = isOfAccount ? (read.head ?? null) : undefined
  const isGone = isOfService && catalogue !== null && read.services.size === 0
  const all = useWhole(panelId, serviceId === '' || isGone, catalogue !== undefined)
  const whole = catalogue ? all.whole : undefined
  // By account: what is told of one, and still asked for it, is nothing to the next that is chosen.
  const [troubles, setTroubles] = useState<Readonly<Record<string, CatalogueView['trouble']>>>({})
  const [syncing, setSyncing] = useState<readonly string[]>([])
  const times = useRef(0)

  async function sync(asked: number) {
    setSyncing((ids) => [...ids, panelId])
    const answer = await command('syncCatalogue', { id: panelId }).catch(() => OFFLINE)
    const trouble = answer.kind === 'done' ? undefined : { answer, asked }
    setTroubles((all) => ({ ...all, [panelId]: trouble }))
    setSyncing((ids) => ids.filter((id) => id !== panelId))
  }

  const needsSync = catalogue !== undefined && isStale(catalogue ?? undefined, Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each account that turns out stale, not for each new `sync`
  useEffect(() => {
    if (needsSync && panelId !== '') void sync(0)
  }, [panelId, needsSync])

  // One that was just found among all need not be read again before it is shown.
  const found = useMemo(() => {
    const service = whole?.services.findLast(({ id }) => id === serviceId)
    return service && new Map([[serviceId, service]])
  }, [whole, serviceId])
  const services = catalogue && (isOfService ? read.services : found)
  return {
    catalogue,
    services: services ?? undefined,
    whole,
    isWholeWanted: all.isWanted,
    trouble: troubles[panelId],
    isSyncing: syncing.includes(panelId),
    sync() {
      times.current += 1
      void sync(times.current)
    },
  }
}
