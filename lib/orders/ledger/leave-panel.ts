import type { Environment } from '../../environment'
import { isDemo } from '../../panels/panel'
import { changeOrders, type Ledger } from './change-order'

/**
 * What becomes of the orders of a panel that is removed, within one transaction: they stay in the ledger and are no
 * longer asked about. Those of the demo account were never real and go with it.
 */
export async function leaveOrders(ledger: Ledger, panelId: string): Promise<void> {
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  for (const order of await ledger.index('by-panel').getAll(range)) {
    const { dueAt, ...untracked } = order
    if (isDemo(panelId)) ledger.remove(order.id)
    else if (dueAt !== undefined) ledger.put(untracked)
  }
}

/** Leaves the orders of a panel that is gone already: some may have been settled after it went. */
export async function leavePanel(panelId: string, environment: Environment): Promise<void> {
  await changeOrders(environment, (ledger) => leaveOrders(ledger, panelId))
}
