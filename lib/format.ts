import { isPast } from './clock'
import type { Amount } from './money'

/** The browser's locale for numbers and times. */
export const language = (): string | undefined => globalThis.navigator?.language || undefined

/** Made once: to make a formatter takes far longer than to format, and a list has a hundred of them. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const amounts = lazily(
  () => new Intl.NumberFormat(language(), { minimumFractionDigits: 2, maximumFractionDigits: 20 }),
)
const shares = lazily(
  () => new Intl.NumberFormat(language(), { style: 'percent', maximumSignificantDigits: 3 }),
)
const differences = lazily(
  () =>
    new Intl.NumberFormat(language(), {
      style: 'percent',
      maximumSignificantDigits: 3,
      signDisplay: 'exceptZero',
    }),
)
const counts = lazily(() => new Intl.NumberFormat(language()))
const ages = lazily(() => new Intl.RelativeTimeFormat(language(), { style: 'short' }))
const waits = lazily(() => new Intl.RelativeTimeFormat(language()))
const times = lazily(() => new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }))

/** All decimals, at least two: an amount is never rounded for looks. */
export function formatAmount(amount: Amount, currency: string): string {
  // A string keeps the digits that a float would lose; the type wants a literal that looks like a number.
  const number = amounts().format(amount as `${number}`)
  return currency === '' ? number : `${number} ${currency}`
}

/** A share in percent, as exact as one reads it: it says how much, and no amount is computed from it. */
export const formatShare = (share: Amount): string => shares().format(share as `${number}`)

/** By what share something rose or fell, with its sign. */
export const formatDifference = (share: Amount): string => differences().format(share as `${number}`)

export const formatCount = (count: number | string): string =>
  counts().format(typeof count === 'number' ? count : (count as `${number}`))

const STEPS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const

/** How long ago, in the largest fitting unit, or `undefined` for less than a minute; for a future time, that time. */
export function formatAge(at: number, now: number): string | undefined {
  if (!isPast(at, now)) return formatTime(at)
  const seconds = Math.max(0, (now - at) / 1000)
  const step = STEPS.findLast(([, size]) => seconds >= size)
  if (!step) return undefined
  const [unit, size] = step
  return ages().format(-Math.floor(seconds / size), unit)
}

/**
 * How long until then, in the largest fitting unit, rounded up so that no one comes back too early: "in 40 seconds".
 */
export function formatIn(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const [unit, size] = STEPS.findLast(([, size]) => seconds >= size) ?? (['second', 1] as const)
  return waits().format(Math.ceil(seconds / size), unit)
}

export const formatTime = (at: number): string => times().format(at)
