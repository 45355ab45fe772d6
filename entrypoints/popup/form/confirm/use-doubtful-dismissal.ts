import { useLive } from '../../../../lib/browser/live'
import type { Database } from '../../../../lib/db/schema'
import { targetKey } from '../../../../lib/links/target-key'
import type { Order } from '../../../../lib/orders/order/order'
import { ordersForSameTarget, type Target } from '../../../../lib/orders/placing/same-target'
import { loadEvidence } from '../../../../lib/orders/unconfirmed/read-evidence'

/**
 * The last order for the same link or account that the user said was not placed, although the balance says that it
 * probably was. There is seldom one to judge, and only then the ledger is read for it.
 */
export const useDoubtfulDismissal = (panelId: string, target: Target): Order | undefined =>
  useLive(
    (database) => readDenied(database, panelId, target),
    ['orders', 'panels'],
    JSON.stringify([panelId, target.link, target.fields.username]),
  )

async function readDenied(database: Database, panelId: string, target: Target): Promise<Order | undefined> {
  const dismissed = await database.getAllFromIndex('orders', 'by-state', 'dismissed')
  const here = dismissed.filter((order) => order.panelId === panelId)
  const [last] = ordersForSameTarget(target, here, targetKey)
  const evidence = last && (await loadEvidence(last.id, database))
  return evidence?.kind === 'as-charged' || evidence?.kind === 'repeated' ? last : undefined
}
