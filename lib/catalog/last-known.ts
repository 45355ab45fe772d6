import type { Database } from '../db/schema'
import type { ListingChange } from './changes'

/**
 * What was last known of a service that the panel has dropped; `undefined` where no kept change tells it, and where
 * the account has had another currency since, in which the rate would mean something else.
 */
export async function lastKnown(
  database: Database,
  panelId: string,
  serviceId: string,
): Promise<ListingChange | undefined> {
  const ofPanel = IDBKeyRange.bound([panelId], [panelId, Number.POSITIVE_INFINITY])
  const store = database.transaction('catalog-changes').store
  // The newest first: what a panel dropped is mostly dropped just now.
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
