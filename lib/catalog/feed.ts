import { isLess } from '../money'
import type { CatalogChanges, ServiceChange } from './changes'

/** A change with the time and currency of the sync that brought it. */
export interface FeedChange {
  readonly at: number
  readonly currency: string
  readonly change: ServiceChange
}

/** Changes shown under one heading. */
export interface FeedGroup {
  /** What is the user's, whenever it changed; or one sync. */
  readonly of: 'yours' | 'sync'
  /** For a sync: when it ran, in milliseconds since 1970. */
  readonly at: number
  /** For a sync whose prices came in a different currency than before. */
  readonly currencies?: { readonly from: string; readonly to: string }
  readonly changes: readonly FeedChange[]
}

/**
 * The changes of one account for display: what is the user's first, then each sync, latest first.
 * @param records of the account, in any order
 * @param yours the ids of the services that are the user's at this account: favorites, of presets, ordered before
 */
export function buildFeed(
  records: readonly CatalogChanges[],
  yours: ReadonlySet<string>,
): readonly FeedGroup[] {
  const latestFirst = records.toSorted((a, b) => b.at - a.at)
  const own: FeedChange[] = []
  const groups = latestFirst.map(({ at, currency, currencyBefore, changes }): FeedGroup => {
    const shown = changes.map((change) => ({ at, currency, change }))
    const others = shown.filter(({ change }) => !yours.has(change.serviceId))
    own.push(...shown.filter(({ change }) => yours.has(change.serviceId)))
    const currencies = currencyBefore ? { currencies: { from: currencyBefore, to: currency } } : {}
    return { of: 'sync', at, ...currencies, changes: others }
  })
  const first: FeedGroup = { of: 'yours', at: own[0]?.at ?? 0, changes: own }
  return [first, ...groups].filter(({ changes, currencies }) => changes.length > 0 || currencies)
}

/** As many changes of a feed as a screen renders at once; groups beyond the limit are left out. */
export function limitFeed(groups: readonly FeedGroup[], max: number): readonly FeedGroup[] {
  let left = max
  return groups.flatMap((group) => {
    if (left <= 0) return []
    const changes = group.changes.slice(0, left)
    // A group with nothing but a currency change takes a row, too.
    left -= Math.max(1, changes.length)
    return [{ ...group, changes }]
  })
}

/** How a change is counted; price changes are counted by direction. */
export type ChangeKind = Exclude<ServiceChange['kind'], 'rate'> | 'rate-up' | 'rate-down'

export const changeKindOf = (change: ServiceChange): ChangeKind =>
  change.kind === 'rate' ? (isLess(change.from, change.to) ? 'rate-up' : 'rate-down') : change.kind

/** How many changes of each kind there are, without the zeros. */
export function countChangeKinds(records: readonly CatalogChanges[]): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>()
  for (const change of records.flatMap(({ changes }) => changes)) {
    const sort = changeKindOf(change)
    counts.set(sort, (counts.get(sort) ?? 0) + 1)
  }
  return counts
}

/** How many changes of some services came after a moment. */
export const countOf = (
  records: readonly CatalogChanges[],
  serviceIds: ReadonlySet<string>,
  since: number,
): number =>
  records
    .filter(({ at }) => at > since)
    .reduce(
      (sum, { changes }) => sum + changes.filter(({ serviceId }) => serviceIds.has(serviceId)).length,
      0,
    )

/** How many changes came after a moment; a currency change counts as one, too. */
export const countSince = (records: readonly CatalogChanges[], since: number): number =>
  records
    .filter(({ at }) => at > since)
    .reduce((sum, { changes, currencyBefore }) => sum + changes.length + (currencyBefore ? 1 : 0), 0)
