export const DRAFT_LIFE_MS = 24 * 3_600_000

/** Whether a draft is over: nothing was typed into it for a day. */
export const isOver = ({ updatedAt = 0 }: { readonly updatedAt?: number }, now: number): boolean =>
  now - updatedAt > DRAFT_LIFE_MS
