import type { Order, RefillRequest } from './order'

/** The panel will not change such a refill again by itself; a status that no one knows is none of them. */
export const ENDED_REFILLS: ReadonlySet<string> = new Set(['completed', 'partial', 'rejected', 'canceled'])

/** The refill whose status the panel is asked for, if there is one. */
export function openRefill({ state, refills }: Pick<Order, 'state' | 'refills'>): RefillRequest | undefined {
  const last = refills?.at(-1)
  const isFollowed = last?.state === 'asked' && last.refillId !== undefined && !last.unfollowed
  return state === 'placed' && isFollowed && !ENDED_REFILLS.has(last.status ?? '') ? last : undefined
}
