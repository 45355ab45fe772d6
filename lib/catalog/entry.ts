import type { Service } from '../panel-api/model'
import type { ServiceTraits } from './traits/service-traits'

/** A service of an account with everything a search needs. */
export interface Entry {
  /** Unique among all entries ever prepared. */
  readonly serial: number
  readonly panelId: string
  /** The currency of its price; empty if unknown. */
  readonly currency: string
  readonly service: Service
  readonly traits: ServiceTraits
  /** Number, name and category, normalized by `searchText`. */
  readonly text: string
  /** When it was first seen, in milliseconds since 1970, if known. */
  readonly firstSeenAt?: number
}
