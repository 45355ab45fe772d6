import { withoutQuarter } from './quarter.mjs'
import { npm } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'
import { browserTests, findBrowsers, runStages, unitTests } from './stages.mjs'

/* What `npm test` does in a short form, in a longer one, see test/README.md. */

const LENGTH = { LENGTH: 'more' }
const FAULTS = { FAULT_TIMES: '3', FAULT_ROUNDS: '4', FAULT_STORIES: '24', FAULT_RESTARTS: '4' }

await runStages([
  ['Node', () => checkNode() ?? process.versions.node],
  ['Packages', installPackages],
  ['Unit tests', () => unitTests(withoutQuarter(), LENGTH)],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  [
    'Browser tests',
    () => browserTests(['states.spec', 'seven-panels', 'test/e2e/faults/'], { ...LENGTH, ...FAULTS }),
  ],
])
