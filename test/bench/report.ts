import type { Spread } from './statistics'

/** A row of the table: something that has a limit, and what it came to. */
export interface Figure {
  readonly what: string
  readonly limit: string
  readonly measured: string
  readonly outcome: 'ok' | 'over' | 'not measured'
  /** What the row is made of, for whoever wants to know more. */
  readonly details?: Readonly<Record<string, unknown>>
}

export const judged = (isWithin: boolean): Figure['outcome'] => (isWithin ? 'ok' : 'over')

/** Two or three digits are what a measurement is worth. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** How many times as long the subject takes as what it is compared with; the medians decide. */
export function ratioFigure(what: string, most: number, base: Spread, subject: Spread): Figure {
  const ratio = subject.median / base.median
  const p95Ratio = subject.p95 / base.p95
  const times = (of: 'median' | 'p95') => `${ms(subject[of])} to ${ms(base[of])}`
  return {
    what,
    limit: `${most} ×`,
    measured: `${ratio.toFixed(2)} × (${times('median')}); p95 ${p95Ratio.toFixed(2)} × (${times('p95')})`,
    outcome: judged(ratio <= most),
    details: { ratio, p95Ratio, base, subject },
  }
}

const KB = 1024

export const sizeFigure = (what: string, mostKb: number, bytes: number): Figure => ({
  what,
  limit: `${mostKb} KB`,
  // A byte over is over: rounded, it would look like the limit.
  measured: `${(bytes / KB).toFixed(2)} KB`,
  outcome: judged(bytes <= mostKb * KB),
  details: { bytes },
})

export const unmeasured = (what: string, error: unknown): Figure => ({
  what,
  limit: '',
  measured: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
  outcome: 'not measured',
})

/** The figures one below the other, in columns: what, limit, outcome, measured. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, limit, outcome, measured }) => [what, limit, outcome, measured])
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What a run came to in a sentence, for a user: nothing where all is well. */
export function complaint(figures: readonly Figure[]): string | undefined {
  const over = figures.filter(({ outcome }) => outcome === 'over').length
  const missing = figures.filter(({ outcome }) => outcome === 'not measured').length
  const parts = [
    ...(over > 0 ? [`${over} of ${figures.length} figures ${over === 1 ? 'is' : 'are'} over the limit`] : []),
    ...(missing > 0 ? [`${missing} could not be measured`] : []),
  ]
  return parts.length > 0 ? `${parts.join(', and ')}.` : undefined
}
