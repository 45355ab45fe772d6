import { type IDBPTransaction, unwrap } from 'idb'
import { type Row, renamedDemo, renamedDraft, renamedOrder, renamedPanel } from './renamed-rows'

/** An upgrade's transaction, over stores and rows that today's types do not know. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>

/** How many rows are in memory at once. */
const BATCH = 1000

/** Version 5: stores, indexes, settings and fields get the names that the field uses. No value changes. */
export async function renameStored(transaction: Upgrade): Promise<void> {
  for (const [before, after] of [
    ['catalogues', 'catalogs'],
    ['catalogue-pages', 'catalog-pages'],
    ['catalogue-changes', 'catalog-changes'],
  ] as const) {
    unwrap(transaction.objectStore(before)).name = after
  }
  const orders = transaction.objectStore('orders')
  orders.deleteIndex('by-needs-person')
  orders.deleteIndex('by-asking')
  await rewrite(transaction, 'orders', renamedOrder)
  orders.createIndex('by-attention', 'needsAttention')
  orders.createIndex('by-requesting', 'requesting')
  await rewrite(transaction, 'drafts', renamedDraft)
  await rewrite(transaction, 'panels', renamedPanel)
  await renameSettings(transaction)
}

/** Puts each row of a store back as `rename` gives it. What cannot be written ends the whole transaction. */
async function rewrite(transaction: Upgrade, name: string, rename: (row: Row) => Row): Promise<void> {
  const store = transaction.objectStore(name)
  // Without a promise for each of a hundred thousand rows.
  const raw = unwrap(store)
  let after: IDBValidKey | undefined
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true)
    const rows: readonly Row[] = await store.getAll(range, BATCH)
    for (const row of rows) {
      const next = rename(row)
      if (next !== row) raw.put(next)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id as string
  }
}

async function renameSettings(transaction: Upgrade): Promise<void> {
  const settings = transaction.objectStore('settings')
  const favorites: unknown = await settings.get('favourites')
  if (favorites !== undefined) await settings.put(favorites, 'favorites')
  await settings.delete('favourites')
  const demo: Row | undefined = await settings.get('demo-state')
  if (demo) await settings.put(renamedDemo(demo), 'demo-state')
}
