import { afterDash, amountAt, unitMinutes } from './numbers'
import type { Item } from './sense'
import { isRole, neighborAt } from './walk'

const DAY = 1440

/** A speed beyond this is a typo of the panel's. */
const MAX_PER_DAY = 1e10

interface Time {
  readonly minutes: number
  readonly end: number
}

/** `/day`, `/ 24h`, `per hour`, `daily`: the time unit after an amount. */
function timeAt(items: readonly Item[], at: number): Time | undefined {
  const item = items[at]
  if (isRole(item, 'daily')) return { minutes: DAY, end: at + 1 }
  if (isRole(item, 'hourly')) return { minutes: 60, end: at + 1 }
  const isPer = isRole(item, 'per') || (item?.kind === 'mark' && (item.text === '/' || item.text === '\\'))
  if (!isPer) return undefined
  const number = items[at + 1]
  const count = number?.kind === 'number' ? Number(number.text) : 1
  const unit = number?.kind === 'number' ? at + 2 : at + 1
  const minutes = unitMinutes(items[unit])
  return minutes === undefined || !(count > 0) ? undefined : { minutes: minutes * count, end: unit + 1 }
}

/** `Günde 200`, `Daily 5K`, `Speed per hour: 1K`: the time unit before an amount. */
function timeBefore(items: readonly Item[], at: number): number | undefined {
  const before = items[neighborAt(items, at, -1)]
  if (isRole(before, 'daily')) return DAY
  return isRole(before, 'hourly') ? 60 : undefined
}

const isPieces = (item: Item | undefined): boolean =>
  item?.sense?.delivers !== undefined || item?.text === 'pcs'

/**
 * The speed whose amount starts at an item, in pieces a day: the upper end of a range, a speed per hour times 24. A
 * number without a time unit is not a speed: `Max 10K`, `1000 followers`, `10K in 5 minutes`.
 */
export function speedAt(items: readonly Item[], at: number): { perDay: number; end: number } | undefined {
  const low = amountAt(items, at)
  if (low === undefined) return undefined
  const second = afterDash(items, low.end)
  const high = second === undefined ? undefined : amountAt(items, second)
  const max = high ?? low
  if (high && high.value < low.value) return undefined
  const after = isPieces(items[max.end]) ? max.end + 1 : max.end
  const time = timeAt(items, after)
  const isUnit = unitMinutes(items[max.end]) !== undefined
  const minutes = time?.minutes ?? (isUnit ? undefined : timeBefore(items, at))
  if (minutes === undefined) return undefined
  const perDay = Math.round((max.value / minutes) * DAY)
  return perDay >= 1 && perDay <= MAX_PER_DAY ? { perDay, end: time?.end ?? after } : undefined
}
