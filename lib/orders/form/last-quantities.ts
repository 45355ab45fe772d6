import type { Database } from '../../db/schema'
import { isDemo } from '../../panels/panel'
import type { Order } from '../order/order'
import { mayBePlaced } from '../order/status'

/** More would be a second line beneath the field. */
const MAX_QUANTITIES = 4

/** How many orders of a service, and how many of a kind, are looked through: older ones are no habit any more. */
const MAX_SCANNED = 30

interface Of {
  readonly panelId: string
  readonly serviceId: string
  /** What the link is for, as the ledger stores it. */
  readonly targetKind: string | undefined
  /** What the service takes. */
  readonly min: number
  readonly max: number
}

/**
 * The last different quantities that were ordered of a service, then of others for the same kind of link: only those that the
 * service takes, and none of the demo account beside a real one. Smallest first, as on a ruler.
 */
export async function lastQuantities(
  database: Database,
  { panelId, serviceId, targetKind, min, max }: Of,
): Promise<readonly number[]> {
  const found = new Set<number>()
  const store = database.transaction('orders').store

  function take(order: Order) {
    const quantity = Number(order.fields.quantity ?? '')
    const isFit = Number.isSafeInteger(quantity) && quantity >= Math.max(1, min) && quantity <= max
    if (isFit && mayBePlaced(order) && isDemo(order.panelId) === isDemo(panelId)) found.add(quantity)
  }
  async function scan(index: 'by-service' | 'by-target-kind', key: readonly string[]) {
    const range = IDBKeyRange.bound(key, [...key, Number.POSITIVE_INFINITY])
    let cursor = await store.index(index).openCursor(range, 'prev')
    for (let seen = 0; cursor && seen < MAX_SCANNED && found.size < MAX_QUANTITIES; seen += 1) {
      take(cursor.value)
      cursor = await cursor.continue()
    }
  }

  await scan('by-service', [panelId, serviceId])
  if (targetKind !== undefined && found.size < MAX_QUANTITIES) await scan('by-target-kind', [targetKind])
  return [...found].sort((a, b) => a - b)
}
