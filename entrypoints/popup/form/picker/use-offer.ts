import { useMemo, useRef } from 'preact/hooks'
import { firstSeen } from '../../../../components/services/first-seen'
import { withCurrency } from '../../../../components/services/with-currency'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Entry } from '../../../../lib/catalog/entry'
import { serviceKey } from '../../../../lib/catalog/keys'
import { prepareEntries } from '../../../../lib/catalog/search'
import { type Offer, offerOf, type UsedKeys } from '../../../../lib/catalog/search-picks'
import { CATALOG_STORES, readCatalogs } from '../../../../lib/catalog/stored-catalog'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import { isSameWorld } from '../../../../lib/panels/worlds'
import type { RecentServices } from '../use-recent-services'
import { useReadAhead } from './use-read-ahead'

interface OfferInput {
  readonly catalog: CatalogRecord
  readonly panels: readonly Panel[]
  readonly target: Recognized | undefined
  readonly recent: RecentServices
  /** Whether services of all accounts are wanted. */
  readonly isEverywhere: boolean
  /** Whether it matters when services were first seen. */
  readonly needsAge: boolean
}

export interface PickerOffer {
  readonly entries: readonly Entry[]
  /** Absent until the user's earlier choices are known: nothing moves under the pointer afterwards. */
  readonly offer: Offer | undefined
}

/** What can be picked: the services of one account or of all, with those that the user used before. */
export function useOffer({
  catalog,
  panels,
  target,
  recent,
  isEverywhere,
  needsAge,
}: OfferInput): PickerOffer {
  const { panelId } = catalog
  const others = useLive(
    async (database) => (isEverywhere ? readCatalogs(database.transaction(CATALOG_STORES)) : []),
    ['catalogs'],
    String(isEverywhere),
  )
  const since = useLive(
    async (database) => (needsAge ? firstSeen(await database.getAll('catalog-changes')) : undefined),
    ['catalogs'],
    String(needsAge),
  )
  const everywhere = isEverywhere ? others : undefined
  const currencies = panels.map(({ id, balance }) => `${id} ${balance.currency}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the accounts' currencies matter, and a new balance changes none
  const entries = useMemo(() => {
    const more =
      everywhere?.filter((other) => other.panelId !== panelId && isSameWorld(other.panelId, panelId)) ?? []
    return prepareEntries(
      [catalog, ...more].map((one) => withCurrency(one, panels)),
      since,
    )
  }, [catalog, everywhere, panelId, currencies, since])

  const read = useReadAhead(entries, target)
  const offer = useUsedKeys(entries, read, recent, target)
  return { entries, offer }
}

function useUsedKeys(
  entries: readonly Entry[],
  read: readonly Entry[],
  { favorites, recent }: RecentServices,
  target: Recognized | undefined,
): Offer | undefined {
  // A service that is marked now stays in place; next time it comes first.
  const first = useRef<RecentServices['favorites']>(undefined)
  first.current ??= favorites
  const begun = first.current
  return useMemo(() => {
    if (!begun || !recent) return undefined
    const keys = (used: readonly { panelId: string; serviceId: string }[]) =>
      used.map(({ panelId, serviceId }) => serviceKey(panelId, serviceId))
    const kept: UsedKeys = { favorites: keys(begun), recent: keys(recent) }
    return offerOf(entries, kept, target, read)
  }, [entries, read, begun, recent, target])
}
