import type { Entry } from '../../lib/catalog/entry'
import type { Filters } from '../../lib/catalog/filters'
import { DELIVERABLES, type Deliverable } from '../../lib/catalog/traits/service-traits'
import { isLess, readAmount } from '../../lib/money'
import { readWholeNumber } from '../../lib/orders/form/quantity'

/** The filters as their controls show them. */
export interface TypedFilters {
  readonly refill: boolean
  readonly cancel: boolean
  readonly dripFeed: boolean
  /** Only services that can be ordered in the user's quantity. */
  readonly acceptsQuantity: boolean
  /** One of `DELIVERABLES`, or empty. */
  readonly delivers: string
  /** The maximum price per 1000, as typed. */
  readonly maxPrice: string
}

export const BLANK_FILTERS: TypedFilters = {
  refill: false,
  cancel: false,
  dripFeed: false,
  acceptsQuantity: false,
  delivers: '',
  maxPrice: '',
}

/** A positive whole number, or nothing while it is not one. */
export function quantityOf(typed: string): number | undefined {
  const whole = readWholeNumber(typed)
  return whole.kind === 'whole' ? whole.value : undefined
}

/** An amount of at least zero, or `undefined` for anything else. */
function priceOf(typed: string): string | undefined {
  const amount = readAmount(typed)
  return amount === undefined || isLess(amount, '0') ? undefined : amount
}

/** Whether the typed price is invalid. */
export const isPriceWrong = (typed: string): boolean => typed.trim() !== '' && priceOf(typed) === undefined

/** The active filters. One that cannot be read yet filters nothing. */
export function filtersOf(typed: TypedFilters, quantity: number | undefined, currency: string): Filters {
  const amount = priceOf(typed.maxPrice)
  const delivers: Deliverable | undefined = DELIVERABLES.find((name) => name === typed.delivers)
  return {
    ...(typed.refill ? { refill: true } : {}),
    ...(typed.cancel ? { cancel: true } : {}),
    ...(typed.dripFeed ? { dripFeed: true } : {}),
    ...(delivers ? { delivers } : {}),
    ...(amount === undefined ? {} : { maxPrice: { amount, currency } }),
    ...(typed.acceptsQuantity && quantity !== undefined ? { quantity } : {}),
  }
}

/** What the services deliver, each once, in the order of `DELIVERABLES`. */
export function deliveredBy(entries: readonly Entry[]): readonly Deliverable[] {
  const found = new Set(entries.map(({ traits }) => traits.delivers))
  return DELIVERABLES.filter((name) => found.has(name))
}
