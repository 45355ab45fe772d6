import { isLess } from '../money'
import type { CatalogueChanges, ServiceChange } from './changes'

/** A change with the catalogue that brought it. */
export interface ToldChange {
  readonly at: number
  readonly currency: string
  readonly change: ServiceChange
}

/** Changes that came together. */
export interface FeedGroup {
  /** The person's favourites, of whatever time; or one fetching of the services. */
  readonly of: 'favourites' | 'sync'
  /** Of a fetching: when it was, in milliseconds since 1970. */
  readonly at: number
  /** Of a fetching whose prices came in another currency than those before it. */
  readonly currencies?: { readonly from: string; readonly to: string }
  readonly changes: readonly ToldChange[]
}

/**
 * The changes of one account for a person: those of favourites first, then each fetching, the latest first.
 * @param records of the account, in any order
 * @param favourites the numbers of the services that the person marked at this account
 */
export function feedOf(
  records: readonly CatalogueChanges[],
  favourites: ReadonlySet<string>,
): readonly FeedGroup[] {
  const latestFirst = records.toSorted((a, b) => b.at - a.at)
  const marked: ToldChange[] = []
  const groups = latestFirst.map(({ at, currency, currencyBefore, changes }): FeedGroup => {
    const told = changes.map((change) => ({ at, currency, change }))
    const others = told.filter(({ change }) => !favourites.has(change.serviceId))
    marked.push(...told.filter(({ change }) => favourites.has(change.serviceId)))
    const currencies = currencyBefore ? { currencies: { from: currencyBefore, to: currency } } : {}
    return { of: 'sync', at, ...currencies, changes: others }
  })
  const favourite: FeedGroup = { of: 'favourites', at: marked[0]?.at ?? 0, changes: marked }
  return [favourite, ...groups].filter(({ changes, currencies }) => changes.length > 0 || currencies)
}

/** So many changes of a feed as a screen draws at once; groups that are reached none of are left out. */
export function firstOf(groups: readonly FeedGroup[], most: number): readonly FeedGroup[] {
  let left = most
  return groups.flatMap((group) => {
    if (left <= 0) return []
    const changes = group.changes.slice(0, left)
    // One that tells of nothing but its currency takes a row, too.
    left -= Math.max(1, changes.length)
    return [{ ...group, changes }]
  })
}

/** What a change is counted as; of a price it matters where it went. */
export type ChangeSort = Exclude<ServiceChange['kind'], 'rate'> | 'rate-up' | 'rate-down'

export const sortOf = (change: ServiceChange): ChangeSort =>
  change.kind === 'rate' ? (isLess(change.from, change.to) ? 'rate-up' : 'rate-down') : change.kind

/** How many changes of each sort there are; without those that there are none of. */
export function countSorts(records: readonly CatalogueChanges[]): ReadonlyMap<ChangeSort, number> {
  const counts = new Map<ChangeSort, number>()
  for (const change of records.flatMap(({ changes }) => changes)) {
    const sort = sortOf(change)
    counts.set(sort, (counts.get(sort) ?? 0) + 1)
  }
  return counts
}

/** How many changes came after a moment; a change of currency is one, too. */
export const countSince = (records: readonly CatalogueChanges[], since: number): number =>
  records
    .filter(({ at }) => at > since)
    .reduce((sum, { changes, currencyBefore }) => sum + changes.length + (currencyBefore ? 1 : 0), 0)
