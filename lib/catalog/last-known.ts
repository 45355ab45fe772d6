import type { Database } from '../db/schema'
import type { ListingChange } from './changes'

/**
 * The last known data of a service that the panel dropped; `undefined` if no stored change has it, or if the account's
 * currency has changed since, so that the rate would mean something else.
 */
export async function lastKnown(
  database: Database,
  panelId: string,
  serviceId: string,
): Promise<ListingChange | undefined> {
  const ofPanel = IDBKeyRange.bound([panelId], [panelId, Number.POSITIVE_INFINITY])
  const store = database.transaction('catalog-changes').store
  // Newest first: dropped services were usually dropped recently.
  for (let at = await store.openCursor(ofPanel, 'prev'); at; at = await at.continue()) {
    const { changes, currencyBefore } = at.value
    if (currencyBefore !== undefined) return undefined
    const found = changes.find(
      (change): change is ListingChange => change.kind === 'gone' && change.serviceId === serviceId,
    )
    if (found) return found
  }
  return undefined
}
