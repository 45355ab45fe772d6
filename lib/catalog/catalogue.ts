import type { Service } from '../panel-api/model'

/** All services of one account, as last received. Prices differ from key to key, so it belongs to the account. */
export interface CatalogueRecord {
  readonly panelId: string
  readonly at: number
  readonly services: readonly Service[]
}
