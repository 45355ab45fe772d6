import { describe, expect, test } from 'vitest'
import { sameLinkKey } from '../../lib/links/same-link'
import fc from '../fast-check'

const BASE = 'https://www.video.example/watch?v=aB1'

describe('two addresses are for the same thing', () => {
  test.each([
    ['the host in capitals', BASE, 'https://WWW.Video.Example/watch?v=aB1'],
    ['with and without www', BASE, 'https://video.example/watch?v=aB1'],
    ['http and https', BASE, 'http://www.video.example/watch?v=aB1'],
    ['the usual port', BASE, 'https://www.video.example:443/watch?v=aB1'],
    ['a jump inside the page', BASE, `${BASE}#comments`],
    ['an empty fragment', BASE, `${BASE}#`],
    ['spaces around it', BASE, ` ${BASE}\n`],
    ['a slash at the end', 'https://a.example/me', 'https://a.example/me/'],
    ['no path and a slash', 'https://a.example', 'https://a.example/'],
  ])('%s', (_, a, b) => {
    expect(sameLinkKey(a)).toBe(sameLinkKey(b))
  })
})

describe('two addresses are not', () => {
  test.each([
    ['another case of the path', 'https://a.example/aB', 'https://a.example/ab'],
    ['another query', BASE, 'https://www.video.example/watch?v=ab1'],
    ['another order of the query', 'https://a.example/?a=1&b=2', 'https://a.example/?a=1&b=3'],
    ['another port', 'https://a.example:8080/', 'https://a.example/'],
    ['another host', 'https://m.a.example/', 'https://a.example/'],
    ['a route in the fragment', 'https://a.example/#/one', 'https://a.example/#/two'],
    ['an old route in the fragment', 'https://a.example/#!one', 'https://a.example/#!two'],
    ['no address at all', 'one', 'two'],
  ])('%s', (_, a, b) => {
    expect(sameLinkKey(a)).not.toBe(sameLinkKey(b))
  })
})

test('whatever it is given, it answers, and spaces around it never count', () => {
  fc.assert(
    fc.property(fc.constantFrom('', 'https://a.example/', 'HTTP://'), fc.string(), (begin, end) => {
      expect(sameLinkKey(` ${begin}${end} `)).toBe(sameLinkKey(begin + end))
    }),
  )
})
