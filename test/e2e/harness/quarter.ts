import { LENGTH } from '../../length'
import { isTaken, quarterOfCommit } from '../../tools/quarter.mjs'

const quarter = quarterOfCommit()

/** What has a longer form than the short run's: `npm run test:more` and `npm run test:long` run these. */
export const LONGER = { tag: '@longer' }

/** Whether this run takes the long form of the one with this number, see `isTaken`. */
export const takesLongForm = (at: number): boolean => isTaken(at, LENGTH, quarter)
