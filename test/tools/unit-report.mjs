import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { firstLine } from './results.mjs'
import { root } from './run.mjs'

/*
 * A reporter of vitest, whose own ones leave out of their file what failed outside of every test: how many tests passed, failed
 * and were skipped, and what to say of each failure when all is over.
 */

export const UNIT_REPORT = join(root, 'test-results', 'unit.json')

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {{ message?: string, name?: string, VITEST_TEST_NAME?: string, VITEST_TEST_PATH?: string }} SomeError */

/** @param {SomeError | undefined} error */
const said = (error) => firstLine(error?.message || error?.name || 'no message')

/** @param {SomeError} error */
function outsideOfTests(error) {
  const { VITEST_TEST_NAME: test, VITEST_TEST_PATH: file } = error
  const place = [file?.replace(root, ''), test].filter(Boolean).join(' > ')
  return `unhandled error${place ? `, while ${place} ran` : ''}: ${said(error)}`
}

/** @param {TestModule} module */
function failuresOf(module) {
  const found = module.errors().map((error) => `${module.relativeModuleId}: ${said(error)}`)
  for (const suite of module.children.allSuites())
    for (const error of suite.errors())
      found.push(`${module.relativeModuleId} > ${suite.fullName}: ${said(error)}`)
  for (const test of module.children.allTests('failed'))
    found.push(`${module.relativeModuleId} > ${test.fullName}: ${said(test.result().errors?.[0])}`)
  return found
}

export default class UnitReport {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly SomeError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    /** @param {readonly string[]} states */
    const count = (...states) => tests.filter((test) => states.includes(test.result().state)).length
    const failures = [...modules.flatMap(failuresOf), ...unhandled.map(outsideOfTests)]
    const report = {
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped', 'pending'),
      failures,
    }
    mkdirSync(dirname(UNIT_REPORT), { recursive: true })
    writeFileSync(UNIT_REPORT, JSON.stringify(report))
  }
}
