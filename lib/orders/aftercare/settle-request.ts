import type { PanelRequest, RefillRequest } from '../order/order'

/** The request with its outcome; no worker owns it any more. */
export const settledRequest = (
  { owner: _, ...asked }: RefillRequest,
  outcome: Partial<RefillRequest> & Pick<PanelRequest, 'state'>,
): RefillRequest => ({ ...asked, ...outcome })
