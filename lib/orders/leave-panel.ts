import { handled } from '../db'
import type { Environment } from '../environment'
import { isDemo } from '../panels/panel'

/**
 * What becomes of the orders of a panel that is removed: they stay in the ledger and are no longer asked about.
 * Those of the demo account were never real and go with it.
 */
export async function leavePanel(panelId: string, { database, announce }: Environment): Promise<void> {
  const transaction = handled(database.transaction('orders', 'readwrite'))
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  for (const order of await transaction.store.index('by-panel').getAll(range)) {
    const { dueAt, ...untracked } = order
    if (isDemo(panelId)) await transaction.store.delete(order.id)
    else if (dueAt !== undefined) await transaction.store.put(untracked)
  }
  await transaction.done
  announce('orders')
}
