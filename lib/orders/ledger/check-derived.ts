import type { Environment } from '../../environment'
import { withDerived } from '../derived'
import { isPolled } from '../order/lifecycle'
import type { Order } from '../order/order'
import { changeOrders } from './change-order'
import { checkCounts, checkEntries } from './check-entries'

/** Rows in one transaction: other work goes on between two of them. */
const BATCH = 500

/**
 * Works out again what is derived of every order, and stores what differs. An order that is followed and was due at no
 * time is due now, unless its account is gone.
 * @returns how many were wrong
 */
export async function checkDerived(environment: Environment): Promise<number> {
  const { database, now } = environment
  let wrong = 0
  let after = ''
  for (;;) {
    const ids = await database.getAllKeys('orders', IDBKeyRange.lowerBound(after, true), BATCH)
    const last = ids.at(-1)
    if (last === undefined) break
    wrong += await changeOrders(
      environment,
      async (ledger, transaction) => {
        const panels = new Set(await transaction.objectStore('panels').getAllKeys())
        const rows = await Promise.all(ids.map((id) => ledger.get(id)))
        const changed = rows.flatMap((order) => {
          const right = order && repaired(order, panels, now())
          return right && right !== order ? right : []
        })
        for (const order of changed) ledger.put(order)
        return changed.length
      },
      { with: ['panels'] },
    )
    after = last
  }
  const entries = await checkEntries(environment, BATCH)
  const counts = await checkCounts(environment)
  return wrong + entries + counts
}

function repaired(order: Order, panels: ReadonlySet<string>, now: number): Order {
  const isForgotten = order.dueAt === undefined && isPolled(order) && panels.has(order.panelId)
  return withDerived(isForgotten ? { ...order, dueAt: now } : order)
}
