import type { Listed, RefillStatus } from '../panel-api/model'
import { type AskedPanel, type AskState, isUnsettled, mayNot, pauseAfter } from './asked'
import type { Order, RefillAsked } from './order'

const REFILLABLE: ReadonlySet<string> = new Set(['completed', 'partial'])

/** The panel will not change such a refill again by itself; a status that no one knows is none of them. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'partial', 'rejected', 'canceled'])

/** A refill that the panel has not known for so long is not asked about any more. */
const UNKNOWN_MS = 30 * 24 * 60 * 60_000

/** The refill whose status the panel is asked for, if there is one. */
export function openRefill({ state, refills }: Pick<Order, 'state' | 'refills'>): RefillAsked | undefined {
  const last = refills?.at(-1)
  const isFollowed = last?.state === 'asked' && last.refillId !== undefined && !last.unfollowed
  return state === 'placed' && isFollowed && !ENDED.has(last.status ?? '') ? last : undefined
}

/**
 * Whether a refill may be asked for, and if not, why. What the panel has not said is left for it to decide, and so is
 * a window that is over: `refill-window.ts` tells of it, and nothing more.
 */
export function refillState(order: Order, panel: AskedPanel, now: number): AskState {
  if (!panel) return mayNot('gone')
  if (order.service.refill === false) return mayNot('service')
  if (panel.lacks?.includes('refill')) return mayNot('panel')
  const isDelivered = order.state === 'placed' && REFILLABLE.has(order.tracking?.status ?? '')
  if (!isDelivered) return mayNot('state')
  const last = order.refills?.at(-1)
  // A word that no one knows may be an end as well: it keeps no one from asking again for longer than a day.
  const status = last?.status ?? 'unknown'
  if (openRefill(order) && status !== 'unknown') return mayNot('under-way')
  if (last && !ENDED.has(status) && isUnsettled(last, now)) return mayNot('under-way')
  return pauseAfter(last, now) ?? { may: true }
}

/** The order with a refill on its way. */
export const withRefill = (order: Order, asked: RefillAsked): Order => ({
  ...order,
  refills: [...(order.refills ?? []), asked],
})

/**
 * The order with a refill changed, or taken out where `change` returns `undefined`.
 * @param isMeant finds it; where several match it is the latest
 */
export function changeRefill(
  order: Order,
  isMeant: (refill: RefillAsked) => boolean,
  change: (refill: RefillAsked) => RefillAsked | undefined,
): Order {
  const { refills = [], ...rest } = order
  const at = refills.findLastIndex(isMeant)
  const refill = refills[at]
  if (!refill) return order
  const changed = change(refill)
  const next = refills.toSpliced(at, 1, ...(changed ? [changed] : []))
  return next.length === 0 ? rest : { ...rest, refills: next }
}

/** The order with what the panel now says about its open refill. */
export function refillTracked(order: Order, answer: Listed<RefillStatus> | undefined, now: number): Order {
  const open = openRefill(order)
  if (!open) return order
  return changeRefill(
    order,
    (refill) => refill === open,
    (refill) => {
      if (answer?.kind === 'result') {
        const { status, words } = answer.value
        return { ...refill, status, statusWords: words, statusAt: now }
      }
      const isForgotten = now - (refill.statusAt ?? refill.at) > UNKNOWN_MS
      return isForgotten ? { ...refill, unfollowed: true } : refill
    },
  )
}

/** The order whose refill cannot be followed: its panel does not tell what becomes of refills. */
export const refillUnfollowed = (order: Order): Order =>
  changeRefill(
    order,
    (refill) => refill === openRefill(order),
    (refill) => ({ ...refill, unfollowed: true }),
  )
