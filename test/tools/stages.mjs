import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { banner, plain, seconds, styled } from './console.mjs'
import { needBrowser, wanted } from './need-browser.mjs'
import { allPassed, browserResults, unitResults } from './results.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'
import { UNIT_REPORT } from './unit-report.mjs'

/** @typedef {[string, () => Promise<string | void> | string | void]} Stage */

/** Passed in the stages so far. */
let passed = 0

/** @type {Record<string, string>} */
const browsers = {}

/** How many lines of failures are told at the end of all: a log may be cut to its last ones. */
const TOLD = 14

/**
 * What failed in it says more than the exit code of a run, if it came so far.
 *
 * @param {Promise<void>} run
 * @param {string} report
 * @param {(path: string) => import('./results.mjs').Results} read
 */
async function results(run, report, read) {
  rmSync(report, { force: true })
  try {
    await run
  } catch (error) {
    if (existsSync(report)) allPassed(read(report))
    throw error
  }
  const tests = allPassed(read(report))
  passed += tests
  return `${tests} passed`
}

/**
 * @param {readonly string[]} args what to run, of all the unit tests
 * @param {Record<string, string>} [env]
 */
export async function unitTests(args, env) {
  const reporters = ['--reporter=default', '--reporter=./test/tools/unit-report.mjs']
  const run = npm(['run', '--silent', 'unit', '--', ...args, ...reporters], env)
  return results(run, UNIT_REPORT, unitResults)
}

/** Of the browser tests those that have a longer form. */
export const LONGER = ['--grep', '@longer']

export function findBrowsers() {
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const path = needBrowser(browser)
    browsers[wanted[browser].variable] = path
    console.log(`${wanted[browser].name}: ${path}`)
  }
}

/**
 * @param {readonly string[]} args which of the browser tests; none for all
 * @param {Record<string, string>} [env]
 */
export async function browserTests(args, env = {}) {
  const report = join(root, 'test-results', 'e2e.json')
  const run = npm(['run', '--silent', 'e2e', '--', ...args], { ...browsers, ...env })
  return results(run, report, browserResults)
}

/**
 * What every run begins with: the tests, too, are read by the settings that the type check makes.
 *
 * @type {readonly Stage[]}
 */
export const prepared = [
  ['Node', () => checkNode() ?? process.versions.node],
  ['Packages', installPackages],
  ['Types', () => npm(['run', '--silent', 'types'])],
]

export const lint = () => npm(['run', '--silent', 'lint', ...(plain ? ['--', '--colors=off'] : [])])

/**
 * Runs one stage after the other, up to the first that fails, and says of each how long it took. What failed comes last.
 *
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  /** @type {string[]} */
  const summary = []
  /** @type {string[]} */
  let failures = []
  for (const [title, stage] of stages) {
    banner(title)
    const start = performance.now()
    const took = () => seconds(performance.now() - start).padStart(8)
    try {
      const said = (await stage()) ?? ''
      summary.push(`${styled('ok  ', 'green')} ${title.padEnd(14)} ${took()}  ${said}`.trimEnd())
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures = reason.split('\n')
      summary.push(`${styled('FAIL', 'red')} ${title.padEnd(14)} ${took()}`)
      process.exitCode = 1
      break
    }
  }
  banner('Summary')
  for (const line of summary) console.log(line)
  for (const [title] of stages.slice(summary.length))
    console.log(`${styled('-   ', 'dim')} ${title}: not run`)
  for (const line of failures.slice(0, TOLD)) console.error(styled(line, 'red'))
  if (failures.length > TOLD) console.error(`and ${failures.length - TOLD} more`)
  if (process.exitCode !== 1) console.log(`${passed} passed, 0 failed`)
}
