import { useEffect } from 'preact/hooks'
import { useLive } from '../../../../lib/browser/live'
import { command } from '../../../../lib/commands/client'
import type { Order } from '../../../../lib/orders/order/order'
import { MAX_IN_FLIGHT_MS } from '../../../../lib/orders/unconfirmed/balance-effects'
import { type Evidence, isStale } from '../../../../lib/orders/unconfirmed/judge-evidence'
import { loadEvidence } from '../../../../lib/orders/unconfirmed/read-evidence'

/**
 * What the balance says about an order, kept up to date; `undefined` until it has been read. If asking the panel may
 * improve it the panel is asked, and once more after a while: an answer too soon after an order tells little.
 */
export function useEvidence(
  { id, panelId }: Pick<Order, 'id' | 'panelId'>,
  read: typeof loadEvidence = loadEvidence,
): Evidence | undefined {
  const evidence = useLive((database) => read(id, database), ['orders', 'panels'], id)
  const mayClear = evidence !== undefined && isStale(evidence)
  useEffect(() => {
    if (!mayClear) return undefined
    const ask = () => void command('refreshPanel', { id: panelId }).catch(() => undefined)
    ask()
    const again = setTimeout(ask, MAX_IN_FLIGHT_MS)
    return () => clearTimeout(again)
  }, [panelId, mayClear])
  return evidence
}
