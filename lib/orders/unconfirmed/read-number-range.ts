import type { Database } from '../../db/schema'
import { type NumberRange, numberRange } from './number-range'

/** So many orders on either side show whether a panel's numbers rise. */
const NEIGHBORS = 30

/**
 * The numbers that an unconfirmed order of the ledger can have at its panel, without those that the ledger has already;
 * `undefined` where nothing can be told about them, or the panel answers no lists. Read only.
 */
export async function readNumberRange(orderId: string, database: Database): Promise<NumberRange | undefined> {
  const transaction = database.transaction(['orders', 'panels'])
  const orders = transaction.objectStore('orders')
  const order = await orders.get(orderId)
  const panel = order && (await transaction.objectStore('panels').get(order.panelId))
  if (order?.state !== 'unconfirmed' || !panel || panel.missingFeatures?.includes('status-lists'))
    return undefined
  // Numbers from before it had another key or address may be another panel's.
  const since = panel.connectedAt ?? 0
  if (since > order.createdAt) return undefined
  const { panelId, createdAt } = order
  const byTime = orders.index('by-panel')
  const later = await byTime.getAll(
    IDBKeyRange.bound([panelId, createdAt], [panelId, Number.POSITIVE_INFINITY], true),
    NEIGHBORS,
  )
  const earlier = []
  const before = IDBKeyRange.bound([panelId, since], [panelId, createdAt])
  for (
    let at = await byTime.openCursor(before, 'prev');
    at && earlier.length < NEIGHBORS;
    at = await at.continue()
  ) {
    if (at.value.id !== orderId) earlier.unshift(at.value)
  }
  const range = numberRange(order, [...earlier, ...later])
  if (!range) return undefined
  const byNumber = orders.index('by-panel-order-id')
  const known = await Promise.all(range.numbers.map((number) => byNumber.getKey([panelId, number])))
  const numbers = range.numbers.filter((_, at) => known[at] === undefined)
  return numbers.length === 0 ? undefined : { ...range, numbers }
}
