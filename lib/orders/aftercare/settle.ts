import type { Order, PanelRequest, RefillRequest } from '../order/order'

/** The request with what became of it; whoever was sending it no longer is. */
export const settled = (
  { owner: _, ...asked }: RefillRequest,
  outcome: Partial<RefillRequest> & Pick<PanelRequest, 'state'>,
): RefillRequest => ({ ...asked, ...outcome })

/** The order with the mark that indexes requests on their way, set where one is. */
export function marked(order: Order): Order {
  const { requesting: _, ...rest } = order
  const isAsking = [...(order.refills ?? []), order.cancel].some((asked) => asked?.state === 'sending')
  return isAsking ? { ...rest, requesting: 1 } : rest
}
