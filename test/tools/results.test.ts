import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { allPassed, browserResults } from './results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'paneldock-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

function browserRun(report: object): string {
  const path = join(folder, 'e2e.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

it('counts only runs in which tests ran, all of them, and passed', () => {
  const run = { passed: 3, failed: 0, skipped: 0, failures: [] }
  expect(allPassed(run)).toBe(3)
  expect(() => allPassed({ ...run, failed: 1 })).toThrow('1 tests failed')
  expect(() => allPassed({ ...run, skipped: 2 })).toThrow('2 tests were skipped')
  expect(() => allPassed({ ...run, passed: 0 })).toThrow('No test ran')
})

it('takes no run in which something failed outside of every test, and says what', () => {
  const failures = ['unhandled error, while test/a.test.ts ran: The database is closed']
  expect(() => allPassed({ passed: 3, failed: 0, skipped: 0, failures })).toThrow(failures[0])
})

it('names each browser test that failed, with the first line of why', () => {
  const failed = (title: string, message?: string) => ({
    title,
    file: 'menu.spec.ts',
    line: 7,
    ok: false,
    tests: [{ results: [{}, { error: { message } }] }],
  })
  const passed = { ...failed('passes'), ok: true }
  const path = browserRun({
    stats: { expected: 1, unexpected: 2, flaky: 0, skipped: 0 },
    suites: [
      { specs: [passed, failed('a link', '\n\u001b[31mNot found\u001b[39m\nCall log: …')], suites: [] },
      { suites: [{ specs: [failed('another')] }] },
    ],
    errors: [{ message: 'No port was free', location: { file: 'server.ts' } }],
  })
  expect(browserResults(path)).toEqual({
    passed: 1,
    failed: 2,
    skipped: 0,
    failures: [
      'menu.spec.ts:7 > a link: Not found',
      'menu.spec.ts:7 > another: no message',
      'server.ts: No port was free',
    ],
  })
})
