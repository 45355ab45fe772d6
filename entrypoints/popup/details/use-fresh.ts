import { useEffect } from 'preact/hooks'
import { isWithin } from '../../../lib/clock'
import { command } from '../../../lib/commands/client'
import { isFollowed } from '../../../lib/orders/order/life'
import type { Order } from '../../../lib/orders/order/order'

/** Younger than this, what is shown is fresh enough. */
const FRESH_MS = 60_000

/** Has the panel asked once when an order is opened that may have changed since it was last heard of. */
export function useFresh(order: Order | undefined): void {
  const id = order?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each order that is opened, not with each change of it
  useEffect(() => {
    const isOld = order?.tracking && !isWithin(order.tracking.at, Date.now(), FRESH_MS)
    if (isOld && isFollowed(order)) {
      void command('refreshPanel', { id: order.panelId }).catch(() => undefined)
    }
  }, [id])
}
