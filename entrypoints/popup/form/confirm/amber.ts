/**
 * What may be said in amber, the gravest first. One line is read where three are not, so that only the first of those
 * that apply is shown.
 */
const RANKS = [
  // It would be paid for twice.
  'repeat',
  // It would most likely bring nothing.
  'mismatch',
  // It may have been paid for already.
  'doubtful-dismissal',
  'unsure-target',
  // It costs more than it did.
  'dearer',
  // It is under way.
  'same-target',
  // It was a question, and stays where the answer was given.
  'answered',
] as const

/** Something to know before spending. It stands in nobody's way: the button names the amount and orders as ever. */
export interface Amber {
  readonly rank: (typeof RANKS)[number]
  readonly text: string
  /** What settles it, where a click can. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Beside the button, where scrolling cannot hide it, or at the service that it is about. */
  readonly at: 'button' | 'service'
}

/** The gravest of those that apply. */
export function gravest(lines: readonly (Amber | undefined)[]): Amber | undefined {
  const [first] = lines
    .filter((line) => line !== undefined)
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))
  return first
}
