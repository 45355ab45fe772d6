import { afterDash, plainNumber } from './numbers'
import type { Item } from './sense'
import type { Refill } from './service-traits'
import { isRole, neighborAt } from './walk'

/** What one place in a text says about refills. */
export type RefillMention = Refill | { readonly kind: 'unclear' }

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

const isRefill = (item: Item | undefined): boolean => isRole(item, 'refill')
const isPromise = (item: Item | undefined): boolean => isRole(item, 'refill') || isRole(item, 'guarantee')

const MAX_FILLERS = 4

/** The next meaningful item, skipping filler words: `30 days auto refill`. */
function beyondFillers(items: readonly Item[], at: number, step: 1 | -1): number {
  let there = neighborAt(items, at, step)
  for (let steps = 0; steps < MAX_FILLERS && there >= 0 && isRole(items[there], 'filler'); steps++) {
    there = neighborAt(items, there, step)
  }
  return there
}

const MAX_SIGNS = 4

/** `♻️ Refill 30 days`: a sign beside the word repeats it. */
function beyondPromises(items: readonly Item[], at: number): number {
  let there = at
  for (let steps = 0; steps < MAX_SIGNS; steps++) {
    const next = beyondFillers(items, there, 1)
    if (!isPromise(items[next])) break
    there = next
  }
  return there
}

const isPromised = (items: readonly Item[], first: number, last: number): boolean =>
  isPromise(items[beyondFillers(items, first, -1)]) || isPromise(items[beyondFillers(items, last, 1)])

/** The days of a unit; single letters only right after the number, where `M` is a month and not a million. */
function unitDays(item: Item | undefined): number | undefined {
  if (item?.text === 'm') return item.glued ? 30 : undefined
  if (item?.text === 'y') return item.glued ? 365 : undefined
  return DAYS[item?.sense?.role ?? '']
}

const daysOf = (days: number): RefillMention => (days === 0 ? { kind: 'none' } : { kind: 'days', days })

const isInRange = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.kind === 'mark' &&
  items[at - 1]?.glued === true &&
  items[at]?.glued === true &&
  items[at - 2]?.kind !== 'word' &&
  afterDash(items, at - 1) !== undefined

/** Windows that panels write without a unit: `Refill 30`. */
const USUAL = new Set([7, 10, 14, 15, 20, 30, 45, 60, 90, 99, 100, 120, 150, 180, 360, 365])

/** `R30`, `AR30`, `R-30`, `R30D`, `R∞`. */
export function shortRefillAt(items: readonly Item[], at: number): RefillMention | undefined {
  const before = items[at - 1]?.text === '-' && items[at]?.glued ? at - 2 : at - 1
  const letter = items[before]
  if (!items[at]?.glued || letter?.kind !== 'word' || !/^a?r$/.test(letter.text)) return undefined
  if (letter.glued && items[before - 1]?.kind !== 'mark') return undefined
  if (isRole(items[at], 'lifetime')) return { kind: 'lifetime' }
  const digits = items[at]?.text ?? ''
  const after = items[at + 1]
  const isEnded = !after?.glued || after.kind === 'mark' || after.text === 'd' || after.sense?.role === 'day'
  const isDash =
    after?.kind === 'mark' && after.glued && items[at + 2]?.kind === 'number' && items[at + 2]?.glued
  return /^\d{1,3}$/.test(digits) && isEnded && !isDash ? daysOf(Number(digits)) : undefined
}

/** `30 days refill`, `refill: 30D`, `30D ♻️`, `Refill 30`. */
function spanAt(items: readonly Item[], at: number): RefillMention | undefined {
  const number = plainNumber(items[at]?.text ?? '', false)
  if (number === undefined || number > 9999 || !Number.isInteger(number)) return undefined
  let last = at + 1
  while (items[last]?.kind === 'mark' && items[last]?.text === '-') last++
  const unit = unitDays(items[last])
  const isBare = unit === undefined && isBareWindow(items, at, number)
  if (unit === undefined && !isBare) return undefined
  if (!isBare && !isPromised(items, at, last)) return undefined
  return isInRange(items, at) ? { kind: 'unclear' } : daysOf(number * (unit ?? 1))
}

function isBareWindow(items: readonly Item[], at: number, number: number): boolean {
  const next = items[at + 1]
  const isAlone =
    next === undefined || (next.kind === 'mark' && !(next.glued && '-/%.,+'.includes(next.text)))
  return USUAL.has(number) && isAlone && isRefill(items[neighborAt(items, at, -1)])
}

/** What a refill word means by itself: denied, lifetime, or without a window. */
function wordAt(items: readonly Item[], at: number): RefillMention | undefined {
  if (isRole(items[at], 'no-refill')) return { kind: 'none' }
  if (!isPromise(items[at])) return undefined
  const before = items[beyondFillers(items, at, -1)]
  const after = items[beyondFillers(items, at, 1)]
  if (isRole(before, 'no') || isCross(items, at, -1)) return { kind: 'none' }
  if (isRole(after, 'no') || isRole(after, 'lacks') || isCross(items, at, 1)) return { kind: 'none' }
  const last = beyondPromises(items, at)
  if (isRole(before, 'lifetime') || isRole(items[beyondFillers(items, last, 1)], 'lifetime'))
    return { kind: 'lifetime' }
  return isRefill(items[at]) ? { kind: 'unstated-window' } : undefined
}

const CROSSES = new Set(['❌', '🚫', '⛔', '✖', '✗', '✘', '❎'])

/** A cross right next to the word: `Refill ❌`, `⛔ Refill`. */
function isCross(items: readonly Item[], at: number, step: 1 | -1): boolean {
  const next = items[at + step]
  const there =
    next?.kind === 'mark' && (next.text === ':' || next.text === '-') ? items[at + 2 * step] : next
  return there?.kind === 'mark' && CROSSES.has(there.text)
}

export const refillAt = (items: readonly Item[], at: number): RefillMention | undefined =>
  shortRefillAt(items, at) ?? (items[at]?.kind === 'number' ? spanAt(items, at) : wordAt(items, at))

/**
 * Combines everything that one text says: a window beats the bare word; two windows, or a denial beside a window,
 * cancel out.
 */
export function resolveRefill(mentions: readonly RefillMention[]): Refill | undefined {
  if (mentions.length === 0) return undefined
  const told = new Map(
    mentions.map((mention) => [mention.kind === 'days' ? `${mention.days}` : mention.kind, mention]),
  )
  const bare = told.get('unstated-window')
  told.delete('unstated-window')
  const [first, ...others] = told.values()
  if (others.length > 0) return undefined
  if (first === undefined) return bare?.kind === 'unstated-window' ? bare : undefined
  return first.kind === 'unclear' ? { kind: 'unstated-window' } : first
}
