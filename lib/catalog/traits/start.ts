import { afterDash, plainNumber, unitMinutes } from './numbers'
import type { Item, Role } from './sense'
import { isNegated, isRole, isSeparator, neighborAt } from './walk'

/** What "instant" may qualify instead of the start: `instant refill`, `instant cancel`. */
const isNoStart = (item: Item | undefined): boolean =>
  isRole(item, 'refill') || ['cancel', 'refund', 'support'].includes(item?.text ?? '')

export const isInstant = (items: readonly Item[], at: number): boolean =>
  isRole(items[at], 'instant') && !isNegated(items, at) && !isNoStart(items[neighborAt(items, at, 1)])

const MAX_LOOKBACK = 4

/** Whether "start" refers to a place: before it in the same statement, or right after it. */
function isSaidBefore(items: readonly Item[], at: number, role: Role): boolean {
  let before = at
  for (let steps = 0; steps < MAX_LOOKBACK; steps++) {
    before = neighborAt(items, before, -1)
    const item = items[before]
    if (item === undefined || item.kind === 'number' || item.sense?.delivers !== undefined) return false
    if (isRole(item, role)) return true
    if (item.sense !== undefined && !isRole(item, 'to') && !isRole(item, 'instant')) return false
  }
  return false
}

/** The item right before, skipping a colon. */
const right = (items: readonly Item[], at: number): Item | undefined =>
  items[at - 1]?.text === ':' ? items[at - 2] : items[at - 1]

/** `Instant - 1 hour`: the later end of a range that begins immediately. */
const isFromInstant = (items: readonly Item[], at: number): boolean =>
  isRole(items[at - 2], 'instant') && afterDash(items, at - 1) === at

function isStart(items: readonly Item[], at: number, end: number): boolean {
  if (isSaidBefore(items, at, 'start')) return true
  return isRole(items[end], 'start') || isRole(items[neighborAt(items, end - 1, 1)], 'start')
}

/** What makes a time something other than a start: watching, streaming, finishing, refilling. */
function isOther(items: readonly Item[], at: number, end: number): boolean {
  if (isRole(right(items, at), 'refill') || isRole(right(items, at), 'guarantee')) return true
  if (isSaidBefore(items, at, 'ends')) return true
  const around = [items[neighborAt(items, at, -1)], items[neighborAt(items, end - 1, 1)]]
  return around.some(
    (item) =>
      isRole(item, 'watch') ||
      isRole(item, 'ends') ||
      item?.sense?.delivers !== undefined ||
      item?.sense?.place === 'live',
  )
}

const numberOf = (item: Item | undefined): number | undefined =>
  item?.kind === 'number' ? plainNumber(item.text, false) : undefined

const MAX_MINUTES = 90 * 1440

/**
 * The start time stated at an item, in minutes: `0-1 hour` is one by itself, since it begins at zero; any other time
 * needs a word for "start" beside it.
 */
export function startAt(items: readonly Item[], at: number): { minutes: number; end: number } | undefined {
  const low = numberOf(items[at])
  if (low === undefined) return undefined
  let after = at + 1
  // `0 min - 1 hour`, `0h-6h`: each end may have its own unit.
  const lowUnit = unitMinutes(items[after])
  if (lowUnit !== undefined && afterDash(items, after + 1) !== undefined) after++
  const second = afterDash(items, after)
  const high = second === undefined ? undefined : numberOf(items[second])
  const isRange = second !== undefined && high !== undefined
  const unit = isRange ? second + 1 : at + 1
  const minutes = unitMinutes(items[unit])
  if (minutes === undefined) return undefined
  const end = unit + 1
  const start = (isRange ? high : low) * minutes
  if (start > MAX_MINUTES || isPerTime(items, at)) return undefined
  if (isRange && high * minutes < low * (lowUnit ?? minutes)) return undefined
  const isSaid =
    isStart(items, at, end) || isFromInstant(items, at) || (isRange && low === 0 && !isOther(items, at, end))
  return isSaid ? { minutes: Math.round(start), end } : undefined
}

const isPerTime = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.text === '/' && !isSeparator(items[at - 2])
