import type { Database } from '../../db/schema'
import type { Order } from '../order/order'
import { mayAffectBalance } from './balance-effects'
import { type Evidence, readEvidence } from './evidence'
import { mayBeRepeated } from './repeated'

/** A large ledger is read in pieces of which little is kept. */
const BATCH = 1000

/** What the ledger and the account's balance say about an order that {@link readEvidence} judges. Only reads. */
export async function evidenceOf(orderId: string, database: Database): Promise<Evidence | undefined> {
  const order = await database.get('orders', orderId)
  if (!order) return undefined
  const [panel, others] = await Promise.all([
    database.get('panels', order.panelId),
    othersOf(order, database),
  ])
  const isAnother = panel?.connectedAt !== undefined && panel.connectedAt > order.createdAt
  return isAnother
    ? { kind: 'unknown', reason: 'other-account' }
    : readEvidence(order, panel?.balance, others)
}

/**
 * The same for an order that the panel answered, of which only a repetition would be told: where the account fell by too little
 * for one, whatever else it paid, the ledger is not searched.
 */
export async function repetitionOf(orderId: string, database: Database): Promise<Evidence | undefined> {
  const order = await database.get('orders', orderId)
  const panel = order && (await database.get('panels', order.panelId))
  const alone = order && readEvidence(order, panel?.balance, [])
  const isSettled = alone?.kind === 'unknown' || (alone && !mayBeRepeated(order, alone.fell))
  return isSettled ? alone : evidenceOf(orderId, database)
}

/** The other orders of the account that may have moved its balance since; old ones may have ended since, too. */
async function othersOf({ id, panelId, createdAt }: Order, database: Database): Promise<readonly Order[]> {
  const found: Order[] = []
  let range: IDBKeyRange | null = null
  for (;;) {
    const batch: readonly Order[] = await database.getAll('orders', range, BATCH)
    found.push(
      ...batch.filter(
        (other) => other.panelId === panelId && other.id !== id && mayAffectBalance(other, createdAt),
      ),
    )
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return found
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}
