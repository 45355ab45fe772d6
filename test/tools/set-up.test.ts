import { expect, it } from 'vitest'
import { hasDisplay } from './open-browser.mjs'
import { checkNode } from './set-up.mjs'

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
