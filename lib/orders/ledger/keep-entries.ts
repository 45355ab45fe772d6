import type { IDBPTransaction, StoreNames } from 'idb'
import type { Schema } from '../../db/schema'
import { type Listing, listingOf, NO_COUNTS } from '../order/listing'
import type { Order } from '../order/order'
import { entryOf, isListedAlike, keyOf } from './entry'

type Stores = StoreNames<Schema>
type Writing = IDBPTransaction<Schema, Stores[], 'readwrite'>

/** The stores that are derived of the orders, and change with them in one transaction. */
export const DERIVED_STORES = ['order-entries', 'order-counts'] as const

/** Notes which orders a transaction writes, and at its end stores how they are found and counted then. */
export interface EntryKeeper {
  /** To be told before the write itself is made, so that the row before it can still be read. */
  note(id: string, next: Order | undefined): void
  store(): Promise<void>
}

/** @param read the row of an order, as the transaction has left it so far */
export function entryKeeper(
  transaction: Writing,
  read: (id: string) => Promise<Order | undefined>,
): EntryKeeper {
  const before = new Map<string, Promise<Order | undefined>>()
  const after = new Map<string, Order | undefined>()
  return {
    note(id, next) {
      if (!before.has(id)) {
        const row = read(id)
        row.catch(() => undefined)
        before.set(id, row)
      }
      after.set(id, next)
    },
    async store() {
      const tally = new Tally()
      for (const [id, row] of before) {
        const was = await row
        const next = after.get(id)
        if (was && next && isListedAlike(was, next)) continue
        change(was, next, transaction)
        if (was) tally.add(was, -1)
        if (next) tally.add(next, 1)
      }
      await tally.store(transaction)
    },
  }
}

function change(was: Order | undefined, next: Order | undefined, transaction: Writing): void {
  const entries = transaction.objectStore('order-entries')
  // The end of the transaction tells whether these were written.
  const isMoved = was && !(next && indexedDB.cmp(keyOf(was), keyOf(next)) === 0)
  if (isMoved) entries.delete([...keyOf(was)]).catch(() => undefined)
  if (next) entries.put(entryOf(next)).catch(() => undefined)
}

/** By how much the counts of each account change. */
class Tally {
  readonly #changes = new Map<string, Map<Listing, number>>()

  add(order: Order, by: 1 | -1): void {
    const { panelId } = order
    const listing = listingOf(order)
    const ofPanel = this.#changes.get(panelId) ?? new Map<Listing, number>()
    ofPanel.set(listing, (ofPanel.get(listing) ?? 0) + by)
    this.#changes.set(panelId, ofPanel)
  }

  async store(transaction: Writing): Promise<void> {
    const counts = transaction.objectStore('order-counts')
    for (const [panelId, changes] of this.#changes) {
      const next = { ...NO_COUNTS, ...(await counts.get(panelId)), panelId }
      for (const [listing, by] of changes) next[listing] += by
      counts.put(next).catch(() => undefined)
    }
  }
}
