import type { Database } from '../../db/schema'
import { isUnanswered } from '../order/status'
import { readUnsettled } from './active-orders'

/** A panel's orders in the ledger, counted by what its removal means for them. */
export interface PanelOrders {
  readonly all: number
  /** The panel is still asked about these, or about a refill of them. */
  readonly followed: number
  /** Unconfirmed, or being sent right now: no one knows what the panel did. */
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
