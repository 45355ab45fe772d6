import type { Environment } from '../../environment'
import { LISTINGS, type ListingCounts, NO_COUNTS, storedListing } from '../order/listing'
import { changeOrders, type Ledger, type Writing } from './change-order'
import { type EntryKey, entryOf, keyOf, type OrderEntry } from './entry'

/*
 * The part of the check that is about how orders are listed, found and counted. Each transaction spans the orders too:
 * none of them changes in between.
 */

type Told = Pick<Environment, 'database' | 'announce'>

/** @returns how many orders were listed wrongly, or not, and how many entries were of no order */
export async function checkEntries(environment: Told, batch: number): Promise<number> {
  const { database } = environment
  let wrong = 0
  let after = ''
  for (;;) {
    const ids = await database.getAllKeys('orders', IDBKeyRange.lowerBound(after, true), batch)
    const last = ids.at(-1)
    if (last === undefined) break
    wrong += await repair(environment, (...parts) => listRight(ids, ...parts))
    after = last
  }
  let behind: EntryKey | undefined
  for (;;) {
    const range = behind && IDBKeyRange.lowerBound(behind, true)
    const keys = await database.getAllKeys('order-entries', range, batch)
    behind = keys.at(-1)
    if (!behind) return wrong
    wrong += await repair(environment, (...parts) => dropOrphans(keys, ...parts))
  }
}

/** A repair that was needed is told, though no order changed. */
async function repair(
  environment: Told,
  change: (ledger: Ledger, transaction: Writing) => Promise<number>,
): Promise<number> {
  const wrong = await changeOrders(environment, change)
  if (wrong > 0) environment.announce('orders')
  return wrong
}

async function listRight(ids: readonly string[], ledger: Ledger, transaction: Writing): Promise<number> {
  const entries = transaction.objectStore('order-entries')
  let wrong = 0
  for (const id of ids) {
    const order = await ledger.get(id)
    if (!order) continue
    const right = entryOf(order)
    if (isSame(await entries.get([...right.key]), right)) continue
    wrong += 1
    await entries.put(right)
  }
  return wrong
}

const isSame = (stored: OrderEntry | undefined, right: OrderEntry): boolean =>
  stored !== undefined && ORDERED.every((name) => String(stored[name]) === String(right[name]))

const ORDERED = ['id', 'panelId', 'listing', 'terms'] as const

async function dropOrphans(keys: readonly EntryKey[], ledger: Ledger, transaction: Writing): Promise<number> {
  const entries = transaction.objectStore('order-entries')
  let wrong = 0
  for (const key of keys) {
    const entry = await entries.get([...key])
    const order = entry && (await ledger.get(entry.id))
    if (!entry || (order && indexedDB.cmp(keyOf(order), key) === 0)) continue
    wrong += 1
    await entries.delete([...key])
  }
  return wrong
}

/** @returns how many accounts had a wrong count */
export const checkCounts = (environment: Told): Promise<number> =>
  repair(environment, async (_, transaction) => {
    const counts = transaction.objectStore('order-counts')
    const entries = transaction.objectStore('order-entries').index('by-panel')
    const panels = new Set([...(await counts.getAllKeys()), ...(await panelsIn(transaction))])
    let wrong = 0
    for (const panelId of panels) {
      const right: Record<keyof ListingCounts, number> = { ...NO_COUNTS }
      for (const listing of LISTINGS) {
        right[listing] = await entries.count(IDBKeyRange.only([panelId, storedListing(listing, panelId)]))
      }
      const stored = await counts.get(panelId)
      if (stored && LISTINGS.every((listing) => stored[listing] === right[listing])) continue
      wrong += 1
      await counts.put({ ...right, panelId })
    }
    return wrong
  })

/** Every account that has orders, one step for each. */
async function panelsIn(transaction: Writing): Promise<readonly string[]> {
  const index = transaction.objectStore('order-entries').index('by-panel')
  const found: string[] = []
  let cursor = await index.openKeyCursor()
  while (cursor) {
    const [panelId] = cursor.key
    found.push(panelId)
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([panelId, '\uffff']))
  }
  return found
}
