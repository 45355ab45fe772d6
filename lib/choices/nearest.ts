import type { Entry } from '../catalog/entry'
import { readService } from '../catalog/reading/read'
import type { Reading } from '../catalog/reading/reading'
import { compareAmounts, priceKindOf } from '../catalog/sort'
import type { Amount } from '../money'
import type { Favourite } from '../saved/choices'

/** What a service that is gone was for, and how its price was counted. */
interface Gone {
  readonly favourite: Favourite
  readonly reading: Reading
}

/** The same kind of price, and the same thing brought to the same site; where the words tell neither, its category. */
function isOfKind({ favourite, reading }: Gone, { panelId, service, reading: other }: Entry): boolean {
  if (panelId !== favourite.panelId) return false
  if (priceKindOf(service.type) !== priceKindOf(favourite.type)) return false
  if (reading.site === undefined || reading.delivers === undefined) {
    return favourite.category !== '' && service.category === favourite.category
  }
  return other.site === reading.site && other.delivers === reading.delivers
}

/** How many of the things beside the price that a person chose it for are the same. */
function likeness({ favourite, reading }: Gone, { service, reading: other }: Entry): number {
  const sameKinds = reading.kinds.length > 0 && reading.kinds.every((kind) => other.kinds.includes(kind))
  const sameRefill = JSON.stringify(reading.refill) === JSON.stringify(other.refill)
  const samePlace = reading.country === other.country
  return [sameKinds, sameRefill, samePlace, service.type === favourite.type].filter(Boolean).length
}

/** How many times dearer one of two is; where one is free no factor tells, and any other price is far. */
function timesDearer(a: Amount, b: Amount): number {
  const [low, high] = compareAmounts(a, b) < 0 ? [Number(a), Number(b)] : [Number(b), Number(a)]
  return high === 0 ? 1 : low === 0 ? Number.POSITIVE_INFINITY : high / low
}

/**
 * The services of the same account that come nearest to one that is gone: of its kind, most alike first in groups of
 * about its price (up to a half dearer or cheaper, up to three times, beyond), nearest in price within each.
 * @param entries services of that account; others are passed over, since their prices may be of another currency
 */
export function nearestTo(favourite: Favourite, entries: readonly Entry[], most = 3): readonly Entry[] {
  const gone = { favourite, reading: readService({ ...favourite, description: '' }) }
  return entries
    .filter((entry) => isOfKind(gone, entry))
    .map((entry) => {
      const times = timesDearer(favourite.rate, entry.service.rate)
      return {
        entry,
        times,
        far: [1.5, 3].filter((step) => times > step).length,
        like: likeness(gone, entry),
      }
    })
    .sort((a, b) => a.far - b.far || b.like - a.like || a.times - b.times)
    .slice(0, most)
    .map(({ entry }) => entry)
}
