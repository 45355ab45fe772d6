import { type Amount, isEqual } from '../money'
import type { CatalogueRecord } from './catalogue'
import type { CatalogueChanges } from './changes'

/** From when on a service had which price. */
export interface PricePoint {
  /** In milliseconds since 1970; absent for the first price, where no one saw it come. */
  readonly at?: number
  /** Absent while the panel did not list the service. */
  readonly rate?: Amount
}

export interface PriceHistory {
  /** The oldest first; the last one holds now. */
  readonly points: readonly PricePoint[]
  readonly currency: string
  /** Since when prices are in this currency, if they were in another before: those are not told. */
  readonly currencySince?: number
}

/** The point that a change adds; most add none. */
function pointOf(change: CatalogueChanges['changes'][number], at: number): PricePoint | undefined {
  if (change.kind === 'rate') return { at, rate: change.to }
  if (change.kind === 'new' || change.kind === 'back') return { at, rate: change.rate }
  return change.kind === 'gone' ? { at } : undefined
}

const isSame = (a: PricePoint | undefined, b: PricePoint): boolean =>
  a?.rate === b.rate || (a?.rate !== undefined && b.rate !== undefined && isEqual(a.rate, b.rate))

/**
 * The prices of a service as far as they are kept.
 * @param kept the changes of its account, in any order
 * @param catalogue as it is now; it has the last word, since a new key may have brought other prices untold
 */
export function priceHistory(
  serviceId: string,
  kept: readonly CatalogueChanges[],
  { at, currency = '', services }: Pick<CatalogueRecord, 'at' | 'currency' | 'services'>,
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
