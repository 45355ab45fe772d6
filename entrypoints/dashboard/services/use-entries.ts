import { useMemo, useRef } from 'preact/hooks'
import { firstSeen } from '../../../components/services/first-seen'
import { priced } from '../../../components/services/priced'
import { useFavourites } from '../../../components/services/use-favourites'
import type { CatalogueRecord } from '../../../lib/catalog/catalogue'
import type { CatalogueChanges } from '../../../lib/catalog/changes'
import type { Entry } from '../../../lib/catalog/entry'
import { keyOf } from '../../../lib/catalog/keys'
import { prepareEntries } from '../../../lib/catalog/search'
import { type Offer, offerOf } from '../../../lib/catalog/search-picks'
import type { Panel } from '../../../lib/panels/panel'
import type { Favourite } from '../../../lib/saved/choices'

interface Asked {
  /** Of these accounts. */
  readonly panels: readonly Panel[]
  readonly catalogues: ReadonlyMap<string, CatalogueRecord>
  readonly changes: ReadonlyMap<string, readonly CatalogueChanges[]>
}

export interface Offered {
  readonly entries: readonly Entry[]
  /** Favourites first. Absent until they are known: nothing moves under the hand afterwards. */
  readonly offer: Offer | undefined
  /** As marked now. */
  readonly favourites: readonly Favourite[]
}

/** The services of some accounts. */
export function useEntries({ panels, catalogues, changes }: Asked): Offered {
  // Of the accounts only these matter here, and a new balance changes none of them.
  const accounts = panels.map(({ id, balance }) => `${id} ${balance.currency}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `accounts` stands for `panels`
  const entries = useMemo(() => {
    const since = firstSeen(panels.flatMap(({ id }) => changes.get(id) ?? []))
    const shown = panels.flatMap(({ id }) => catalogues.get(id) ?? [])
    return prepareEntries(
      shown.map((one) => priced(one, panels)),
      since,
    )
  }, [accounts, catalogues, changes])

  const favourites = useFavourites()
  // What is marked while one looks stays in its place; it stands in front the next time.
  const first = useRef<readonly Favourite[] | undefined>(undefined)
  first.current ??= favourites
  const begun = first.current
  const offer = useMemo(() => {
    const marked = begun?.map(({ panelId, serviceId }) => keyOf(panelId, serviceId))
    return marked && offerOf(entries, { favourites: marked, recent: [] }, undefined)
  }, [entries, begun])
  return { entries, offer, favourites: favourites ?? [] }
}
