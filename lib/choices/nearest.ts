import type { Entry } from '../catalog/entry'
import { compareAmounts, priceKindOf } from '../catalog/sort'
import { readTraits } from '../catalog/traits/read-traits'
import type { ServiceTraits } from '../catalog/traits/service-traits'
import type { Amount } from '../money'
import type { Favorite } from '../saved/choices'

/** What a dropped service was for, and how its price was counted. */
interface GoneService {
  readonly favorite: Favorite
  readonly traits: ServiceTraits
}

/** The same kind of price, and the same deliverable on the same site; if the texts tell neither, the same category. */
function isOfKind({ favorite, traits }: GoneService, { panelId, service, traits: other }: Entry): boolean {
  if (panelId !== favorite.panelId) return false
  if (priceKindOf(service.type) !== priceKindOf(favorite.type)) return false
  if (traits.site === undefined || traits.delivers === undefined) {
    return favorite.category !== '' && service.category === favorite.category
  }
  return other.site === traits.site && other.delivers === traits.delivers
}

/** How many of the properties that a user may have chosen it for are the same, the price aside. */
function likeness({ favorite, traits }: GoneService, { service, traits: other }: Entry): number {
  const sameKinds = traits.kinds.length > 0 && traits.kinds.every((kind) => other.kinds.includes(kind))
  const sameRefill = JSON.stringify(traits.refill) === JSON.stringify(other.refill)
  const samePlace = traits.country === other.country
  return [sameKinds, sameRefill, samePlace, service.type === favorite.type].filter(Boolean).length
}

/** By what factor the prices differ; a free service has no factor, so any other price is far. */
function priceRatio(a: Amount, b: Amount): number {
  const [low, high] = compareAmounts(a, b) < 0 ? [Number(a), Number(b)] : [Number(b), Number(a)]
  return high === 0 ? 1 : low === 0 ? Number.POSITIVE_INFINITY : high / low
}

/**
 * The services of the same account that come closest to a dropped one: of its kind, grouped by price (up to 1.5 times,
 * up to 3 times, beyond), most alike first in each group, then closest in price.
 * @param entries services of that account; others are skipped, since their prices may be in another currency
 */
export function nearestServices(favorite: Favorite, entries: readonly Entry[], max = 3): readonly Entry[] {
  const gone = { favorite, traits: readTraits({ ...favorite, description: '' }) }
  return entries
    .filter((entry) => isOfKind(gone, entry))
    .map((entry) => {
      const times = priceRatio(favorite.rate, entry.service.rate)
      return {
        entry,
        times,
        far: [1.5, 3].filter((step) => times > step).length,
        like: likeness(gone, entry),
      }
    })
    .sort((a, b) => a.far - b.far || b.like - a.like || a.times - b.times)
    .slice(0, max)
    .map(({ entry }) => entry)
}
