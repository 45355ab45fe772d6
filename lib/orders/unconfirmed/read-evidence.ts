import type { Database } from '../../db/schema'
import type { Order } from '../order/order'
import { mayAffectBalance } from './balance-effects'
import { type Evidence, judgeEvidence } from './judge-evidence'
import { mayBeRepeated } from './repeated'

/** A large ledger is read in batches of which little is kept. */
const BATCH = 1000

/** What the ledger and the account's balance say about an order, as judged by {@link judgeEvidence}. Read only. */
export async function loadEvidence(orderId: string, database: Database): Promise<Evidence | undefined> {
  const order = await database.get('orders', orderId)
  if (!order) return undefined
  const [panel, others] = await Promise.all([
    database.get('panels', order.panelId),
    othersOf(order, database),
  ])
  const isAnother = panel?.connectedAt !== undefined && panel.connectedAt > order.createdAt
  return isAnother
    ? { kind: 'unknown', reason: 'other-account' }
    : judgeEvidence(order, panel?.balance, others)
}

/**
 * The same for an order that the panel answered, where only a repetition matters: if the balance dropped too little for
 * one, whatever else was charged, the ledger is not searched.
 */
export async function loadRepetition(orderId: string, database: Database): Promise<Evidence | undefined> {
  const order = await database.get('orders', orderId)
  const panel = order && (await database.get('panels', order.panelId))
  const alone = order && judgeEvidence(order, panel?.balance, [])
  const isSettled = alone?.kind === 'unknown' || (alone && !mayBeRepeated(order, alone.drop))
  return isSettled ? alone : loadEvidence(orderId, database)
}

/** The account's other orders that may have affected its balance since; older ones may have ended since, too. */
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
