import { useMemo, useRef } from 'preact/hooks'
import { firstSeen } from '../../../../components/services/first-seen'
import { priced } from '../../../../components/services/priced'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogueRecord } from '../../../../lib/catalog/catalogue'
import type { Entry } from '../../../../lib/catalog/entry'
import { keyOf } from '../../../../lib/catalog/keys'
import { prepareEntries } from '../../../../lib/catalog/search'
import { type Kept, type Offer, offerOf } from '../../../../lib/catalog/search-picks'
import { CATALOGUE_STORES, readCatalogues } from '../../../../lib/catalog/stored'
import type { Recognised } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import type { UsedBefore } from '../use-used'
import { useReadAhead } from './use-read-ahead'

interface Asked {
  readonly catalogue: CatalogueRecord
  readonly panels: readonly Panel[]
  readonly target: Recognised | undefined
  readonly used: UsedBefore
  /** Whether services of all accounts are wanted. */
  readonly isEverywhere: boolean
  /** Whether it matters when services were first seen. */
  readonly needsAge: boolean
}

export interface Offered {
  readonly entries: readonly Entry[]
  /** Absent until what the person used before is known: nothing moves under the hand afterwards. */
  readonly offer: Offer | undefined
}

/** What can be picked: the services of one account or of all, with what the person used before. */
export function useOffer({ catalogue, panels, target, used, isEverywhere, needsAge }: Asked): Offered {
  const { panelId } = catalogue
  const others = useLive(
    async (database) => (isEverywhere ? readCatalogues(database.transaction(CATALOGUE_STORES)) : []),
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the accounts only their currencies matter, and a new balance changes none
  const entries = useMemo(() => {
    const more = everywhere?.filter((other) => other.panelId !== panelId) ?? []
    return prepareEntries(
      [catalogue, ...more].map((one) => priced(one, panels)),
      since,
    )
  }, [catalogue, everywhere, panelId, currencies, since])

  const read = useReadAhead(entries, target)
  const offer = useKept(entries, read, used, target)
  return { entries, offer }
}

function useKept(
  entries: readonly Entry[],
  read: readonly Entry[],
  { favourites, recent }: UsedBefore,
  target: Recognised | undefined,
): Offer | undefined {
  // What is marked while one looks stays in its place; it stands in front the next time.
  const first = useRef<UsedBefore['favourites']>(undefined)
  first.current ??= favourites
  const begun = first.current
  return useMemo(() => {
    if (!begun || !recent) return undefined
    const keys = (used: readonly { panelId: string; serviceId: string }[]) =>
      used.map(({ panelId, serviceId }) => keyOf(panelId, serviceId))
    const kept: Kept = { favourites: keys(begun), recent: keys(recent) }
    return offerOf(entries, kept, target, read)
  }, [entries, read, begun, recent, target])
}
