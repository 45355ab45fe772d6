import fc from 'fast-check'

/*
 * Property tests draw the same values in every run, so that a change fails for what it did and not for what was
 * drawn. `SEED=<number> npm run unit` draws others, `SEED=new` different ones each time; what fails names its seed.
 */

const { SEED = '20261121' } = process.env
if (SEED !== 'new') fc.configureGlobal({ seed: Number(SEED) })

export default fc
