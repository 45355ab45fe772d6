import { type Amount, isEqual, multiply } from '../../money'

/** A request and the ten repetitions after which Firefox gives up. */
const MOST_TIMES = 11

/** How many orders of this charge an amount pays for, if that is more than one and no more than a browser sends. */
export function timesIn(fell: Amount, charge: Amount): number | undefined {
  for (let times = 2; times <= MOST_TIMES; times += 1) {
    if (isEqual(multiply(charge, String(times)), fell)) return times
  }
  return undefined
}
