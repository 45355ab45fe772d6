import type { Database } from '../../db/schema'

/** When an account was last ordered from, one read for each: by the account's id, 0 for never. */
export async function lastUsed(
  database: Database,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const index = database.transaction('orders').store.index('by-panel')
  const newest = await Promise.all(
    panelIds.map((id) =>
      index.openKeyCursor(IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]), 'prev'),
    ),
  )
  return new Map(panelIds.map((id, at) => [id, newest[at]?.key[1] ?? 0]))
}
