const WINDOW_MS = 1_000

/** How many requests a panel takes in a second. */
export interface Limit {
  /** `undefined` takes any number, as at the start. */
  set(perSecond: number | undefined): void
  /**
   * Counts a request, unless it is one too many.
   * @param now the panel's clock, milliseconds
   * @returns whole seconds to wait, 0 for a request that is taken
   */
  take(now: number): number
}

export function newLimit(): Limit {
  let most = Number.POSITIVE_INFINITY
  let taken: readonly number[] = []
  return {
    set(perSecond) {
      most = perSecond ?? Number.POSITIVE_INFINITY
      taken = []
    },
    take(now) {
      taken = taken.filter((at) => now - at < WINDOW_MS)
      if (taken.length >= most) return Math.max(1, Math.ceil(((taken[0] ?? now) + WINDOW_MS - now) / 1_000))
      taken = [...taken, now]
      return 0
    },
  }
}
