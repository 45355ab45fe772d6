import type { Database } from '../../db/schema'
import type { Order } from '../order/order'

/** Indexes whose last part is when an order was made. */
type ByTime = 'by-created' | 'by-panel' | 'by-service' | 'by-target-kind'

/**
 * The newest orders of a range of an index, the newest first. In three steps however many they are: a cursor over the
 * rows themselves takes one for each.
 */
export async function newestOrders(
  database: Database,
  name: ByTime,
  range: IDBKeyRange | undefined,
  most: number,
): Promise<readonly Order[]> {
  const index: ReadOnlyIndex = database.transaction('orders').store.index(name)
  const newest = await index.openKeyCursor(range, 'prev')
  const oldest = most > 1 ? await newest?.advance(most - 1) : newest
  const from =
    oldest && (range ? IDBKeyRange.bound(oldest.key, range.upper) : IDBKeyRange.lowerBound(oldest.key))
  const rows = await index.getAll(from ?? range)
  return rows.reverse().slice(0, most)
}

/** What the indexes have in common, whose keys differ in type. */
interface ReadOnlyIndex {
  openKeyCursor(range: IDBKeyRange | undefined, direction: 'prev'): Promise<KeyCursor | null>
  getAll(range: IDBKeyRange | undefined): Promise<Order[]>
}

interface KeyCursor {
  readonly key: IDBValidKey
  advance(by: number): Promise<KeyCursor | null>
}
