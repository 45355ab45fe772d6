/* A clock that was ahead for a while leaves times behind that lie in the future once it is right again. */

/** Clocks are corrected by seconds all the time: only what lies further ahead was written under a wrong one. */
const TOLERANCE_MS = 60_000

/** Whether a time at which something happened can be believed. */
export const isPast = (at: number, now: number): boolean => at <= now + TOLERANCE_MS

/** Whether something happened at most `ms` ago. When a time in the future really was, no one knows: it counts as long ago. */
export const isWithin = (at: number, now: number, ms: number): boolean => isPast(at, now) && now - at <= ms
