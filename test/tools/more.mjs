import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutQuarter } from './quarter.mjs'
import { npm, root } from './run.mjs'
import { browserTests, findBrowsers, LONGER, prepared, runStages, unitTests } from './stages.mjs'

/* What `npm test` does in a short form, in a longer one, see test/README.md. */

/** The unit tests that draw their values. */
const drawing = () =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("fast-check'"))

const LENGTH = { LENGTH: 'more' }

await runStages([
  ...prepared,
  [
    'Unit tests',
    () =>
      unitTests(['test/faults/stories', ...drawing(), ...withoutQuarter(), '--testTimeout=120000'], LENGTH),
  ],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  ['Browser tests', () => browserTests(LONGER, LENGTH)],
])
