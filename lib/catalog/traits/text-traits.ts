import { fold } from './fold'
import { itemsOf } from './items'
import { countryOf, qualitiesOf } from './qualities'
import { type RefillMention, refillAt, resolveRefill, shortRefillAt } from './refill'
import type { Item } from './sense'
import type { Quality, Refill } from './service-traits'
import { speedAt } from './speed'
import { isInstant, startAt } from './start'
import { type Subject, subjectOf } from './subject'
import { tokenize } from './tokens'

/** What one text states, before the texts of a service are weighed against each other. */
export interface TextTraits extends Subject {
  readonly refill: Refill | undefined
  /** Pieces a day. */
  readonly speed: number | undefined
  /** Minutes. */
  readonly start: number | undefined
  readonly country: string | undefined
  readonly quality: readonly Quality[]
  /** It is for an account's posts, future or recent, and ordered by account. */
  readonly isForPosts: boolean
}

/** The value, if all of several agree. */
const agreed = (values: ReadonlySet<number>): number | undefined =>
  values.size === 1 ? [...values][0] : undefined

/** "Instant" beside `0-1 hour` is the early end of it: the latest start counts. */
function settleStart(starts: Set<number>): number | undefined {
  if (starts.size > 1) starts.delete(0)
  return agreed(starts)
}

/** Each number is read once: one that belongs to a speed or a start is no refill window. */
function statements(items: readonly Item[]): Pick<TextTraits, 'refill' | 'speed' | 'start'> {
  const speeds = new Set<number>()
  const starts = new Set<number>()
  const refills: RefillMention[] = []
  for (let at = 0; at < items.length; at++) {
    const isNumber = items[at]?.kind === 'number'
    // `R30 ~ 50K/day` is a window beside a speed, and not the range from 30 to 50,000.
    const short = isNumber ? shortRefillAt(items, at) : undefined
    const speed = isNumber && !short ? speedAt(items, at) : undefined
    const start = isNumber && !short && !speed ? startAt(items, at) : undefined
    if (speed) speeds.add(speed.perDay)
    if (start) starts.add(start.minutes)
    if (isInstant(items, at)) starts.add(0)
    const end = speed?.end ?? start?.end
    const refill = end === undefined ? (short ?? refillAt(items, at)) : undefined
    if (refill) refills.push(refill)
    if (end !== undefined) at = end - 1
  }
  return { refill: resolveRefill(refills), speed: agreed(speeds), start: settleStart(starts) }
}

const WHICH = new Set(
  ['last', 'latest', 'next', 'future', 'past', 'son', 'последние', 'последних', 'últimos'].map(fold),
)

/** `Auto likes`, `last 10 posts`, `next 5 videos`. */
const isForPosts = (items: readonly Item[], at: number): boolean =>
  items[at]?.sense?.role === 'for-posts' ||
  (items[at + 1]?.kind === 'number' &&
    WHICH.has(items[at]?.text ?? '') &&
    (items[at + 2]?.sense?.place === 'post' || items[at + 2]?.sense?.place === 'video'))

/** A surrogate pair cut in two at the end is dropped. */
const head = (text: string, length: number): string => (text.length > length ? text.slice(0, length) : text)

/** Reads one text, up to `maxLength` characters. */
export function textTraits(text: string, maxLength: number): TextTraits {
  const items = itemsOf(tokenize(fold(head(text, maxLength))))
  const subject = subjectOf(items)
  const stated = statements(items)
  // Spelled out: object spread takes half of the time here, ten thousand times over.
  return {
    site: subject.site,
    delivers: subject.delivers,
    places: subject.places,
    refill: stated.refill,
    speed: stated.speed,
    start: stated.start,
    country: countryOf(items),
    quality: qualitiesOf(items),
    isForPosts: items.some((_, at) => isForPosts(items, at)),
  }
}
