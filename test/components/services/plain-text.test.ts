// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { piecesOf, plainText } from '../../../components/services/plain-text'
import fc, { drawn } from '../../fast-check'

/* A panel's description is shown as the text that it is meant to be, whatever it is made of. */

describe('a description', () => {
  test.each([
    [
      'Start: 0-1 hour<br>Speed: 10k/day<br/>Refill &amp; support',
      'Start: 0-1 hour\nSpeed: 10k/day\nRefill & support',
    ],
    ['<p>First</p><p>Second &#39;one&#39;</p>', "First\n\nSecond 'one'"],
    ['<ul><li>No drop</li><li>Real</li></ul>', '• No drop\n\n• Real'],
    ['&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain', 'Bold & plain'],
    ['&quot;Quoted&quot;&nbsp;text', '"Quoted"\u00a0text'],
    ['min < 100, max > 5 and <3 likes', 'min < 100, max > 5 and <3 likes'],
    ['AT&T & friends; R&D', 'AT&T & friends; R&D'],
    ['<script>alert(1)</script>Text<style>p{}</style>', 'Text'],
    ['<a href="https://example.com/how">How to</a>', 'How to https://example.com/how'],
    ['<a href="javascript:alert(1)">Click</a>', 'Click'],
    ['<img src=x onerror=alert(1)>After', 'After'],
    ['<b>unclosed and <i>nested', 'unclosed and nested'],
    ['<b never closed 10k', '<b never closed 10k'],
    ['no markup at all\nsecond line', 'no markup at all\nsecond line'],
    ['<!-- hidden -->shown', 'shown'],
    ['a<br><br><br><br>b', 'a\n\nb'],
    ['⚡ متابعون &#1605;', '⚡ متابعون م'],
    ['', ''],
  ])('%j reads %j', (written, shown) => {
    expect(plainText(written)).toBe(shown)
  })

  test('of a megabyte is cut and read in a moment', () => {
    const text = plainText('<p>x'.repeat(250_000))
    expect(text.length).toBeLessThan(20_000)
  })

  test('whatever it is made of is a text without markup that would be one', () => {
    const bits = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<script>',
      '</script>',
      '&amp;',
      '&lt;',
      '&#60;',
      '<',
      '>',
      '"',
      'a',
      ' ',
      '\n',
      '<a href="x">',
      '<!--',
      '-->',
      '<svg onload=x>',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (all) => {
        const text = plainText(all.join(''))
        expect(text).not.toMatch(/<\/?(p|br|script|a|svg)[^<>]*>/)
        expect(text).not.toMatch(/\n{3,}/)
      }),
      { numRuns: drawn(400) },
    )
  })
})

test('links are told from what stands around them, without the signs of the sentence', () => {
  expect(piecesOf('See https://example.com/a?b=1. Or (http://other.example/x), ok')).toEqual([
    { text: 'See ', isLink: false },
    { text: 'https://example.com/a?b=1', isLink: true },
    { text: '. Or (', isLink: false },
    { text: 'http://other.example/x', isLink: true },
    { text: '), ok', isLink: false },
  ])
  expect(piecesOf('nothing')).toEqual([{ text: 'nothing', isLink: false }])
})
