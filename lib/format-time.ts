import { language } from './format'

const HOUR_MS = 3_600_000

const STEPS = [
  ['day', 24 * HOUR_MS],
  ['hour', HOUR_MS],
  ['minute', 60_000],
] as const

/**
 * A duration in its largest fitting unit, rounded down so as not to promise too much: "12 days", at least "1 minute".
 */
export function formatSpan(ms: number): string {
  const [unit, size] = STEPS.find(([, step]) => ms >= step) ?? STEPS[2]
  const count = Math.max(1, Math.floor(ms / size))
  return formatUnit(count, unit)
}

const formats = new Map<string, Intl.NumberFormat>()

/** One formatter per unit: creating one takes longer than everything else in a list row. */
function formatUnit(count: number, unit: string): string {
  const format =
    formats.get(unit) ?? new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' })
  formats.set(unit, format)
  return format.format(count)
}

export const formatMinutes = (minutes: number): string => formatUnit(minutes, 'minute')
