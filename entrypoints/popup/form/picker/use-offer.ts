import { useMemo, useRef } from 'preact/hooks'
import { firstSeen } from '../../../../components/services/first-seen'
import { withCurrency } from '../../../../components/services/with-currency'
import { useLive } from '../../../../lib/browser/live'
import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Entry } from '../../../../lib/catalog/entry'
import { serviceKey } from '../../../../lib/catalog/keys'
import { prepareEntries } from '../../../../lib/catalog/search'
import { type Offer, offerOf, type UsedKeys } from '../../../../lib/catalog/search-picks'
import type { Recognized } from '../../../../lib/links/kinds'
import type { Panel } from '../../../../lib/panels/panel'
import type { CatalogView } from '../service/use-catalog'
import { useReadAhead } from './use-read-ahead'
import type { RecentServices } from './use-recent-services'

interface OfferInput {
  readonly view: CatalogView
  /** The catalogs of the other accounts; `undefined` until they have been read. */
  readonly others: readonly CatalogRecord[] | undefined
  /** The accounts whose services are wanted. */
  readonly searched: readonly Panel[]
  readonly target: Recognized | undefined
  readonly recent: RecentServices
  /** Whether it matters when services were first seen. */
  readonly needsAge: boolean
}

export interface PickerOffer {
  readonly entries: readonly Entry[]
  /** Absent until the services and the user's earlier choices are known: nothing moves under the pointer afterwards. */
  readonly offer: Offer | undefined
}

const NONE: readonly Entry[] = []

/** What can be picked: the services of the accounts that are searched, with those that the user used before. */
export function useOffer({ view, others, searched, target, recent, needsAge }: OfferInput): PickerOffer {
  const since = useLive(
    async (database) => (needsAge ? firstSeen(await database.getAll('catalog-changes')) : undefined),
    ['catalogs'],
    String(needsAge),
  )
  const { full, catalog } = view
  const isRead = (full !== undefined || catalog === null) && (others !== undefined || searched.length === 1)
  const accounts = searched.map(({ id, balance }) => `${id} ${balance.currency}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only which accounts and their currencies matter, and a new balance changes none
  const entries = useMemo(() => {
    if (!isRead) return NONE
    const all = [...(full ? [full] : []), ...(others ?? [])]
    const shown = all.filter(({ panelId }) => searched.some(({ id }) => id === panelId))
    return prepareEntries(
      shown.map((one) => withCurrency(one, searched)),
      since,
    )
  }, [isRead, full, others, accounts, since])

  const read = useReadAhead(entries, target)
  const offer = useUsedKeys(entries, read, recent, target)
  return { entries, offer: isRead ? offer : undefined }
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
