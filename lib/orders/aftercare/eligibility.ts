import { isPast } from '../../clock'
import type { Lack } from '../../panel-api/model'
import type { PanelRequest } from '../order/order'

/** Whether something may be asked of the panel about an order, and if not, why. */
export type Eligibility =
  | { readonly may: true }
  | { readonly may: false; readonly why: Reason }
  /** The panel wants to hear no more of it until then, in milliseconds since 1970. */
  | { readonly may: false; readonly why: 'pause'; readonly until: number }

/**
 * - `gone`: the account was removed
 * - `service`: the service does not offer it
 * - `panel`: the panel does not know the action
 * - `state`: the order is not where this can be asked
 * - `under-way`: asked, and not settled yet
 */
export type Reason = 'gone' | 'service' | 'panel' | 'state' | 'under-way'

/** What of a panel matters here; `undefined` is one that was removed. */
export type PanelTraits = { readonly missingFeatures?: readonly Lack[] } | undefined

export const notEligible = (why: Reason): Eligibility => ({ may: false, why })

/** Panels that count take one such request a day. One that cannot be followed is forgotten after that long. */
const FORGOTTEN_MS = 24 * 60 * 60_000

/** Whether a request is on its way, or was taken so recently that the panel would only say that it has it. */
export const isUnsettled = ({ state, at }: PanelRequest, now: number): boolean =>
  state === 'sending' || (state === 'accepted' && isPast(at, now) && now - at < FORGOTTEN_MS)

/** What stands in the way after the last request of the same kind, if anything does. */
export function pauseAfter(asked: PanelRequest | undefined, now: number): Eligibility | undefined {
  if (asked?.until === undefined || asked.until <= now) return undefined
  // Asked under a clock that was ahead, the pause would end hours late: the panel says whether it is over.
  return isPast(asked.at, now) ? { may: false, why: 'pause', until: asked.until } : undefined
}
