import type { IDBPObjectStore, StoreNames } from 'idb'
import type { Schema } from '../../db/schema'
import { withQuietDone } from '../../db/transaction'
import type { Environment } from '../../environment'
import { isDemo } from '../../panels/panel'

type Orders = Pick<
  IDBPObjectStore<Schema, StoreNames<Schema>[], 'orders', 'readwrite'>,
  'index' | 'put' | 'delete'
>

/**
 * What becomes of the orders of a panel that is removed, within one transaction: they stay in the ledger and are no
 * longer asked about. Those of the demo account were never real and go with it.
 */
export async function leaveOrders(orders: Orders, panelId: string): Promise<void> {
  const range = IDBKeyRange.bound([panelId, 0], [panelId, Number.POSITIVE_INFINITY])
  for (const order of await orders.index('by-panel').getAll(range)) {
    const { dueAt, ...untracked } = order
    if (isDemo(panelId)) await orders.delete(order.id)
    else if (dueAt !== undefined) await orders.put(untracked)
  }
}

/** Leaves the orders of a panel that is gone already: some may have been settled after it went. */
export async function leavePanel(panelId: string, { database, announce }: Environment): Promise<void> {
  const transaction = withQuietDone(database.transaction('orders', 'readwrite'))
  await leaveOrders(transaction.store, panelId)
  await transaction.done
  announce('orders')
}
