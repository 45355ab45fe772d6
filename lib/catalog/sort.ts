import { type Amount, isLess } from '../money'
import { readServiceType, type ServiceType } from '../panel-api/service-types'
import type { Entry } from './entry'
import { fold } from './traits/fold'

/** `listed` is the panel's own order. */
export const SORTS = ['listed', 'price', 'name', 'added'] as const
export type Sort = (typeof SORTS)[number]

/** The unit that a rate is the price of; prices of different kinds are not compared. */
export type PriceKind = ServiceType['price'] | 'unknown'

const PRICE_KINDS: readonly PriceKind[] = ['per-thousand', 'per-post', 'once', 'unknown']

const kinds = new Map<string, PriceKind>()

export function priceKindOf(type: string): PriceKind {
  const known = kinds.get(type)
  if (known) return known
  const kind = readServiceType(type)?.price ?? 'unknown'
  kinds.set(type, kind)
  return kind
}

/** The relative difference above which two floats reliably order two decimals. */
const CERTAIN = 1e-12

/** Exact; falls back to decimals only when floats cannot tell two amounts apart. */
export function compareAmounts(a: Amount, b: Amount): number {
  if (a === b) return 0
  const [x, y] = [Number(a), Number(b)]
  if (Math.abs(x - y) > CERTAIN * Math.max(Math.abs(x), Math.abs(y))) return x - y
  return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0
}

/** Cheapest first, separately by currency and kind of price: nothing is converted. */
function byPrice(entries: readonly Entry[]): readonly Entry[] {
  const groups = new Map<string, Entry[]>()
  const currencies = [...new Set(entries.map(({ currency }) => currency))]
  for (const currency of currencies) for (const kind of PRICE_KINDS) groups.set(`${currency} ${kind}`, [])
  for (const entry of entries) {
    groups.get(`${entry.currency} ${priceKindOf(entry.service.type)}`)?.push(entry)
  }
  return [...groups.values()].flatMap((group) =>
    group.sort((a, b) => compareAmounts(a.service.rate, b.service.rate)),
  )
}

/** Anything before the first letter or digit of a name is decoration. */
const DECORATION = /^[^\p{L}\p{N}]+/u

function byName(entries: readonly Entry[]): readonly Entry[] {
  const named = entries.map((entry) => ({ entry, name: fold(entry.service.name).replace(DECORATION, '') }))
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return named.map(({ entry }) => entry)
}

/** Latest first; services that were there from the beginning come last. */
const byAge = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (b.firstSeenAt ?? 0) - (a.firstSeenAt ?? 0))

const ORDERS = { price: byPrice, name: byName, added: byAge } as const

const sortings = new WeakMap<readonly Entry[], Map<Sort, readonly Entry[]>>()

/** The sorted entries, cached per list, since it stays the same while the user types. */
export function sortEntries(entries: readonly Entry[], sort: Sort): readonly Entry[] {
  if (sort === 'listed') return entries
  const known = sortings.get(entries) ?? new Map<Sort, readonly Entry[]>()
  sortings.set(entries, known)
  const sorted = known.get(sort) ?? ORDERS[sort](entries)
  known.set(sort, sorted)
  return sorted
}
