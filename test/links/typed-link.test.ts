import { describe, expect, test } from 'vitest'
import { isWebAddress } from '../../lib/links/link'
import { readTypedLink } from '../../lib/links/typed-link'
import fc from '../fast-check'

const address = (link: string, isCompleted = false) => ({ kind: 'address', link, isCompleted })

describe('an address', () => {
  test.each([
    'https://www.instagram.com/gus.r/?igsh=1',
    'http://127.0.0.1:8080/a,b;c|d',
    'https://archive.example/web/2020/https://video.example/1',
    'https://l.facebook.com/l.php?u=https://l.facebook.com/x',
    'https://example.com/a,b@c',
  ])('goes out as it is: %s', (link) => {
    expect(readTypedLink(link, true)).toEqual(address(link))
  })

  test.each([
    'instagram.com/gus.r',
    'www.instagram.com',
    'INSTAGRAM.com/Gus?a=b#c',
    'example.com',
    't.me/s/name',
    'vm.tiktok.com/ZM1/',
    'пример.рф/путь',
    'video.example:8080/x',
  ])('without its scheme gets one: %s', (typed) => {
    expect(readTypedLink(typed, true)).toEqual(address(`https://${typed}`, true))
  })

  test('without all but its slashes is one too', () => {
    expect(readTypedLink('//video.example/x', true)).toEqual(address('https://video.example/x', true))
  })

  test('is meant where no name can be', () => {
    expect(readTypedLink('gus.me', false)).toEqual(address('https://gus.me', true))
    expect(readTypedLink('gus', false)).toMatchObject({ problem: 'no-url' })
  })
})

describe('a bare name', () => {
  test.each(['gus', 'gus.r', '@gus.r', '@Gus_R', 'gus.me', 'имя', '12345', 'a', 'under_', 'dash-ed'])(
    'goes out as it is: %s',
    (name) => {
      expect(readTypedLink(name, true)).toEqual({ kind: 'name', link: name })
    },
  )

  test.each(['@', '.', '...', '@@gus', 'gus@mail.example', 'a/b', 'a:b', '+abc', 'gus!', 'a'.repeat(102)])(
    'is not %s',
    (typed) => {
      expect(readTypedLink(typed, true)).toMatchObject({ kind: 'problem' })
    },
  )
})

describe('anything else', () => {
  test.each([
    ['', 'empty'],
    ['two words', 'no-url'],
    ['https://a.example/ https://b.example/', 'no-url'],
    ['Look at https://a.example/', 'no-url'],
    ['https://', 'no-url'],
    ['javascript:alert(1)', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['https:video.example', 'not-web'],
    ['mailto:a@video.example', 'not-web'],
    ['blob:https://video.example/1', 'not-web'],
    ['javascript://video.example/%0aalert(1)', 'not-web'],
    ['a.b:99999/', 'not-web'],
  ])('%j is no link: %s', (typed, problem) => {
    expect(readTypedLink(typed, true)).toEqual({ kind: 'problem', problem })
  })
})

test('whatever is typed: what goes out is a web address, or the very text as a name', () => {
  const glyphs = fc.constantFrom(
    ...'ab.@/:, \n-_?=#'.split(''),
    'https://',
    'www.',
    '.com',
    'javascript:',
    '\u202e',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: glyphs })), fc.boolean(), (typed, mayBeName) => {
      const read = readTypedLink(typed.trim(), mayBeName)
      if (read.kind === 'address') {
        expect(isWebAddress(read.link)).toBe(true)
        expect(read.link.endsWith(typed.trim().replace(/^\/\//, ''))).toBe(true)
      }
      if (read.kind === 'name') expect([mayBeName, read.link]).toEqual([true, typed.trim()])
    }),
    { numRuns: 3000 },
  )
})
