/* A clock that ran ahead for a while leaves timestamps that are in the future once it is corrected. */

/** Clocks are corrected by seconds all the time: only timestamps further ahead were written under a wrong clock. */
const TOLERANCE_MS = 60_000

/** Whether the timestamp of a past event is plausible. */
export const isPast = (at: number, now: number): boolean => at <= now + TOLERANCE_MS

/**
 * Whether something happened at most `ms` ago. The real time of a future timestamp is unknown: it counts as long ago.
 */
export const isWithin = (at: number, now: number, ms: number): boolean => isPast(at, now) && now - at <= ms

/** The last midnight before `now`, in the user's time zone. */
export const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0)
