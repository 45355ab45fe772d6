/**
 * How a request got its connection:
 * - `reused` it was idle, used before or not: the browser may repeat what is sent on it
 * - `prompt` it was opened for the request, too quickly for a second one to be tried
 * - `late` the same, but after {@link SECOND_TRY_MS}: a second one may come up and lie idle
 * - `failed` no complete answer came, too quickly for a second one to be tried: a connection that was idle may still be
 * - `unknown` no complete answer came, and there was time for a second one
 */
export type ConnectionUse = 'reused' | 'prompt' | 'late' | 'failed' | 'unknown'

/** Both Chromium and Firefox try a second connection after 250 ms; timers of a busy machine never fire early. */
const SECOND_TRY_MS = 200

/** The part of the browser's record of a request that is read here; times in milliseconds, 0 if not reported. */
export type RequestRecord = Pick<
  PerformanceResourceTiming,
  'startTime' | 'fetchStart' | 'connectStart' | 'connectEnd' | 'requestStart' | 'nextHopProtocol'
>

export interface RequestSpan {
  /** By the clock of the records. */
  readonly startedAt: number
  readonly endedAt: number
}

/** Chromium dates a request up to two milliseconds late, Firefox rounds to whole ones. */
const ROUNDING_MS = 1

/**
 * The browser's records of a request; two concurrent requests to one address have two, as they cannot be told apart.
 */
export const recordsOf = (
  all: readonly RequestRecord[],
  { startedAt }: RequestSpan,
): readonly RequestRecord[] => all.filter(({ startTime }) => startTime >= startedAt - ROUNDING_MS)

/**
 * The protocol that carried an answer, such as `http/1.1`, `h2` or `h3`; `undefined` if the records disagree. A record
 * without a protocol belongs to another request, which failed.
 */
export function protocolIn(records: readonly RequestRecord[]): string | undefined {
  const told = records.flatMap(({ nextHopProtocol }) => nextHopProtocol || [])
  const [protocol, ...others] = new Set(told)
  return others.length === 0 ? protocol : undefined
}

/** How an answered request got its connection; if the records are ambiguous, the case that leaves more behind. */
export function useIn(records: readonly RequestRecord[], span: RequestSpan): ConnectionUse {
  const told = records.filter(({ requestStart }) => requestStart > 0)
  if (told.length === 0) return isSoon(span) ? 'prompt' : 'unknown'
  if (told.every(isReused)) return 'reused'
  const begun = Math.max(...told.map(({ requestStart }) => requestStart))
  return begun - span.startedAt <= SECOND_TRY_MS ? 'prompt' : 'late'
}

/**
 * The same without a complete answer: its record may have no times, and one that does belongs to a concurrent request.
 */
export const useOfFailed = (span: RequestSpan): ConnectionUse => (isSoon(span) ? 'failed' : 'unknown')

const isSoon = ({ startedAt, endedAt }: RequestSpan): boolean => endedAt - startedAt <= SECOND_TRY_MS

/** By the standard, all times of an existing connection are the moment at which the request began. */
const isReused = ({ fetchStart, connectStart, connectEnd }: RequestRecord): boolean =>
  connectStart === fetchStart && connectEnd === fetchStart
