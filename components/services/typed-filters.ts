import type { Entry } from '../../lib/catalog/entry'
import type { Filters } from '../../lib/catalog/filters'
import { DELIVERS, type Delivers } from '../../lib/catalog/reading/reading'
import { isLess, readAmount } from '../../lib/money'
import { readWhole } from '../../lib/orders/form/quantity'

/** The filters as they stand in their controls. */
export interface TypedFilters {
  readonly refill: boolean
  readonly cancel: boolean
  readonly dripFeed: boolean
  /** Only what can be ordered in the person's quantity. */
  readonly takesQuantity: boolean
  /** One of `DELIVERS`, or nothing. */
  readonly delivers: string
  /** The highest price per 1000, as typed. */
  readonly highest: string
}

export const BLANK_FILTERS: TypedFilters = {
  refill: false,
  cancel: false,
  dripFeed: false,
  takesQuantity: false,
  delivers: '',
  highest: '',
}

/** A whole number above zero, or nothing while it is not one. */
export function quantityOf(typed: string): number | undefined {
  const whole = readWhole(typed)
  return whole.kind === 'whole' ? whole.value : undefined
}

/** An amount of at least zero, or `undefined` for anything else. */
function priceOf(typed: string): string | undefined {
  const amount = readAmount(typed)
  return amount === undefined || isLess(amount, '0') ? undefined : amount
}

/** Whether what was typed as a price cannot be read as one. */
export const isPriceWrong = (typed: string): boolean => typed.trim() !== '' && priceOf(typed) === undefined

/** The filters that are on. One that cannot be read yet filters nothing. */
export function filtersOf(typed: TypedFilters, quantity: number | undefined, currency: string): Filters {
  const amount = priceOf(typed.highest)
  const delivers: Delivers | undefined = DELIVERS.find((name) => name === typed.delivers)
  return {
    ...(typed.refill ? { refill: true } : {}),
    ...(typed.cancel ? { cancel: true } : {}),
    ...(typed.dripFeed ? { dripFeed: true } : {}),
    ...(delivers ? { delivers } : {}),
    ...(amount === undefined ? {} : { highest: { amount, currency } }),
    ...(typed.takesQuantity && quantity !== undefined ? { quantity } : {}),
  }
}

/** What the services bring, each thing once, in the order of `DELIVERS`. */
export function deliveredBy(entries: readonly Entry[]): readonly Delivers[] {
  const found = new Set(entries.map(({ reading }) => reading.delivers))
  return DELIVERS.filter((name) => found.has(name))
}
