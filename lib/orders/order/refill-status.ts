import type { KnownRefillStatus } from '../../panel-api/model'
import type { Order, RefillRequest } from './order'

/** How a refill ended. */
export type RefillEnd = 'done' | 'partly-done' | 'not-done'

export type RefillStatusTable = Readonly<Record<KnownRefillStatus | 'unknown', { readonly end?: RefillEnd }>>

/** The panel will not change one with an end again by itself; a status that no one knows is none. */
export const REFILL_STATUSES: RefillStatusTable = {
  pending: {},
  'in-progress': {},
  unknown: {},
  completed: { end: 'done' },
  partial: { end: 'partly-done' },
  rejected: { end: 'not-done' },
  canceled: { end: 'not-done' },
}

/** How a refill ended, or `undefined` while it may still change by itself. */
export const refillEnd = (refill: Pick<RefillRequest, 'status'> | undefined): RefillEnd | undefined =>
  REFILL_STATUSES[refill?.status ?? 'unknown'].end

/** The refill to poll, if there is one. */
export function openRefill({ state, refills }: Pick<Order, 'state' | 'refills'>): RefillRequest | undefined {
  const last = refills?.at(-1)
  const isFollowed = last?.state === 'accepted' && last.refillId !== undefined && !last.unfollowed
  return state === 'placed' && isFollowed && refillEnd(last) === undefined ? last : undefined
}
