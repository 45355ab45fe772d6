import type { PricePoint } from '../../../lib/catalog/price-history'

/**
 * Chart coordinates: seconds since 1970, and heights. A float is precise enough for a position on the screen, and is
 * nothing else.
 */
export type ChartData = [xs: number[], ys: (number | null)[]]

/**
 * @param from where the first price begins, whose start no one saw, in milliseconds since 1970
 * @param to where the last one ends
 */
export function chartData(points: readonly PricePoint[], from: number, to: number): ChartData {
  const [xs, ys]: ChartData = [[], []]
  const add = (at: number, y: number | null) => {
    // A clock that was set back would draw a line that runs backwards.
    xs.push(Math.max(at / 1000, xs.at(-1) ?? 0))
    ys.push(y)
  }
  const start = Math.min(from, ...points.flatMap(({ at }) => at ?? []))
  for (const { at = start, rate } of points) {
    // A line ends where the service disappeared, not where its last price began.
    if (rate === undefined) add(at, ys.at(-1) ?? null)
    add(at, rate === undefined ? null : Number(rate))
  }
  add(to, ys.at(-1) ?? null)
  return [xs, ys]
}
