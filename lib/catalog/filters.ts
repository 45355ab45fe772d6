import type { Amount } from '../money'
import { readServiceType } from '../panel-api/service-types'
import type { Entry } from './entry'
import type { Delivers } from './reading/reading'
import { compareAmounts, priceKindOf } from './sort'

/** What a service must have to be shown. Only what is stated counts: a panel that says nothing says no yes. */
export interface Filters {
  readonly refill?: true
  readonly cancel?: true
  readonly dripFeed?: true
  readonly delivers?: Delivers
  /** The highest price per 1000. What has no such price, or one in another currency, cannot be compared with it. */
  readonly highest?: { readonly amount: Amount; readonly currency: string }
  /** It can be ordered in this quantity; a package has none that could be wrong. */
  readonly quantity?: number
}

/** The name is what a person reads, and some panels set the flag of a service against it: then the name counts. */
export const statesRefill = ({ service, reading }: Pick<Entry, 'service' | 'reading'>): boolean =>
  reading.refill ? reading.refill.kind !== 'none' : service.refill === true

const isWithin = ({ service, currency }: Entry, highest: NonNullable<Filters['highest']>): boolean =>
  currency === highest.currency &&
  ['per-thousand', 'per-post'].includes(priceKindOf(service.type)) &&
  compareAmounts(service.rate, highest.amount) <= 0

export const takesQuantity = (
  { min, max, type }: Pick<Entry['service'], 'min' | 'max' | 'type'>,
  quantity: number,
): boolean => (min <= quantity && quantity <= max) || readServiceType(type)?.pieces === 'none'

export function passes(entry: Entry, filters: Filters): boolean {
  const { service, reading } = entry
  const { refill, cancel, dripFeed, delivers, highest, quantity } = filters
  return (
    (!refill || statesRefill(entry)) &&
    (!cancel || service.cancel === true) &&
    (!dripFeed || service.dripfeed === true) &&
    (delivers === undefined || reading.delivers === delivers) &&
    (highest === undefined || isWithin(entry, highest)) &&
    (quantity === undefined || takesQuantity(service, quantity))
  )
}
