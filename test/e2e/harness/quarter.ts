import { LENGTH } from '../../length'
import { isTaken, quarterOfCommit } from '../../tools/quarter.mjs'

const quarter = quarterOfCommit()

/** What has a longer form than the short run's: `npm run test:more` and `npm run test:long` run these. */
export const LONGER = { tag: '@longer' }

/** Whether this run takes the long form of the one with this number, see `isTaken`. */
export const takesLongForm = (at: number): boolean => isTaken(at, LENGTH, quarter)

/**
 * Of rows that a test, or a test each, goes through in the same way: a short run takes the first and a quarter of the others,
 * the longer one of the same commit the rest. A long run takes all.
 */
export const rowsTaken = <Row>(rows: readonly Row[]): readonly Row[] =>
  rows.filter((_, at) => (at === 0 ? LENGTH !== 'more' : takesLongForm(at)))
