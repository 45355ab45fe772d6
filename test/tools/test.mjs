import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { banner, plain, seconds, styled } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { allPassed, browserCounts, unitCounts } from './results.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

const reports = {
  unit: join(root, 'test-results', 'unit.json'),
  browser: join(root, 'test-results', 'e2e.json'),
}

/** @type {Record<string, string>} */
const browsers = {}
let passed = 0

/** @type {[string, () => Promise<string | void> | string | void][]} */
const stages = [
  ['Node', () => checkNode() ?? process.versions.node],
  ['Packages', installPackages],
  ['Types', () => npm(['run', '--silent', 'types'])],
  ['Lint', () => npm(['run', '--silent', 'lint', ...(plain ? ['--', '--colors=off'] : [])])],
  ['Unit tests', unitTests],
  ['Build', () => npm(['run', '--silent', 'build'])],
  ['Browsers', findBrowsers],
  ['Browser tests', browserTests],
]

async function unitTests() {
  rmSync(reports.unit, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
  await npm(['run', '--silent', 'unit', '--', ...reporters])
  return count(allPassed(unitCounts(reports.unit)))
}

function findBrowsers() {
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const path = needBrowser(browser)
    browsers[wanted[browser].variable] = path
    console.log(`${wanted[browser].name}: ${path}`)
  }
}

async function browserTests() {
  rmSync(reports.browser, { force: true })
  await npm(['run', '--silent', 'e2e'], browsers)
  return count(allPassed(browserCounts(reports.browser)))
}

/** @param {number} tests */
function count(tests) {
  passed += tests
  return `${tests} passed`
}

/** @type {string[]} */
const summary = []
for (const [title, stage] of stages) {
  banner(title)
  const start = performance.now()
  const took = () => seconds(performance.now() - start).padStart(8)
  try {
    const said = (await stage()) ?? ''
    summary.push(`${styled('ok  ', 'green')} ${title.padEnd(14)} ${took()}  ${said}`.trimEnd())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`\n${styled(reason, 'red')}`)
    summary.push(`${styled('FAIL', 'red')} ${title.padEnd(14)} ${took()}`)
    process.exitCode = 1
    break
  }
}

banner('Summary')
for (const line of summary) console.log(line)
for (const [title] of stages.slice(summary.length)) console.log(`${styled('-   ', 'dim')} ${title}: not run`)
if (process.exitCode !== 1) console.log(`${passed} passed, 0 failed`)
