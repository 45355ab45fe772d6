import type { Database } from '../../lib/db/schema'

/** What the ledger holds of a panel, by what its removal means for the orders. */
export interface PanelOrders {
  readonly all: number
  /** The panel is still asked about these. */
  readonly open: number
  /** Sent without an answer, or being sent at this moment: no one knows what the panel did. */
  readonly unconfirmed: number
}

export async function countOrders(database: Database, panelId: string): Promise<PanelOrders> {
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  const ofPanel = (order: { readonly panelId: string }) => order.panelId === panelId
  const [all, open, unconfirmed, sending] = await Promise.all([
    database.countFromIndex('orders', 'by-panel', range),
    // Only open orders are in this index; a ledger of 100,000 holds few of them.
    database.getAllFromIndex('orders', 'by-due'),
    database.getAllFromIndex('orders', 'by-state', 'unconfirmed'),
    database.getAllFromIndex('orders', 'by-state', 'sending'),
  ])
  return {
    all,
    open: open.filter(ofPanel).length,
    unconfirmed: [...unconfirmed, ...sending].filter(ofPanel).length,
  }
}
