import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/**
 * What a run of tests came to. `failures` has a line for each test that failed and for each error outside of them.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Results
 */

/** @typedef {{ message?: string, location?: { file: string } }} BrowserError */
/** @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: BrowserError }[] }[] }} Spec */
/** @typedef {{ title: string, file: string, specs?: Spec[], suites?: Suite[] }} Suite */

/** @param {string} path what `unit-report.mjs` wrote */
export function unitResults(path) {
  /** @type {Results} */
  const results = JSON.parse(readFileSync(path, 'utf8'))
  return results
}

/**
 * @param {string} path the report of Playwright's json reporter
 * @returns {Results}
 */
export function browserResults(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[], errors?: BrowserError[] }} */
  const { stats, suites, errors = [] } = JSON.parse(readFileSync(path, 'utf8'))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap(failuresOf),
      ...errors.map(
        ({ message, location }) => `${location?.file ?? 'outside of tests'}: ${firstLine(message)}`,
      ),
    ],
  }
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function failuresOf({ specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok)
  return [...own.map(failureOf), ...suites.flatMap(failuresOf)]
}

/** @param {Spec} spec */
function failureOf({ title, file, line, tests }) {
  const error = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error
  return `${file}:${line} > ${title}: ${firstLine(error?.message)}`
}

/** @param {string} [message] */
export function firstLine(message = 'no message') {
  const line =
    stripVTControlCharacters(message)
      .split('\n')
      .find((one) => one.trim() !== '') ?? ''
  return line.trim().slice(0, 160)
}

/**
 * A run proves something only when tests ran, none was left out, and no error came from outside of them.
 *
 * @param {Results} results
 * @returns {number} how many passed
 */
export function allPassed({ passed, failed, skipped, failures }) {
  if (failed > 0 || failures.length > 0) {
    const head =
      failed > 0 ? `${failed} tests failed` : 'Every test passed, but there were errors outside of them'
    throw new Error([head, ...failures].join('\n'))
  }
  if (skipped > 0) throw new Error(`${skipped} tests were skipped`)
  if (passed === 0) throw new Error('No test ran')
  return passed
}
