import { isPast } from '../clock'
import type { Lack } from '../panel-api/model'
import type { Asked, Order, RefillAsked } from './order'

/** Whether something may be asked of the panel about an order, and if not, why. */
export type AskState =
  | { readonly may: true }
  | { readonly may: false; readonly why: Hindrance }
  /** The panel wants to hear no more of it until then, in milliseconds since 1970. */
  | { readonly may: false; readonly why: 'pause'; readonly until: number }

/**
 * - `gone`: the account was removed
 * - `service`: the service does not offer it
 * - `panel`: the panel does not know the action
 * - `state`: the order is not where this can be asked
 * - `under-way`: asked, and not settled yet
 */
export type Hindrance = 'gone' | 'service' | 'panel' | 'state' | 'under-way'

/** What of a panel matters here; `undefined` is one that was removed. */
export type AskedPanel = { readonly lacks?: readonly Lack[] } | undefined

export const mayNot = (why: Hindrance): AskState => ({ may: false, why })

/** Panels that count take one such request a day. One that cannot be followed is forgotten after that long. */
const FORGOTTEN_MS = 24 * 60 * 60_000

/** Whether a request is on its way, or was taken so recently that the panel would only say that it has it. */
export const isUnsettled = ({ state, at }: Asked, now: number): boolean =>
  state === 'sending' || (state === 'asked' && isPast(at, now) && now - at < FORGOTTEN_MS)

/** What stands in the way after the last request of the same kind, if anything does. */
export function pauseAfter(asked: Asked | undefined, now: number): AskState | undefined {
  if (asked?.until === undefined || asked.until <= now) return undefined
  // Asked under a clock that was ahead, the pause would end hours late: the panel says whether it is over.
  return isPast(asked.at, now) ? { may: false, why: 'pause', until: asked.until } : undefined
}

/** The request with what became of it; whoever was sending it no longer is. */
export const settled = (
  { owner: _, ...asked }: RefillAsked,
  outcome: Partial<RefillAsked> & Pick<Asked, 'state'>,
): RefillAsked => ({ ...asked, ...outcome })

/** The order with the mark that indexes requests on their way, set where one is. */
export function marked(order: Order): Order {
  const { asking: _, ...rest } = order
  const isAsking = [...(order.refills ?? []), order.cancel].some((asked) => asked?.state === 'sending')
  return isAsking ? { ...rest, asking: 1 } : rest
}
