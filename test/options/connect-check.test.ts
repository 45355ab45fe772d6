import { expect, test } from 'vitest'
import { checkAddress, isKeyMissing } from '../../entrypoints/options/connect/connect-check'

test.each([
  ['https://panel.example/api/v2', 'https://panel.example/api/v2', 'https://panel.example/*'],
  ['  panel.example/api/v1 ', 'https://panel.example/api/v1', 'https://panel.example/*'],
  ['http://localhost:8080/api/v2', 'http://localhost:8080/api/v2', 'http://localhost/*'],
])('%s can be asked for', (typed, url, origins) => {
  expect(checkAddress(typed)).toEqual({ kind: 'address', url, origins })
})

test.each(['https://panel.example', 'panel.example/', 'https://panel.example/#top'])(
  '%s is a site: it is not connected, fuller addresses are offered',
  (typed) => {
    const offers = ['https://panel.example/api/v2', 'https://panel.example/api/v1']
    expect(checkAddress(typed)).toEqual({ kind: 'trouble', trouble: 'site-only', offers })
  },
)

test.each([
  ['', 'empty'],
  ['no address', 'no-url'],
  ['ftp://panel.example/api/v2', 'not-web'],
  ['http://panel.example/api/v2', 'not-secure'],
  ['https://name:word@panel.example/api/v2', 'has-password'],
])('%s is named as %s', (typed, trouble) => {
  expect(checkAddress(typed)).toEqual({ kind: 'trouble', trouble, offers: [] })
})

test('spaces are no key', () => {
  expect(isKeyMissing(' \t')).toBe(true)
  expect(isKeyMissing(' k)(*&^% ')).toBe(false)
})
