import { type Amount, isEqual } from '../money'
import type { CatalogRecord } from './catalog'
import type { CatalogChanges } from './changes'

/** The price of a service from a point in time on. */
export interface PricePoint {
  /** In milliseconds since 1970; absent for the first price, whose start no one saw. */
  readonly at?: number
  /** Absent while the panel did not list the service. */
  readonly rate?: Amount
}

export interface PriceHistory {
  /** Oldest first; the last one is current. */
  readonly points: readonly PricePoint[]
  readonly currency: string
  /** When prices switched to this currency, if they did: earlier ones are left out. */
  readonly currencySince?: number
}

/** The point that a change adds; most add none. */
function pointOf(change: CatalogChanges['changes'][number], at: number): PricePoint | undefined {
  if (change.kind === 'rate') return { at, rate: change.to }
  if (change.kind === 'new' || change.kind === 'back') return { at, rate: change.rate }
  return change.kind === 'gone' ? { at } : undefined
}

const isSame = (a: PricePoint | undefined, b: PricePoint): boolean =>
  a?.rate === b.rate || (a?.rate !== undefined && b.rate !== undefined && isEqual(a.rate, b.rate))

/**
 * The prices of a service as far back as they are stored.
 * @param kept the changes of its account, in any order
 * @param catalog the current one; it has the last word, since a new key may have brought other prices without a
 * recorded change
 */
export function priceHistory(
  serviceId: string,
  kept: readonly CatalogChanges[],
  { at, currency = '', services }: Pick<CatalogRecord, 'at' | 'currency' | 'services'>,
): PriceHistory {
  const all = kept.toSorted((a, b) => a.at - b.at)
  const cut = all.findLast(({ currencyBefore }) => currencyBefore !== undefined)
  const points: PricePoint[] = []
  const add = (point: PricePoint) => {
    if (points.length === 0 || !isSame(points.at(-1), point)) points.push(point)
  }
  for (const record of all.filter((one) => one.at >= (cut?.at ?? 0))) {
    for (const change of record.changes) {
      if (change.serviceId !== serviceId) continue
      const point = pointOf(change, record.at)
      if (!point) continue
      if (points.length === 0 && change.kind === 'rate') points.push({ rate: change.from })
      if (points.length === 0 && change.kind === 'gone') points.push({ rate: change.rate })
      add(point)
    }
  }
  const service = services.findLast(({ id }) => id === serviceId)
  if (service) add(points.length === 0 ? { rate: service.rate } : { at, rate: service.rate })
  return { points, currency, ...(cut ? { currencySince: cut.at } : {}) }
}
