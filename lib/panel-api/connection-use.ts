/**
 * How the connection of a request was had:
 * - `reused` it lay idle before, used or not: what is sent on it the browser may send again
 * - `prompt` it was opened for the request, and so soon that no second one was tried
 * - `late` the same, but after {@link SECOND_TRY_MS}: a second one may come up and lie idle
 * - `failed` no whole answer came, and so soon that no second one was tried: what lay idle may still do so
 * - `unknown` no whole answer came, and there was time for a second one
 */
export type ConnectionUse = 'reused' | 'prompt' | 'late' | 'failed' | 'unknown'

/** Both Chromium and Firefox try a second connection after 250 ms; timers of a busy machine are never early. */
const SECOND_TRY_MS = 200

/** The part of the browser's record of a request that is read here; times in milliseconds, 0 where it does not tell. */
export type RequestRecord = Pick<
  PerformanceResourceTiming,
  'startTime' | 'fetchStart' | 'connectStart' | 'connectEnd' | 'requestStart' | 'nextHopProtocol'
>

export interface RequestSpan {
  /** On the clock of the records. */
  readonly startedAt: number
  readonly endedAt: number
}

/** Chromium dates a request up to two milliseconds after it was asked for, Firefox rounds to whole ones. */
const ROUNDING_MS = 1

/** The browser's records of a request; of two to one address at once there are two, as they cannot be told apart. */
export const recordsOf = (
  all: readonly RequestRecord[],
  { startedAt }: RequestSpan,
): readonly RequestRecord[] => all.filter(({ startTime }) => startTime >= startedAt - ROUNDING_MS)

/**
 * The protocol that carried an answer, such as `http/1.1`, `h2` or `h3`; `undefined` where the records do not agree. One
 * without a protocol is of another request, which failed.
 */
export function protocolIn(records: readonly RequestRecord[]): string | undefined {
  const told = records.flatMap(({ nextHopProtocol }) => nextHopProtocol || [])
  const [protocol, ...others] = new Set(told)
  return others.length === 0 ? protocol : undefined
}

/** How the connection of an answered request was had; where the records leave a doubt, the use that leaves more behind. */
export function useIn(records: readonly RequestRecord[], span: RequestSpan): ConnectionUse {
  const told = records.filter(({ requestStart }) => requestStart > 0)
  if (told.length === 0) return isSoon(span) ? 'prompt' : 'unknown'
  if (told.every(isReused)) return 'reused'
  const begun = Math.max(...told.map(({ requestStart }) => requestStart))
  return begun - span.startedAt <= SECOND_TRY_MS ? 'prompt' : 'late'
}

/** The same where no whole answer came: its record may tell no times, and one that does is of a request beside it. */
export const useOfFailed = (span: RequestSpan): ConnectionUse => (isSoon(span) ? 'failed' : 'unknown')

const isSoon = ({ startedAt, endedAt }: RequestSpan): boolean => endedAt - startedAt <= SECOND_TRY_MS

/** By the standard all times of a connection that was there already are the moment at which the request began. */
const isReused = ({ fetchStart, connectStart, connectEnd }: RequestRecord): boolean =>
  connectStart === fetchStart && connectEnd === fetchStart
