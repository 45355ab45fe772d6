/**
 * How the connection of a request was had:
 * - `reused` it lay idle before, used or not: what is sent on it the browser may send again
 * - `prompt` it was opened for the request, and so soon that no second one was tried
 * - `late` the same, but after {@link SECOND_TRY_MS}: a second one may come up and lie idle
 * - `unknown` the request failed, and took long enough for a second one
 */
export type ConnectionUse = 'reused' | 'prompt' | 'late' | 'unknown'

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

/** The protocol that carried the answer, such as `http/1.1`, `h2` or `h3`; `undefined` where the records do not agree. */
export function protocolIn(records: readonly RequestRecord[]): string | undefined {
  const [protocol, ...others] = new Set(records.map(({ nextHopProtocol }) => nextHopProtocol))
  return others.length === 0 ? protocol || undefined : undefined
}

/** How the connection was had; where the records leave a doubt, the use that leaves more behind. */
export function useIn(records: readonly RequestRecord[], span: RequestSpan): ConnectionUse {
  const told = records.filter(({ requestStart }) => requestStart > 0)
  if (told.length === 0) return span.endedAt - span.startedAt <= SECOND_TRY_MS ? 'prompt' : 'unknown'
  if (told.every(isReused)) return 'reused'
  const begun = Math.max(...told.map(({ requestStart }) => requestStart))
  return begun - span.startedAt <= SECOND_TRY_MS ? 'prompt' : 'late'
}

/** By the standard all times of a connection that was there already are the moment at which the request began. */
const isReused = ({ fetchStart, connectStart, connectEnd }: RequestRecord): boolean =>
  connectStart === fetchStart && connectEnd === fetchStart
