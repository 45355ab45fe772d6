import type { Environment } from '../../environment'
import { isDemo } from '../../panels/panel'
import { changeOrders, type Ledger } from './change-order'

/**
 * What happens to the orders of a removed panel, within one transaction: they stay in the ledger and are no longer
 * polled. Those of the demo account were never real and are deleted with it.
 */
export async function leaveOrders(ledger: Ledger, panelId: string): Promise<void> {
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  for (const order of await ledger.index('by-panel').getAll(range)) {
    const { dueAt, ...untracked } = order
    if (isDemo(panelId)) ledger.remove(order.id)
    else if (dueAt !== undefined) ledger.put(untracked)
  }
}

/** Detaches the orders of a panel that was removed already: some may have been settled after that. */
export async function leavePanel(panelId: string, environment: Environment): Promise<void> {
  await changeOrders(environment, (ledger) => leaveOrders(ledger, panelId))
}
