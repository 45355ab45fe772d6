import { type Amount, isEqual, multiply } from '../../money'

/** A request and the ten repetitions after which Firefox gives up. */
const MAX_REPEATS = 11

/** How many orders of this charge an amount pays for, if more than one and no more than a browser sends. */
export function countCharges(fell: Amount, charge: Amount): number | undefined {
  for (let times = 2; times <= MAX_REPEATS; times += 1) {
    if (isEqual(multiply(charge, String(times)), fell)) return times
  }
  return undefined
}
