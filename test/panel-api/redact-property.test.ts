import { expect, test } from 'vitest'
import { mayHold, redactor } from '../../lib/panel-api/redact'
import fc, { drawn } from '../fast-check'
import { charsIn, type Encode, JOINED, SPELLINGS, WHOLE } from './key-encodings'

/* A decoder of its own, so that what hides from the product is still found by the test. */

const fromBytes = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')
const fromHex = (digits: string): string => String.fromCodePoint(Number.parseInt(digits, 16))

const STEPS: readonly Encode[] = [
  (text) =>
    text.replace(/\\+u\{?([\da-f]{4}|[\da-f]{1,6}(?=\}))\}?|%u([\da-f]{4})/gi, (_, a, b) => fromHex(a ?? b)),
  (text) =>
    text.replace(/(?:(?:\\+x|%)[\da-f]{2})+/gi, (all) =>
      fromBytes(all.replace(/(?:\\+x|%)(..)/gi, (_, a) => fromHex(a))),
    ),
  (text) =>
    text.replace(/(?:\\[0-3][0-7]{2})+/g, (all) =>
      fromBytes(all.replace(/\\(...)/g, (_, a) => String.fromCharCode(Number.parseInt(a, 8)))),
    ),
  (text) =>
    text
      .replace(/&#x([\da-f]{1,8});/gi, (_, a) => fromHex(a))
      .replace(/&#(\d{1,7});/g, (_, a) => String.fromCodePoint(Number(a))),
  (text) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  (text) => text.replace(/(?:[\w+/-]{4}){3,}[\w+/-]{0,3}/g, (run) => Buffer.from(run, 'base64').toString()),
  (text) => text.replace(/(?:[\da-f]{2}){6,}/gi, (run) => Buffer.from(run, 'hex').toString()),
]

/** All that a text can be decoded to in so many steps, the text among it. */
function decodings(text: string, steps = 4): ReadonlySet<string> {
  let all = new Set([text])
  for (let step = 0; step < steps; step += 1) {
    all = new Set([...all, ...[...all].flatMap((one) => STEPS.map((decode) => decode(one)))])
  }
  return all
}

const MAX_LEFT = 6

/** Whether a row of the key's characters is left in a text. */
function isLeft(key: string, text: string): boolean {
  const chars = charsIn(key.toLowerCase())
  const rows = chars
    .slice(0, chars.length - MAX_LEFT + 1)
    .map((_, at) => chars.slice(at, at + MAX_LEFT).join(''))
  return rows.some((row) => text.toLowerCase().includes(row))
}

const aKey = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[\w-]{16,40}$/),
  fc.stringMatching(/^[!-~]{12,40}$/),
  fc.stringMatching(/^[a-zа-я日本0-9]{12,30}$/),
)

/**
 * Every character in a way of its own, some as they are, but no backslash: before an escape it would be a part of it,
 * to any decoder.
 */
const mixed = (ways: readonly Encode[]): fc.Arbitrary<Encode> =>
  fc.array(fc.nat(ways.length), { minLength: 1, maxLength: 40 }).map(
    (drawn) => (text) =>
      charsIn(text)
        .map((char, at) =>
          char === '\\' ? SPELLINGS.json(char) : (ways[drawn[at % drawn.length] ?? 0]?.(char) ?? char),
        )
        .join(''),
  )
const anEncoding = (ways: readonly Encode[], whole: readonly Encode[]): fc.Arbitrary<Encode> =>
  fc.oneof(
    mixed(ways),
    fc.constantFrom(...whole),
    fc.constantFrom<Encode>(encodeURIComponent, (text) => JSON.stringify(text).slice(1, -1)),
    fc.constantFrom(
      ...ways.map(
        (way): Encode =>
          (text) =>
            charsIn(text).map(way).join(''),
      ),
    ),
  )
const named = (all: Readonly<Record<string, Encode>>, fits: (name: string) => boolean): readonly Encode[] =>
  Object.entries(all)
    .filter(([name]) => fits(name))
    .map(([, encode]) => encode)
/** Two encodings, and not two of two each. */
const isSingle = (name: string): boolean => !/ of (?:base64|hex)$/.test(name)
/** Base64 in another case is base64 no more. */
const keepsCase = (name: string): boolean => isSingle(name) && !name.includes('case')
const anInner = anEncoding(Object.values(SPELLINGS), named(WHOLE, isSingle))
const anOuter = anEncoding(named(SPELLINGS, keepsCase), named(WHOLE, keepsCase))

const RUNS = { numRuns: drawn(1000) }

test('leaves nothing of a key, in whichever two encodings, that a decoder would find', () => {
  fc.assert(
    fc.property(aKey, anInner, anOuter, (key, inner, outer) => {
      const text = `[[ ${outer(inner(key))} ]]`
      const left = redactor(key)(text)
      expect(left.startsWith('[[ ') && (left.endsWith(' ]]') || text.length > 4000), left).toBe(true)
      for (const decoded of decodings(left)) expect(isLeft(key, decoded), `${text} left ${left}`).toBe(false)
    }),
    RUNS,
  )
}, 120_000)

test('finds it wherever a look at the whole JSON might have spared the look', () => {
  const encodings = fc.tuple(anInner, fc.oneof(anOuter, fc.constantFrom<Encode>(...Object.values(JOINED))))
  fc.assert(
    fc.property(aKey, encodings, (key, [inner, outer]) => {
      const text = `<a title="x">${outer(inner(key))}</a> "after"`
      if (!redactor(key)(text).includes('•••')) return
      expect(mayHold(key)(JSON.stringify([{ name: '<b' }, { name: text }, { name: '>' }])), text).toBe(true)
    }),
    RUNS,
  )
}, 120_000)

test('leaves text without the key as it is', () => {
  const parts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\\',
      '\\u0041',
      '%41',
      '&amp;',
      '&#48;',
      '<b>',
      '-'.repeat(60),
      ' 1,000.50 ',
      'bGlrZXMgYW5kIHZpZXdz',
    ),
  )
  const texts = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), texts, (key, text) => {
      expect(redactor(key)(text)).toBe(text)
    }),
    RUNS,
  )
})
