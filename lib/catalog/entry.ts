import type { Service } from '../panel-api/model'
import type { Reading } from './reading/reading'

/** A service of an account with all that is asked of it when one is looked for. */
export interface Entry {
  /** Its own among all that were ever prepared. */
  readonly serial: number
  readonly panelId: string
  /** Of its price; empty where it is not known. */
  readonly currency: string
  readonly service: Service
  readonly reading: Reading
  /** Number, name and category, as `searchText` writes them. */
  readonly text: string
  /** When it was first seen, in milliseconds since 1970, where that is known. */
  readonly since?: number
}
