import type { PanelRequest, RefillRequest } from '../order/order'

/** The request with what became of it; whoever was sending it no longer is. */
export const settled = (
  { owner: _, ...asked }: RefillRequest,
  outcome: Partial<RefillRequest> & Pick<PanelRequest, 'state'>,
): RefillRequest => ({ ...asked, ...outcome })
