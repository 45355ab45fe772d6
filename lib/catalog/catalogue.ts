import { isWithin } from '../clock'
import type { Service } from '../panel-api/model'
import type { Shrunken } from '../panels/panel'

/** All services of one account, as last received. Prices differ from key to key, so it belongs to the account. */
export interface CatalogueRecord {
  readonly panelId: string
  readonly at: number
  /** The account's currency when the prices were fetched; absent in records of older versions. */
  readonly currency?: string
  readonly services: readonly Service[]
}

/** What is known of a catalogue without its services. */
export type CatalogueHead = Omit<CatalogueRecord, 'services'>

/** Some services of a catalogue. */
export interface CataloguePage {
  readonly panelId: string
  readonly page: number
  /** Where in the panel's own list each of `services` stands. */
  readonly places: readonly number[]
  readonly services: readonly Service[]
}

/** Panels allow `services` as rarely as ten times an hour; prices change some fifteen times a day. */
const STALE_MS = 6 * 60 * 60_000

/**
 * Whether a catalogue is fetched anew before it is used.
 * @param heldBack of its account: an answer that was not taken is no reason to ask again at once
 */
export const isStale = (
  catalogue: Pick<CatalogueRecord, 'at'> | undefined,
  now: number,
  heldBack?: Shrunken,
): boolean =>
  catalogue === undefined || ![catalogue.at, heldBack?.at ?? 0].some((at) => isWithin(at, now, STALE_MS))

/** Prices older than this are not spent by. */
const FRESH_MS = 10 * 60_000

/** Whether money may be spent by its prices. One from the future is not: the clock was set back since. */
export const isFresh = (catalogue: Pick<CatalogueRecord, 'at'> | undefined, now: number): boolean =>
  catalogue !== undefined && catalogue.at <= now && now - catalogue.at <= FRESH_MS
