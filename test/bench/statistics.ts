/** The value below which this share of all lies; between two of them, in proportion. @throws without any */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured')
  return low + (high - low) * (at - Math.floor(at))
}

/** What repeated measuring came to. */
export interface Spread {
  readonly median: number
  readonly p95: number
  readonly runs: number
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  runs: values.length,
})
