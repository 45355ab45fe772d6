import { describe, expect, test } from 'vitest'
import { isWebAddress } from '../../lib/links/link'
import { linksIn } from '../../lib/links/links-in'
import fc from '../fast-check'

const A = 'https://www.instagram.com/p/one/'
const B = 'https://www.instagram.com/p/two/'

describe('several links', () => {
  test.each([
    [`${A} ${B}`, [A, B]],
    [`${A}\n${B}\n`, [A, B]],
    [`${A},${B}`, [A, B]],
    [`${A};  ${B}`, [A, B]],
    [`${A}|${B}`, [A, B]],
    // What a field of one line makes of two.
    [`${A}${B}`, [A, B]],
    [`1. ${A} 2. ${B}`, [A, B]],
    [`"${A}", <${B}>`, [A, B]],
    [`instagram.com/one instagram.com/two`, ['https://instagram.com/one', 'https://instagram.com/two']],
    ['@one @two', ['@one', '@two']],
    [`${A} ${B} ${A}`, [A, B]],
  ])('are all found: %s', (typed, found) => {
    expect(linksIn(typed)).toEqual(found)
  })

  test('of any number are found, whatever stands between them', () => {
    const link = fc.integer({ min: 0 }).map((n) => `https://video.example/watch?v=${n}`)
    const between = fc.constantFrom(' ', '\n', '\r\n', ', ', '; ', ' | ', '\t')
    fc.assert(
      fc.property(fc.uniqueArray(link, { minLength: 2 }), between, (links, sign) => {
        expect(linksIn(links.join(sign))).toEqual(links)
      }),
    )
  })
})

test.each([
  'https://archive.example/web/2020/https://video.example/1',
  'https://l.facebook.com/l.php?u=https://l.facebook.com/x',
  'https://example.com/a,b;c|d',
  'https://example.com/a,b@c',
  'instagram.com/gus.r',
  'gus.r',
  '@gus.r',
  'two words',
  '',
])('one link, or none, is not taken apart: %s', (typed) => {
  expect(linksIn(typed)).toEqual([])
})

test('of a sentence the link is found', () => {
  expect(linksIn(`Look at this! ${A}`)).toEqual([A])
  expect(linksIn('Read https://wiki.example/A_(b)!')).toEqual(['https://wiki.example/A_(b)'])
  expect(linksIn('See (example.com/x), or ask @gus_r.')).toEqual(['https://example.com/x', '@gus_r'])
})

test('a book is read at once', () => {
  for (const unit of ['a ', '@a ', ',', '.', 'https://a/', 'https://a,', 'a.b ', '<']) {
    const text = unit.repeat(200_000).slice(0, 200_000)
    const begun = performance.now()
    linksIn(text)
    linksIn(`${text} https://a.example/`)
    expect(performance.now() - begun, JSON.stringify(unit)).toBeLessThan(1000)
  }
})

test('whatever is typed: what is found are web addresses and names', () => {
  const glyphs = fc.constantFrom(...'ab.@/:, \n-_?=#'.split(''), 'https://', 'www.', '.com', 'javascript:')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: glyphs })), (typed) => {
      for (const one of linksIn(typed.trim())) expect(one.startsWith('@') || isWebAddress(one)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
