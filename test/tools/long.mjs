import { npm } from './run.mjs'
import { browserTests, findBrowsers, LONGER, prepared, runStages, unitTests } from './stages.mjs'

/* All stories, all that is drawn, all faults: before a piece of work is called done, see test/README.md. */

const LENGTH = { LENGTH: 'long' }

await runStages([
  ...prepared,
  ['Unit tests', () => unitTests(['--testTimeout=600000'], LENGTH)],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  ['Browser tests', () => browserTests(LONGER, LENGTH)],
  ['Faults', () => npm(['run', '--silent', 'test:faults'])],
])
