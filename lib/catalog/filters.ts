import type { Amount } from '../money'
import { readServiceType } from '../panel-api/service-types'
import type { Entry } from './entry'
import { compareAmounts, priceKindOf } from './sort'
import type { Deliverable } from './traits/service-traits'

/** What a service must have to be shown. Only explicit statements count: silence is not a yes. */
export interface Filters {
  readonly refill?: true
  readonly cancel?: true
  readonly dripFeed?: true
  readonly delivers?: Deliverable
  /**
   * The maximum price per 1000. Services without such a price, or with one in another currency, cannot be compared with
   * it.
   */
  readonly maxPrice?: { readonly amount: Amount; readonly currency: string }
  /** It can be ordered in this quantity; a package has no quantity that could be wrong. */
  readonly quantity?: number
}

/** Users read the name, and some panels set a service's flag against it: then the name wins. */
export const statesRefill = ({ service, traits }: Pick<Entry, 'service' | 'traits'>): boolean =>
  traits.refill ? traits.refill.kind !== 'none' : service.refill === true

const isWithin = ({ service, currency }: Entry, highest: NonNullable<Filters['maxPrice']>): boolean =>
  currency === highest.currency &&
  ['per-thousand', 'per-post'].includes(priceKindOf(service.type)) &&
  compareAmounts(service.rate, highest.amount) <= 0

export const acceptsQuantity = (
  { min, max, type }: Pick<Entry['service'], 'min' | 'max' | 'type'>,
  quantity: number,
): boolean => (min <= quantity && quantity <= max) || readServiceType(type)?.pieces === 'none'

export function matchesFilters(entry: Entry, filters: Filters): boolean {
  const { service, traits } = entry
  const { refill, cancel, dripFeed, delivers, maxPrice, quantity } = filters
  return (
    (!refill || statesRefill(entry)) &&
    (!cancel || service.cancel === true) &&
    (!dripFeed || service.dripfeed === true) &&
    (delivers === undefined || traits.delivers === delivers) &&
    (maxPrice === undefined || isWithin(entry, maxPrice)) &&
    (quantity === undefined || acceptsQuantity(service, quantity))
  )
}
