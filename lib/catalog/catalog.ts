import { isWithin } from '../clock'
import type { Service } from '../panel-api/model'
import type { ShortSync } from '../panels/panel'

/** All services of one account, as last received. Prices differ from key to key, so a catalog belongs to an account. */
export interface CatalogRecord {
  readonly panelId: string
  readonly at: number
  /** The account's currency when the prices were fetched; absent in records of older versions. */
  readonly currency?: string
  readonly services: readonly Service[]
}

/** A catalog's metadata, without its services. */
export type CatalogHead = Omit<CatalogRecord, 'services'>

/** One page of a catalog's services. */
export interface CatalogPage {
  readonly panelId: string
  readonly page: number
  /** The position of each of `services` in the panel's own list. */
  readonly places: readonly number[]
  readonly services: readonly Service[]
}

/** Panels allow as few as ten `services` requests an hour; prices change some fifteen times a day. */
const STALE_MS = 6 * 60 * 60_000

/**
 * Whether a catalog is fetched again before it is used.
 * @param shortSync the account's: a list that was rejected is no reason to ask again right away
 */
export const isStale = (
  catalog: Pick<CatalogRecord, 'at'> | undefined,
  now: number,
  shortSync?: ShortSync,
): boolean =>
  catalog === undefined || ![catalog.at, shortSync?.at ?? 0].some((at) => isWithin(at, now, STALE_MS))

/** Orders are never placed with prices older than this. */
const FRESH_MS = 10 * 60_000

/**
 * Whether these prices are recent enough to spend money on. A timestamp in the future is not: the clock was set back
 * since.
 */
export const isFresh = (catalog: Pick<CatalogRecord, 'at'> | undefined, now: number): boolean =>
  catalog !== undefined && catalog.at <= now && now - catalog.at <= FRESH_MS
