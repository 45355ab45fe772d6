import { useMemo, useRef } from 'preact/hooks'
import { firstSeen } from '../../../components/services/first-seen'
import { useFavorites } from '../../../components/services/use-favorites'
import { withCurrency } from '../../../components/services/with-currency'
import type { CatalogRecord } from '../../../lib/catalog/catalog'
import type { CatalogChanges } from '../../../lib/catalog/changes'
import type { Entry } from '../../../lib/catalog/entry'
import { serviceKey } from '../../../lib/catalog/keys'
import { prepareEntries } from '../../../lib/catalog/search'
import { type Offer, offerOf } from '../../../lib/catalog/search-picks'
import type { Panel } from '../../../lib/panels/panel'
import type { Favorite } from '../../../lib/saved/choices'

interface EntriesInput {
  /** Only the catalogs of these accounts. */
  readonly panels: readonly Panel[]
  readonly catalogs: ReadonlyMap<string, CatalogRecord>
  readonly changes: ReadonlyMap<string, readonly CatalogChanges[]>
}

export interface EntriesOffer {
  readonly entries: readonly Entry[]
  /** Favorites first. Absent until they are known: nothing moves under the pointer afterwards. */
  readonly offer: Offer | undefined
  /** As currently marked. */
  readonly favorites: readonly Favorite[]
}

/** The services of some accounts. */
export function useEntries({ panels, catalogs, changes }: EntriesInput): EntriesOffer {
  // Only these properties of the accounts matter here, and a new balance changes none of them.
  const accounts = panels.map(({ id, balance }) => `${id} ${balance.currency}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `accounts` stands for `panels`
  const entries = useMemo(() => {
    const since = firstSeen(panels.flatMap(({ id }) => changes.get(id) ?? []))
    const shown = panels.flatMap(({ id }) => catalogs.get(id) ?? [])
    return prepareEntries(
      shown.map((one) => withCurrency(one, panels)),
      since,
    )
  }, [accounts, catalogs, changes])

  const favorites = useFavorites()
  // A service that is marked now stays in place; next time it comes first.
  const first = useRef<readonly Favorite[] | undefined>(undefined)
  first.current ??= favorites
  const begun = first.current
  const offer = useMemo(() => {
    const marked = begun?.map(({ panelId, serviceId }) => serviceKey(panelId, serviceId))
    return marked && offerOf(entries, { favorites: marked, recent: [] }, undefined)
  }, [entries, begun])
  return { entries, offer, favorites: favorites ?? [] }
}
