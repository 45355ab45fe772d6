import { describe, expect, test } from 'vitest'
import { createTraitReader, readTraits } from '../../../lib/catalog/traits/read-traits'
import { QUALITIES } from '../../../lib/catalog/traits/service-traits'
import { KINDS } from '../../../lib/links/kinds'
import fc from '../../fast-check'
import { readRow, service } from './shown'

const NAME = 'Instagram Likes | Real | 30 days refill | 5K/day | Instant'
const READING = readRow(NAME)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'R',
        '30',
        '♻️',
        'refill',
        '/',
        '-',
        'day',
        'K',
        '5',
        '0',
        'x',
        '|',
        '🇺🇸',
        'no',
        '%',
        ' ',
        '.',
        ',',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
)

describe('any text', () => {
  test('is read without an error, and into what the types promise', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (name, category, description, type) => {
        const { kinds, quality, speed, start, refill, country } = readTraits({
          name,
          category,
          description,
          type,
        })
        expect(kinds).toEqual(KINDS.filter((kind) => kinds.includes(kind)))
        expect(quality).toEqual(QUALITIES.filter((each) => quality.includes(each)))
        if (speed) expect(Number.isSafeInteger(speed.perDay) && speed.perDay > 0).toBe(true)
        if (start) expect(Number.isSafeInteger(start.minutes) && start.minutes >= 0).toBe(true)
        if (refill?.kind === 'days') expect(Number.isSafeInteger(refill.days) && refill.days > 0).toBe(true)
        if (country !== undefined) expect(country).toMatch(/^[A-Z]{2}$/)
      }),
      { numRuns: 500 },
    )
  })

  test('that means nothing changes nothing around a name', () => {
    const noise = fc.stringMatching(/^[#*!?"=_ ]{0,20}$/)
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(readRow(`${before} | ${NAME} | ${after}`)).toBe(READING)
      }),
    )
  })

  test.each([
    ['\u0000', 'control characters'],
    ['\u200f', 'marks of writing direction'],
    ['\u202e', 'overrides of writing direction'],
    ['\u200b', 'zero-width spaces'],
    ['\ufeff', 'byte-order marks'],
    ['\ufe0f', 'variation selectors'],
  ])('%j between words changes nothing: %s', (mark) => {
    expect(readRow(NAME.split(' ').join(` ${mark}`))).toBe(READING)
  })

  test('a reader remembers no more than the texts say', () => {
    const reader = createTraitReader()
    const one = service({ name: 'Followers', category: 'TikTok' })
    expect(reader(one)).toEqual(reader(one))
    expect(reader(service({ name: 'Followers', category: 'Twitch' })).site).toBe('twitch')
    expect(reader(service({ name: 'Followers', category: '__proto__' })).site).toBeUndefined()
    expect(readTraits(service({ name: 'Likes', type: '__proto__' })).delivers).toBe('likes')
    expect(readTraits(service({ name: 'x', type: 'constructor' })).delivers).toBeUndefined()
    expect(readRow('Instagram Likes 5 constructor/day')).toBe('instagram likes (post photo video reel)')
  })
})

describe('very long texts', () => {
  test('are read at their head alone', () => {
    expect(readRow(`${NAME} | ${'z '.repeat(50_000)}`)).toBe(READING)
    expect(readRow({ name: NAME, description: `${'z '.repeat(50_000)} Country: USA` })).toBe(READING)
    expect(readRow(`${' '.repeat(1_000)}${NAME}`)).toBe('? ? ()')
  })

  test.each([
    '5K/day ',
    'x ',
    '♻',
    '-',
    'a🔥',
    '点赞',
    '30 days ',
    'no ',
    '🇺🇸',
    'ا',
    'start 0-',
    'instagram',
    '\ud83c',
    '1 ',
  ])('%j a hundred thousand times takes no longer than a name', (piece) => {
    const text = piece.repeat(100_000)
    const before = performance.now()
    expect(() => readTraits({ name: text, category: text, description: text, type: text })).not.toThrow()
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  test('HTML is text like any other', () => {
    expect(readRow('<script>alert(1)</script> Instagram Likes <img src=x onerror=alert(1)>')).toContain(
      'instagram likes',
    )
    expect(readRow('<b>Instagram</b> <i>Likes</i>')).toBe(readRow('Instagram Likes'))
  })
})
