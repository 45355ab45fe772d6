import { readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {string} path the report of vitest's json reporter
 * @returns {Counts}
 */
export function unitCounts(path) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {string} path the report of Playwright's json reporter
 * @returns {Counts}
 */
export function browserCounts(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */
  const { stats } = JSON.parse(readFileSync(path, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/**
 * A run proves something only when tests ran and none was left out.
 *
 * @param {Counts} counts
 * @returns {number} how many passed
 */
export function allPassed({ passed, failed, skipped }) {
  if (failed > 0) throw new Error(`${failed} tests failed`)
  if (skipped > 0) throw new Error(`${skipped} tests were skipped`)
  if (passed === 0) throw new Error('No test ran')
  return passed
}
