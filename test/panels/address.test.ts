import { describe, expect, test } from 'vitest'
import { type AddressProblem, DOCUMENTED_PANELS, readAddress } from '../../lib/panels/address'
import { keyTail, readKey } from '../../lib/panels/key'

describe('an address', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['https://panel.example/api/v2', 'https://panel.example/api/v2', 'https://panel.example/*', []],
    ['panel.example/api/v2', 'https://panel.example/api/v2', 'https://panel.example/*', []],
    [' HTTPS://Panel.Example/API ', 'https://panel.example/API', 'https://panel.example/*', []],
    ['https://panel.example:8443/api/v2', 'https://panel.example:8443/api/v2', 'https://panel.example/*', []],
    ['panel.example:8443/api', 'https://panel.example:8443/api', 'https://panel.example/*', []],
    ['https://panel.example/api?x=1#y', 'https://panel.example/api?x=1', 'https://panel.example/*', []],
    ['https://panel.example/?x=1', 'https://panel.example/?x=1', 'https://panel.example/*', []],
    ['http://localhost:8080/api/v2', 'http://localhost:8080/api/v2', 'http://localhost/*', []],
    ['http://127.0.0.1/api/v2', 'http://127.0.0.1/api/v2', 'http://127.0.0.1/*', []],
    ['https://localhost/api', 'https://localhost/api', 'https://localhost/*', []],
    ['localhost:8080/api', 'https://localhost:8080/api', 'https://localhost/*', []],
    [
      'https://münchen.example/api',
      'https://xn--mnchen-3ya.example/api',
      'https://xn--mnchen-3ya.example/*',
      [],
    ],
    ['https://192.0.2.7/api', 'https://192.0.2.7/api', 'https://192.0.2.7/*', []],
    [
      'panel.example',
      'https://panel.example/',
      'https://panel.example/*',
      ['https://panel.example/api/v2', 'https://panel.example/api/v1'],
    ],
    [
      'https://panel.example:444/#top',
      'https://panel.example:444/',
      'https://panel.example/*',
      ['https://panel.example:444/api/v2', 'https://panel.example:444/api/v1'],
    ],
  ])('%s', (typed, url, origins, offers) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', url, origins, offers })
  })

  test('read again is itself', () => {
    for (const { url } of DOCUMENTED_PANELS) expect(readAddress(url)).toMatchObject({ kind: 'address', url })
  })
})

describe('no address', () => {
  test.each<[string, AddressProblem]>([
    ['', 'empty'],
    [' \t', 'empty'],
    ['panel', 'no-url'],
    ['my panel', 'no-url'],
    ['https://panel.example/api v2', 'no-url'],
    ['https://panel.example/\napi', 'no-url'],
    ['https://', 'no-url'],
    ['https://panel.example:99999/', 'no-url'],
    ['https://[2001:db8::1]/api', 'no-url'],
    ['https://[::1', 'no-url'],
    ['javascript:alert(1)', 'no-url'],
    ['mailto:me@panel', 'no-url'],
    ['ftp://panel.example/', 'not-web'],
    ['file:///etc/passwd.d', 'not-web'],
    ['chrome-extension://abc.def/', 'not-web'],
    ['http://panel.example/api', 'not-secure'],
    ['http://192.168.0.2/api', 'not-secure'],
    ['http://localhost.example/api', 'not-secure'],
    ['http://127.0.0.1.example/api', 'not-secure'],
    ['https://user:pass@panel.example/api', 'has-password'],
    ['https://user@panel.example/api', 'has-password'],
    ['http://user:pass@localhost/api', 'has-password'],
    ['user:pass@panel.example/api', 'has-password'],
  ])('%j is %s', (typed, problem) => {
    expect(readAddress(typed)).toEqual({ kind: 'problem', problem })
  })
})

describe('a key', () => {
  test.each([
    [' abc \n', 'abc'],
    ['a b', 'a b'],
    [')(*&', ')(*&'],
    ['  ', ''],
  ])('%j is read as %j', (typed, key) => {
    expect(readKey(typed)).toBe(key)
  })

  test.each([
    ['0123456789abcdef', 'cdef'],
    ['12345678', '5678'],
    ['1234567', ''],
    ['', ''],
  ])('%s is shown as %s', (key, tail) => {
    expect(keyTail(key)).toBe(tail)
  })
})
