import { useEffect } from 'preact/hooks'
import { useLive } from '../../../lib/browser/live'
import { command } from '../../../lib/commands/client'
import type { Order } from '../../../lib/orders/order/order'
import { NEAR_MS } from '../../../lib/orders/unconfirmed/balance-effects'
import { type Evidence, isStale } from '../../../lib/orders/unconfirmed/evidence'
import { evidenceOf } from '../../../lib/orders/unconfirmed/evidence-read'

/**
 * What the balance says about an order, kept up to date; `undefined` until it was read. Where asking the panel may
 * make it clearer it is asked, and once more after a while: an answer that comes too close to an order tells little.
 */
export function useEvidence(
  { id, panelId }: Pick<Order, 'id' | 'panelId'>,
  read: typeof evidenceOf = evidenceOf,
): Evidence | undefined {
  const evidence = useLive((database) => read(id, database), ['orders', 'panels'], id)
  const mayClear = evidence !== undefined && isStale(evidence)
  useEffect(() => {
    if (!mayClear) return undefined
    const ask = () => void command('refreshPanel', { id: panelId }).catch(() => undefined)
    ask()
    const again = setTimeout(ask, NEAR_MS)
    return () => clearTimeout(again)
  }, [panelId, mayClear])
  return evidence
}
