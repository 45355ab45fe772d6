import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { banner, plain, seconds, styled } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { allPassed, browserCounts, unitCounts } from './results.mjs'
import { npm, root } from './run.mjs'

/** @typedef {[string, () => Promise<string | void> | string | void]} Stage */

/** Passed in the stages so far. */
let passed = 0

/** @type {Record<string, string>} */
const browsers = {}

/** @param {number} tests */
function count(tests) {
  passed += tests
  return `${tests} passed`
}

/**
 * @param {readonly string[]} args what to run, of all the unit tests
 * @param {Record<string, string>} [env]
 */
export async function unitTests(args, env) {
  const report = join(root, 'test-results', 'unit.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await npm(['run', '--silent', 'unit', '--', ...args, ...reporters], env)
  return count(allPassed(unitCounts(report)))
}

export function findBrowsers() {
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const path = needBrowser(browser)
    browsers[wanted[browser].variable] = path
    console.log(`${wanted[browser].name}: ${path}`)
  }
}

/**
 * @param {readonly string[]} files which of the browser tests, by part of their names; none for all
 * @param {Record<string, string>} [env]
 */
export async function browserTests(files, env = {}) {
  const report = join(root, 'test-results', 'e2e.json')
  rmSync(report, { force: true })
  await npm(['run', '--silent', 'e2e', '--', ...files], { ...browsers, ...env })
  return count(allPassed(browserCounts(report)))
}

export const lint = () => npm(['run', '--silent', 'lint', ...(plain ? ['--', '--colors=off'] : [])])

/**
 * Runs one stage after the other, up to the first that fails, and says of each how long it took.
 *
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
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
  for (const [title] of stages.slice(summary.length))
    console.log(`${styled('-   ', 'dim')} ${title}: not run`)
  if (process.exitCode !== 1) console.log(`${passed} passed, 0 failed`)
}
