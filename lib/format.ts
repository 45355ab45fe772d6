import { isPast } from './clock'
import type { Amount } from './money'

/** How the person's browser writes numbers and times. */
export const language = (): string | undefined => globalThis.navigator?.language || undefined

/** Made once: to make one takes far longer than to format a number, and a list has a hundred of them. */
let counts: Intl.NumberFormat | undefined
let amounts: Intl.NumberFormat | undefined

/** Every decimal that there is, and never fewer than two: an amount is not rounded for looks. */
export function formatAmount(amount: Amount, currency: string): string {
  amounts ??= new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 20 })
  // A string keeps what a float would lose; the type wants a literal that looks like a number.
  const number = amounts.format(amount as `${number}`)
  return currency === '' ? number : `${number} ${currency}`
}

export function formatCount(count: number | string): string {
  counts ??= new Intl.NumberFormat(language())
  return counts.format(typeof count === 'number' ? count : (count as `${number}`))
}

const STEPS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const

/** How long ago, in the largest unit that fits, or `undefined` for under a minute; of a time in the future, that time. */
export function formatAge(at: number, now: number): string | undefined {
  if (!isPast(at, now)) return formatTime(at)
  const seconds = Math.max(0, (now - at) / 1000)
  const step = STEPS.findLast(([, size]) => seconds >= size)
  if (!step) return undefined
  const [unit, size] = step
  return new Intl.RelativeTimeFormat(language(), { style: 'short' }).format(-Math.floor(seconds / size), unit)
}

/** How long until then, in the largest unit that fits, rounded up so that no one comes too early: "in 40 seconds". */
export function formatIn(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const [unit, size] = STEPS.findLast(([, size]) => seconds >= size) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(language()).format(Math.ceil(seconds / size), unit)
}

export const formatTime = (at: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(at)
