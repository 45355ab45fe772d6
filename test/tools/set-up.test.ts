import { expect, it } from 'vitest'
import { hasDisplay } from './open-browser.mjs'
import { allPassed } from './results.mjs'
import { checkNode } from './set-up.mjs'

it('counts only runs in which tests ran, all of them, and passed', () => {
  expect(allPassed({ passed: 3, failed: 0, skipped: 0 })).toBe(3)
  expect(() => allPassed({ passed: 3, failed: 1, skipped: 0 })).toThrow('1 tests failed')
  expect(() => allPassed({ passed: 3, failed: 0, skipped: 2 })).toThrow('2 tests were skipped')
  expect(() => allPassed({ passed: 0, failed: 0, skipped: 0 })).toThrow('No test ran')
})

it('asks for a Node that the packages run on', () => {
  expect(() => checkNode('18.20.0')).toThrow('this is Node 18.20.0')
  expect(() => checkNode('20.18.3')).toThrow('20.19 or newer')
  for (const version of ['20.19.0', '22.12.0', '26.0.0']) expect(() => checkNode(version)).not.toThrow()
})

it('knows a machine that nobody looks at', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true)
  expect(hasDisplay({ platform: 'darwin', env: { CI: 'true' } })).toBe(false)
})
