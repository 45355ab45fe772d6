import type { Database } from '../../db/schema'
import { isUnanswered } from '../order/status'
import { readUnsettled } from './under-way'

/** What the ledger holds of a panel, by what its removal means for the orders. */
export interface PanelOrders {
  readonly all: number
  /** The panel is still asked about these, or about a refill of them. */
  readonly followed: number
  /** Sent without an answer, or being sent at this moment: no one knows what the panel did. */
  readonly unconfirmed: number
}

export async function countOrders(database: Database, panelId: string): Promise<PanelOrders> {
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  const [all, unsettled] = await Promise.all([
    database.countFromIndex('orders', 'by-panel', range),
    readUnsettled(database),
  ])
  const own = unsettled.filter((order) => order.panelId === panelId)
  return {
    all,
    followed: own.filter(({ dueAt }) => dueAt !== undefined).length,
    unconfirmed: own.filter(isUnanswered).length,
  }
}
