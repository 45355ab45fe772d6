import type { Database } from '../../db/schema'
import type { Order } from '../order/order'

/** Indexes whose last part is an order's creation time. */
type ByTime = 'by-created' | 'by-panel' | 'by-service' | 'by-target-kind'

/**
 * The newest orders in a range of an index, newest first. In three steps, however many they are: a cursor over the rows
 * themselves takes one step for each.
 */
export async function newestOrders(
  database: Database,
  name: ByTime,
  range: IDBKeyRange | undefined,
  max: number,
): Promise<readonly Order[]> {
  const index: ReadOnlyIndex = database.transaction('orders').store.index(name)
  const newest = await index.openKeyCursor(range, 'prev')
  const oldest = max > 1 ? await newest?.advance(max - 1) : newest
  const from =
    oldest && (range ? IDBKeyRange.bound(oldest.key, range.upper) : IDBKeyRange.lowerBound(oldest.key))
  const rows = await index.getAll(from ?? range)
  return rows.reverse().slice(0, max)
}

/** What the indexes have in common; their keys differ in type. */
interface ReadOnlyIndex {
  openKeyCursor(range: IDBKeyRange | undefined, direction: 'prev'): Promise<KeyCursor | null>
  getAll(range: IDBKeyRange | undefined): Promise<Order[]>
}

interface KeyCursor {
  readonly key: IDBValidKey
  advance(by: number): Promise<KeyCursor | null>
}
