import type { HistoryEntry, LifeEvent, Order, OrderState, Tracking } from './order'
import { partialOutcome } from './partial'
import { openRefill } from './refill-status'
import { endOf, groupOf } from './status'
import { withReport } from './status-reports'

/** The only transitions an order can make. Anything not listed here cannot happen. */
export const TRANSITIONS: Readonly<Record<OrderState, Partial<Record<LifeEvent['event'], OrderState>>>> = {
  sending: {
    accepted: 'placed',
    refused: 'refused',
    'no-answer': 'unconfirmed',
    'worker-died': 'unconfirmed',
  },
  // A late answer is still the panel's word.
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

/** The order after an event, or `undefined` if the event is impossible in its state. */
export function advance(order: Order, event: LifeEvent, now: number): Order | undefined {
  const to = TRANSITIONS[order.state][event.event]
  if (to === undefined) return undefined
  // Only a decision of the user can be undone, not what the panel said.
  const isTakenBack = order.state === 'placed' || event.event === 'user-reopened'
  if (isTakenBack && !isUserDecision(order)) return undefined
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
    now + MIN_POLL_INTERVAL_MS,
  )
}

/** Whether the order's state is the user's decision; what the panel said cannot be undone. */
export const isUserDecision = ({ history }: Pick<Order, 'history'>): boolean =>
  ['user-confirmed', 'user-dismissed'].includes(history.at(-1)?.event ?? '')

/** Whatever was learned under a number that is not this order's goes with it. */
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

const MIN_POLL_INTERVAL_MS = 30_000
export const MAX_POLL_INTERVAL_MS = 60 * 60_000
/** If the age is unknown, since the order was begun under a clock that ran ahead: as after twenty minutes. */
const UNKNOWN_AGE_PAUSE_MS = 5 * 60_000

/**
 * When to poll again: after a quarter of the time since something was last begun (the order, a refill, its cancel), but
 * at least 30 seconds and at most an hour.
 */
export function nextPollAt(order: Order, now: number): number {
  const cancel = order.cancel?.state === 'accepted' && isOpen(order) ? order.cancel.at : 0
  const begun = Math.max(order.createdAt, openRefill(order)?.at ?? 0, cancel)
  if (begun > now) return now + UNKNOWN_AGE_PAUSE_MS
  return now + Math.min(Math.max((now - begun) / 4, MIN_POLL_INTERVAL_MS), MAX_POLL_INTERVAL_MS)
}

/**
 * The time of the next poll by the current clock. A time later than any that would be set now was set under a clock
 * that ran ahead, and is due.
 */
export function dueAtOf(order: Order, now: number): number {
  const { dueAt = now } = order
  return dueAt > nextPollAt(order, now) ? now : dueAt
}

/** Whether the panel may still change the order, so that polling makes sense. */
export const isOpen = (order: Order): boolean => order.state === 'placed' && endOf(order) === undefined

/** Whether the order is polled: an open order, or one with an open refill. */
export const isPolled = (order: Order): boolean => isOpen(order) || openRefill(order) !== undefined

function due({ dueAt: _, ...order }: Order, at: number): Order {
  return isPolled(order) ? { ...order, dueAt: at } : order
}

/** The order with the time of its next poll, or without one if there is nothing more to poll. */
export const withSchedule = (order: Order, now: number): Order => due(order, nextPollAt(order, now))

/** Sets the two index keys of an order: when to poll next, and whether it needs the user. */
function scheduled({ needsAttention: _, ...order }: Order, dueAt: number): Order {
  const next = due(order, dueAt)
  return groupOf(next) === 'needs-you' ? { ...next, needsAttention: 1 } : next
}

/** The order with the panel's latest status. */
export function withStatus(order: Order, tracking: Tracking): Order {
  const { trackingTrouble: _, ...rest } = order
  const before = order.tracking?.status
  const known = { ...rest, tracking, statusReports: withReport(order, tracking) }
  const outcome = partialOutcome(known)
  const told = outcome?.isEstimated ? { ...tracking, computedCharge: outcome.charge } : tracking
  const next = scheduled({ ...known, tracking: told }, nextPollAt(known, tracking.at))
  const unseen = { ...next, needsAttention: 1 } as const
  const isUnseen = before !== tracking.status || order.needsAttention === 1
  return isUnseen && groupOf(unseen) === 'needs-you' ? unseen : next
}

/** The order after a poll without a status; the panel's message, if any, is kept beside the last status. */
export function withoutStatus(order: Order, now: number, message: string | undefined): Order {
  const next = scheduled(order, nextPollAt(order, now))
  return message === undefined ? next : { ...next, trackingTrouble: message }
}

/** The order once the user has seen how it ended. An unconfirmed one still needs a decision. */
export function markSeen(order: Order): Order {
  const { needsAttention: _, ...rest } = order
  return groupOf(rest) === 'needs-you' ? order : rest
}
