import type { Item, Role } from './sense'
import { isRole } from './walk'

/** A number with its unit: `5K`, `1.5M`, `10 000`. `end` is the index of the item after it. */
export interface Amount {
  readonly value: number
  readonly end: number
}

const MAX_DIGITS = 12
const THOUSANDS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/
const DECIMAL = /^\d+[.,]\d{1,2}$/

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['b', 1e9],
  ['bn', 1e9],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['lakh', 1e5],
  ['lac', 1e5],
])

/** The factor that a word after a number stands for; single letters only right after the number. */
function factorOf(item: Item | undefined): number | undefined {
  if (item?.kind !== 'word' || (item.text.length === 1 && item.text < '\u0e00' && !item.glued))
    return undefined
  if (isRole(item, 'thousand')) return 1e3
  if (isRole(item, 'million')) return 1e6
  return FACTORS.get(item.text)
}

/** A plain number: periods and commas separate thousands if three digits follow each, otherwise decimals. */
export function plainNumber(digits: string, isCounted: boolean): number | undefined {
  if (digits.length > MAX_DIGITS) return undefined
  if (/^\d+$/.test(digits)) return Number(digits)
  if (DECIMAL.test(digits)) return Number(digits.replace(',', '.'))
  // `1.500K` is one and a half thousand to some and one and a half million to others.
  return THOUSANDS.test(digits) && !isCounted ? Number(digits.replace(/[.,]/g, '')) : undefined
}

/** `10 000`: three digits after a space continue the number. */
const goesOn = (before: Item, item: Item | undefined): boolean =>
  item?.kind === 'number' && /^\d{3}$/.test(item.text) && /^\d{1,3}$/.test(before.text) && !item.glued

export function amountAt(items: readonly Item[], at: number): Amount | undefined {
  const first = items[at]
  if (first?.kind !== 'number') return undefined
  let digits = first.text
  let end = at + 1
  for (let last = first; goesOn(last, items[end]); end++) {
    last = items[end] ?? last
    digits += last.text
  }
  const factor = factorOf(items[end])
  const plain = plainNumber(digits, factor !== undefined)
  if (plain === undefined) return undefined
  if (factor !== undefined) end++
  if (items[end]?.kind === 'mark' && items[end]?.text === '+') end++
  return { value: plain * (factor ?? 1), end }
}

const DASHES = new Set(['-', '–', '—', '~', '〜', '～', '‐', '‑', '−', '/'])

/** Where the second number of a range is expected: after a dash, or a word for "to". */
export const afterDash = (items: readonly Item[], at: number): number | undefined => {
  const item = items[at]
  const isDash = item?.kind === 'mark' && DASHES.has(item.text)
  return isDash || isRole(item, 'to') || (item?.text === 'a' && items[at + 1]?.kind === 'number')
    ? at + 1
    : undefined
}

const UNIT_MINUTES: Partial<Readonly<Record<Role, number>>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
}

/** How many minutes a word for a time unit stands for. */
export function unitMinutes(item: Item | undefined): number | undefined {
  const role = item?.sense?.role
  // `M` after a number means millions; minutes are written out.
  return role === undefined ? undefined : UNIT_MINUTES[role]
}
