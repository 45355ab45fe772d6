import type { Database } from '../../db/schema'

/** The ids of all services that were ever ordered from an account: one read for each, however often it was ordered. */
export async function orderedServices(database: Database, panelId: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const index = database.transaction('orders').store.index('by-service')
  // An array comes after every text: all services of this account, and no other's.
  let cursor = await index.openKeyCursor(IDBKeyRange.bound([panelId], [panelId, []]))
  while (cursor) {
    const [, serviceId] = cursor.key
    found.add(serviceId)
    cursor = await cursor.continue([panelId, serviceId, Number.POSITIVE_INFINITY])
  }
  return found
}
