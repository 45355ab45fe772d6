import { npm } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'
import { browserTests, findBrowsers, runStages, unitTests } from './stages.mjs'

/* All stories, all that is drawn, all faults: before a piece of work is called done, see test/README.md. */

const LENGTH = { LENGTH: 'long' }

await runStages([
  ['Node', () => checkNode() ?? process.versions.node],
  ['Packages', installPackages],
  // The tests are read by the settings that this makes.
  ['Types', () => npm(['run', '--silent', 'types'])],
  ['Unit tests', () => unitTests(['--testTimeout=600000'], LENGTH)],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  ['Browser tests', () => browserTests(['states.spec', 'seven-panels'], LENGTH)],
  ['Faults', () => npm(['run', '--silent', 'test:faults'])],
])
