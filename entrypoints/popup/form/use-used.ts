import { useFavourites } from '../../../components/services/use-favourites'
import { useLive } from '../../../lib/browser/live'
import type { Recognised } from '../../../lib/links/kinds'
import { targetKindOf } from '../../../lib/orders/form/prefill'
import { recentServices, type Used } from '../../../lib/orders/ledger/record'
import type { Favourite } from '../../../lib/saved/choices'

/** The services that the person used before: what stands first where one is looked for. */
export interface UsedBefore {
  /** As marked now; `undefined` until the database was read. */
  readonly favourites: readonly Favourite[] | undefined
  /** The last ordered first, for links like this one; `undefined` until the ledger was read. */
  readonly recent: readonly Used[] | undefined
}

/**
 * @param target what the link is of
 * @param isWanted whether someone looks for a service, or there is time to be ready for that: the form comes first
 */
export function useUsed(target: Recognised | undefined, isWanted: boolean): UsedBefore {
  const favourites = useFavourites()
  const targetKind = target && targetKindOf(target)
  const recent = useLive(
    async (database) => (isWanted ? recentServices(database, targetKind) : undefined),
    [],
    JSON.stringify([targetKind, isWanted]),
  )
  return { favourites, recent }
}
