import { onlyQuarter, quarterOfCommit } from './quarter.mjs'
import { npm } from './run.mjs'
import { browserTests, findBrowsers, lint, prepared, runStages, unitTests } from './stages.mjs'

/* The short form of everything, see test/README.md. */

await runStages([
  ...prepared,
  ['Lint', lint],
  [
    'Unit tests',
    async () => {
      const quarter = quarterOfCommit()
      console.log(`Quarter ${quarter} of the stories and states; the others are in npm run test:more`)
      return unitTests(onlyQuarter(quarter))
    },
  ],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  ['Browser tests', () => browserTests([])],
])
