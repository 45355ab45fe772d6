import { isPast } from '../../clock'
import type { MissingFeature } from '../../panel-api/model'
import type { PanelRequest } from '../order/order'

/** Whether a request about an order may be sent to the panel, and if not, why. */
export type Eligibility =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly why: Reason }
  /** The panel asked to be left alone about it until then, in milliseconds since 1970. */
  | { readonly isAllowed: false; readonly why: 'pause'; readonly until: number }

/**
 * - `gone`: the account was removed
 * - `service`: the service does not offer it
 * - `panel`: the panel does not know the action
 * - `state`: the order is in a state where this cannot be requested
 * - `under-way`: requested, and not settled yet
 */
export type Reason = 'gone' | 'service' | 'panel' | 'state' | 'under-way'

/** What matters about a panel here; `undefined` is one that was removed. */
export type PanelTraits = { readonly missingFeatures?: readonly MissingFeature[] } | undefined

export const notEligible = (why: Reason): Eligibility => ({ isAllowed: false, why })

/** Panels with a quota accept one such request a day. A request that cannot be tracked is forgotten after that long. */
const FORGOTTEN_MS = 24 * 60 * 60_000

/**
 * Whether a request is on its way, or was accepted so recently that the panel would only say that it has it already.
 */
export const isUnsettled = ({ state, at }: PanelRequest, now: number): boolean =>
  state === 'sending' || (state === 'accepted' && isPast(at, now) && now - at < FORGOTTEN_MS)

/** Why the last request of the same kind prevents another one, if it does. */
export function pauseAfter(asked: PanelRequest | undefined, now: number): Eligibility | undefined {
  if (asked?.until === undefined || asked.until <= now) return undefined
  // Requested under a clock that ran ahead, the pause would end hours late: let the panel say whether it is over.
  return isPast(asked.at, now) ? { isAllowed: false, why: 'pause', until: asked.until } : undefined
}
