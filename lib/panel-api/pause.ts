/** No panel means more than a day; anything longer is nonsense or a ban, and either is worth another try by then. */
export const MAX_PAUSE_MS = 24 * 60 * 60_000

/** A pause that a panel asked for, as it is stored: the worker that received it may be gone before it is over. */
export interface Pause {
  /** Milliseconds since 1970 at which the panel asked for it. */
  readonly since: number
  readonly until: number
}

/** What a pause is for: every request to a panel, or `services` alone. */
export type PauseName = 'pause' | 'servicesPause'

export const PAUSE_NAMES: readonly PauseName[] = ['pause', 'servicesPause']

/** The rest of a pause, in milliseconds. If the clock was set back it is unknown: then all of it. */
export function pauseLeft({ since, until }: Pause, now: number): number {
  const left = until - Math.max(now, since)
  return left > 0 && left <= MAX_PAUSE_MS ? left : 0
}

/** From here on, numbers are points in time: seconds since 1970, and milliseconds since 1970. */
const EPOCH_S = 1e9
const EPOCH_MS = 1e12

/** `Wed, 21 Oct 2026 07:28:00 GMT`; `Date.parse` would accept nearly anything. */
const HTTP_DATE = /^[a-z]{3,9}, \d{1,2}[ -][a-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/i

const numberOf = (text: string | null): number | undefined =>
  text !== null && /^\d{1,15}(\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined

/**
 * How long a server asks to wait, in milliseconds from now, from 0 to {@link MAX_PAUSE_MS};
 * `undefined` where it does not ask or says nonsense.
 *
 * - `Retry-After`: seconds or an HTTP date. It goes before the others.
 * - `X-RateLimit-Reset-After` (seconds) or `X-RateLimit-Reset` (seconds, or a moment since 1970), if
 *   `X-RateLimit-Remaining` is 0 or the status is 429. `RateLimit-…` means the same.
 *
 * Moments are counted from the server's own `Date` where it names one, since its clock may not be ours.
 * @param now milliseconds since 1970
 */
export function pauseOf(status: number, headers: Headers, now: number): number | undefined {
  const serverNow = Date.parse(headers.get('date') ?? '') || now

  function toWait(number: number | undefined): number | undefined {
    if (number === undefined || number < EPOCH_S) return number && number * 1000
    return (number < EPOCH_MS ? number * 1000 : number) - serverNow
  }

  function retryAfter(): number | undefined {
    const said = headers.get('retry-after') ?? ''
    return HTTP_DATE.test(said) ? Date.parse(said) - serverNow : toWait(numberOf(said))
  }

  const limit = (name: string) =>
    numberOf(headers.get(`x-ratelimit-${name}`)) ?? numberOf(headers.get(`ratelimit-${name}`))

  const isUsedUp = status === 429 || limit('remaining') === 0
  const asked = retryAfter() ?? (isUsedUp ? toWait(limit('reset-after') ?? limit('reset')) : undefined)
  if (asked === undefined || Number.isNaN(asked)) return undefined
  return Math.ceil(Math.min(Math.max(asked, 0), MAX_PAUSE_MS))
}
