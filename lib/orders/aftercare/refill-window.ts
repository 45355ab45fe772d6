import type { Order } from '../order/order'
import { isDelivered } from '../order/status'
import { firstReportedAt } from '../order/status-reports'

/** For how long a service refills what drops away, as its name states it. */
export type RefillWindow = { readonly days: number } | 'lifetime'

const DAY_MS = 24 * 60 * 60_000

const DAYS_IN: Readonly<Record<string, number>> = { d: 1, m: 30, y: 365 }

/** What a name says of a window says it beside one of these. */
const WORD = '(?:auto\\s*)?(?:re-?fill(?:s|ed|ing|able)?|guarantee[ds]?|warranty|♻)'
const SPAN = '(\\d{1,4})[\\s-]*(d|days?|m|months?|y|years?)'
/** What may stand between the two: spaces, marks and brackets, but no other word and no other part of the name. */
const GAP = '[\\s:=_\\-–—\\uFE0F]*'
const BRACKETED = `${GAP}[([{]?${GAP}`

const NONE =
  /\b(?:no|non|not|without|w\/o|zero)\b[\s-]*(?:auto\s*)?(?:re-?fill|guarantee|warranty)|(?:re-?fill|guarantee|warranty)\w*\s*[:=-]?\s*(?:no|none|not|❌|🚫|⛔)(?![a-z])|(?:❌|🚫|⛔)\s*re-?fill|\bnr\b/iu
const LIFE = '(?:life\\s*-?\\s*time|∞|forever)'
const LIFETIME = new RegExp(`${LIFE}${BRACKETED}${WORD}|${WORD}${BRACKETED}${LIFE}|\\bR\\s*∞`, 'iu')

const SPANS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,/\\-–+])${SPAN}\\b${GAP}(?:[)\\]}]${GAP})?${WORD}`, 'giu'),
  new RegExp(`${WORD}${BRACKETED}${SPAN}(?![a-z\\d]|\\s*[-–/]\\s*\\d)`, 'giu'),
  // `R30` and `AR30`, as panels abbreviate it; the unit is days unless one is written.
  /(?<![\p{L}\p{N}])A?R[-\s]?(\d{2,3})([dD])?(?![\p{L}\p{N}.,/-])/gu,
]

/**
 * Reads the refill window out of a service's name: `30 days refill`, `R30`, `Lifetime Refill`. A month counts as
 * 30 days and a year as 365.
 * @returns `undefined` where the name states none, denies one, or states several
 */
export function refillWindow(name: string): RefillWindow | undefined {
  if (NONE.test(name)) return undefined
  const found = new Set(
    SPANS.flatMap((pattern) => [...name.matchAll(pattern)]).map(
      ([, number, unit = 'd']) => Number(number) * (DAYS_IN[unit.charAt(0).toLowerCase()] ?? 1),
    ),
  )
  const isLifetime = LIFETIME.test(name)
  const [days, ...others] = found
  if (days === undefined) return isLifetime ? 'lifetime' : undefined
  return isLifetime || others.length > 0 || days === 0 ? undefined : { days }
}

/**
 * When the window of an order ends, counted from when it was first seen delivered.
 * @returns milliseconds since 1970, or `undefined` while it is not delivered and where no window is stated
 */
export function refillWindowEnds(
  order: Pick<Order, 'service' | 'tracking' | 'trackings'>,
): number | 'lifetime' | undefined {
  const window = refillWindow(order.service.name)
  const since = firstReportedAt(order, isDelivered)
  if (window === undefined || since === undefined) return undefined
  return window === 'lifetime' ? window : since + window.days * DAY_MS
}
