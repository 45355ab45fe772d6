import type { KnownStatus } from '../../panel-api/model'
import type { Order, OrderState } from './order'

/** Where an order stands: the panel's status once it has told one, and until then our own state of it. */
export type Status = OrderState | KnownStatus | 'unknown'

/** What the user has to do with it: something, wait, or nothing. */
export type StatusGroup = 'needs-you' | 'open' | 'done'

/**
 * How an order ended.
 * - `delivered`, `partly-delivered`: the panel did its work, or some of it
 * - `canceled`: called off, by whomever, or paid back
 * - `failed`: the panel could not do it
 * - `expired`: a subscription whose time is over
 * - `not-placed`: the panel never had it
 */
export type StatusEnd = 'delivered' | 'partly-delivered' | 'canceled' | 'failed' | 'expired' | 'not-placed'

export interface StatusRow {
  /** One that has ended and needs the user does so until it was seen: see {@link groupOf}. */
  readonly group: StatusGroup
  /** Absent while it may still change by itself. */
  readonly end?: StatusEnd
}

export type StatusTable = Readonly<Record<Status, StatusRow>>

/** Everything that the program does by an order's status follows from these rows. */
export const STATUSES: StatusTable = {
  sending: { group: 'open' },
  unconfirmed: { group: 'needs-you' },
  refused: { group: 'done', end: 'not-placed' },
  dismissed: { group: 'done', end: 'not-placed' },
  placed: { group: 'open' },
  pending: { group: 'open' },
  'in-progress': { group: 'open' },
  processing: { group: 'open' },
  paused: { group: 'open' },
  unknown: { group: 'open' },
  completed: { group: 'done', end: 'delivered' },
  partial: { group: 'done', end: 'partly-delivered' },
  canceled: { group: 'needs-you', end: 'canceled' },
  refunded: { group: 'needs-you', end: 'canceled' },
  failed: { group: 'needs-you', end: 'failed' },
  expired: { group: 'done', end: 'expired' },
}

/** The parts of an order that its status is told from. */
type Standing = Pick<Order, 'state' | 'tracking'>

/** A row of a later version may hold a status that this one does not know. */
const known = (status: Status): Status => (Object.hasOwn(STATUSES, status) ? status : 'unknown')

export const statusOf = ({ state, tracking }: Standing): Status =>
  known(state === 'placed' && tracking ? tracking.status : state)

/** How an order ended, or `undefined` while it may still change by itself. */
export const endOf = (order: Standing): StatusEnd | undefined => STATUSES[statusOf(order)].end

/** The only grouping of orders that there is: lists, counts and the badge go by it. */
export function groupOf(order: Standing & Pick<Order, 'needsAttention'>): StatusGroup {
  const { group, end } = STATUSES[statusOf(order)]
  const isSeen = end !== undefined && order.needsAttention === undefined
  return group === 'needs-you' && isSeen ? 'done' : group
}

/** Whether the panel ended it without delivering what was ordered, or all of it. */
export const endedShort = (end: StatusEnd | undefined): boolean =>
  end === 'partly-delivered' || end === 'canceled' || end === 'failed'

/** Whether the panel delivered what was ordered, or some of it. */
export const isDelivered = (end: StatusEnd | undefined): boolean =>
  end === 'delivered' || end === 'partly-delivered'

/** Whether the panel has it, or may have it for all that anyone knows. */
export const mayBePlaced = (order: Standing): boolean => endOf(order) !== 'not-placed'

/** Whether no answer of the panel has told yet whether it has the order. */
export const isUnanswered = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'sending' || state === 'unconfirmed'
