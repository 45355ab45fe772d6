import fc from 'fast-check'
import { LENGTH } from './length'

/*
 * Property tests draw the same values in every run, so that a change fails for what it did and not for what was
 * drawn. `SEED=<number> npm run unit` draws others, `SEED=new` different ones each time; what fails names its seed.
 */

const { SEED = '20261121' } = process.env
if (SEED !== 'new') fc.configureGlobal({ seed: Number(SEED) })

const SHARE = { short: 1 / 4, more: 1, long: 4 } as const

/** How many values this run draws where `npm run test:more` draws so many. */
export const drawn = (inMore: number): number => Math.ceil(inMore * SHARE[LENGTH])

export default fc
