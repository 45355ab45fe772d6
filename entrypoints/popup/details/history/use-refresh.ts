import { useEffect } from 'preact/hooks'
import { isWithin } from '../../../../lib/clock'
import { command } from '../../../../lib/commands/client'
import { isPolled } from '../../../../lib/orders/order/lifecycle'
import type { Order } from '../../../../lib/orders/order/order'

/** Anything younger than this is fresh enough. */
const FRESH_MS = 60_000

/** Polls the panel once when an order is opened that may have changed since the last report. */
export function useRefresh(order: Order | undefined): void {
  const id = order?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each order that is opened, not with each change of it
  useEffect(() => {
    const isOld = order?.tracking && !isWithin(order.tracking.at, Date.now(), FRESH_MS)
    if (isOld && isPolled(order)) {
      void command('refreshPanel', { id: order.panelId }).catch(() => undefined)
    }
  }, [id])
}
