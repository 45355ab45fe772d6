import { useFavorites } from '../../../../components/services/use-favorites'
import { useLive } from '../../../../lib/browser/live'
import type { Recognized } from '../../../../lib/links/kinds'
import { targetKindOf } from '../../../../lib/links/target-kind'
import { recentServices, type ServiceRef } from '../../../../lib/orders/ledger/track-record'
import type { Favorite } from '../../../../lib/saved/choices'

/** The services that the user used before: they come first in the picker. */
export interface RecentServices {
  /** As currently marked; `undefined` until the database has been read. */
  readonly favorites: readonly Favorite[] | undefined
  /** Last ordered first, for links like this one; `undefined` until the ledger has been read. */
  readonly recent: readonly ServiceRef[] | undefined
}

/**
 * @param target what the link is for
 * @param panelId the account that is ordered from
 * @param isWanted whether the user is picking a service, or there is time to prepare for that: the form comes first
 */
export function useRecentServices(
  target: Recognized | undefined,
  panelId: string,
  isWanted: boolean,
): RecentServices {
  const favorites = useFavorites()
  const targetKind = target && targetKindOf(target)
  const recent = useLive(
    async (database) => (isWanted ? recentServices(database, targetKind, panelId) : undefined),
    [],
    JSON.stringify([targetKind, panelId, isWanted]),
  )
  return { favorites, recent }
}
