import type { HistoryEntry, LifeEvent, Order, OrderState, Tracking } from './order'
import { partialOutcome } from './partial'
import { openRefill } from './refill-status'
import { endOf, groupOf } from './status'
import { withReport } from './status-reports'

/** The only ways in which an order can move. What is not here cannot happen. */
export const TRANSITIONS: Readonly<Record<OrderState, Partial<Record<LifeEvent['event'], OrderState>>>> = {
  sending: {
    accepted: 'placed',
    refused: 'refused',
    'no-answer': 'unconfirmed',
    'worker-died': 'unconfirmed',
  },
  // An answer that arrives after all is still the panel's word.
  unconfirmed: {
    accepted: 'placed',
    refused: 'refused',
    'user-confirmed': 'placed',
    'user-dismissed': 'dismissed',
  },
  placed: { accepted: 'placed', 'user-reopened': 'unconfirmed', 'number-taken': 'unconfirmed' },
  refused: {},
  dismissed: { accepted: 'placed', 'user-reopened': 'unconfirmed' },
}

/** The order after an event, or `undefined` where the event cannot happen to it. */
export function advance(order: Order, event: LifeEvent, now: number): Order | undefined {
  const to = TRANSITIONS[order.state][event.event]
  if (to === undefined) return undefined
  // Only what the person said is taken back, not what the panel said.
  const isTakenBack = order.state === 'placed' || event.event === 'user-reopened'
  if (isTakenBack && !isPersonsWord(order)) return undefined
  const isSameNumber = 'panelOrderId' in event && event.panelOrderId === order.panelOrderId
  const entry: HistoryEntry = {
    at: now,
    from: order.state,
    to,
    event: event.event,
    ...('message' in event ? { message: event.message } : {}),
    ...('failure' in event ? { failure: event.failure } : {}),
  }
  const { owner: _, ...known } = order
  const rest = isTakenBack && !isSameNumber ? withoutNumber(known) : known
  return scheduled(
    {
      ...rest,
      state: to,
      ...('panelOrderId' in event ? { panelOrderId: event.panelOrderId } : {}),
      history: [...order.history, entry],
    },
    now + FIRST_LOOK_MS,
  )
}

/** Whether the order is where it is because the person said so; what the panel said is not taken back. */
export const isPersonsWord = ({ history }: Pick<Order, 'history'>): boolean =>
  ['user-confirmed', 'user-dismissed'].includes(history.at(-1)?.event ?? '')

/** What was learned under a number that is not this order's goes with it. */
function withoutNumber({
  panelOrderId: _,
  tracking: __,
  statusReports: ___,
  trackingTrouble: ____,
  refills: _____,
  cancel: ______,
  requesting: _______,
  ...rest
}: Order): Order {
  return rest
}

const FIRST_LOOK_MS = 30_000
export const LONGEST_PAUSE_MS = 60 * 60_000
/** Where the age is not known, since it was begun under a clock that was ahead: as after twenty minutes. */
const UNKNOWN_AGE_PAUSE_MS = 5 * 60_000

/**
 * When to ask again: a fourth of the time since something was last begun (the order, a refill of it, its cancel),
 * never under 30 seconds, never over an hour.
 */
export function nextLook(order: Order, now: number): number {
  const cancel = order.cancel?.state === 'accepted' && isOpen(order) ? order.cancel.at : 0
  const begun = Math.max(order.createdAt, openRefill(order)?.at ?? 0, cancel)
  if (begun > now) return now + UNKNOWN_AGE_PAUSE_MS
  return now + Math.min(Math.max((now - begun) / 4, FIRST_LOOK_MS), LONGEST_PAUSE_MS)
}

/**
 * The time of the next look as the clock is now. One that is later than any look at this moment would set it was set
 * under a clock that was ahead, and is over.
 */
export function dueAtOf(order: Order, now: number): number {
  const { dueAt = now } = order
  return dueAt > nextLook(order, now) ? now : dueAt
}

/** Whether the panel may still change the order, so that asking makes sense. */
export const isOpen = (order: Order): boolean => order.state === 'placed' && endOf(order) === undefined

/** Whether the panel is asked about it from time to time: an open order, or one with an open refill. */
export const isFollowed = (order: Order): boolean => isOpen(order) || openRefill(order) !== undefined

function due({ dueAt: _, ...order }: Order, at: number): Order {
  return isFollowed(order) ? { ...order, dueAt: at } : order
}

/** The order with the time of its next look, or without one where there is nothing more to ask. */
export const rescheduled = (order: Order, now: number): Order => due(order, nextLook(order, now))

/** Sets the two marks that index an order: when to look next, and whether it waits for the person. */
function scheduled({ needsAttention: _, ...order }: Order, dueAt: number): Order {
  const next = due(order, dueAt)
  return groupOf(next) === 'needs-you' ? { ...next, needsAttention: 1 } : next
}

/** The order with what the panel now says about it. */
export function tracked(order: Order, tracking: Tracking): Order {
  const { trackingTrouble: _, ...rest } = order
  const before = order.tracking?.status
  const known = { ...rest, tracking, statusReports: withReport(order, tracking) }
  const outcome = partialOutcome(known)
  const told = outcome?.isReckoned ? { ...tracking, computedCharge: outcome.charge } : tracking
  const next = scheduled({ ...known, tracking: told }, nextLook(known, tracking.at))
  const unseen = { ...next, needsAttention: 1 } as const
  const isUnseen = before !== tracking.status || order.needsAttention === 1
  return isUnseen && groupOf(unseen) === 'needs-you' ? unseen : next
}

/** The order after a look that brought no status; the panel's words, if any, are kept beside the last status. */
export function notTracked(order: Order, now: number, words: string | undefined): Order {
  const next = scheduled(order, nextLook(order, now))
  return words === undefined ? next : { ...next, trackingTrouble: words }
}

/** The order once the person has seen how it ended. An unconfirmed one goes on waiting for a decision. */
export function seen(order: Order): Order {
  const { needsAttention: _, ...rest } = order
  return groupOf(rest) === 'needs-you' ? order : rest
}
