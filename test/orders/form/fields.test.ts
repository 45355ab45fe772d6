import { describe, expect, test } from 'vitest'
import { type Field, fieldOf } from '../../../lib/orders/form/field-table'
import { type FieldProblem, linesOf, readField } from '../../../lib/orders/form/fields'
import fc from '../../fast-check'
import { service } from '../rows'

const NOW = new Date(2026, 1, 10, 23, 30).getTime()
const LIMITS = service({ min: 50, max: 10_000 })

const read = (field: Field, typed: string) => readField(field, typed, LIMITS, NOW)
const bad = (problem: FieldProblem['problem'], value?: string) => ({
  problem: value === undefined ? { problem } : { problem, value },
})

const ADDRESS = fieldOf({ name: 'media' })
const LINK = fieldOf({ name: 'link' })
const PIECES = fieldOf({ name: 'quantity' })
const WHOLE = fieldOf({ name: 'runs' })
const DELAY = fieldOf({ name: 'delay' })
const LINES = fieldOf({ name: 'keywords' })
const TEXT = fieldOf({ name: 'username' })
const CHOICE = fieldOf({ name: 'type_of_traffic' })
const DATE = fieldOf({ name: 'expiry' })
const KINDS = [ADDRESS, LINK, PIECES, WHOLE, DELAY, LINES, TEXT, CHOICE, DATE]

describe('goes over the wire', () => {
  test.each<[Field, string, string, number | undefined]>([
    [ADDRESS, ' https://video.example/p/1?a=b&c=%20#d ', 'https://video.example/p/1?a=b&c=%20#d', undefined],
    [ADDRESS, '\u200ehttps://video.example/\u200f', 'https://video.example/', undefined],
    [ADDRESS, 'example.com', 'https://example.com', undefined],
    [LINK, ' instagram.com/gus.r ', 'https://instagram.com/gus.r', undefined],
    [LINK, ' @Gus.R ', '@Gus.R', undefined],
    [PIECES, '50', '50', 50],
    [PIECES, '1.5k', '1500', 1500],
    [WHOLE, '1,000', '1000', 1000],
    [PIECES, ' 0070 ', '70', 70],
    [PIECES, '\u200f10000\u202c', '10000', 10_000],
    [WHOLE, '1', '1', 1],
    [WHOLE, '9007199254740991', '9007199254740991', Number.MAX_SAFE_INTEGER],
    [DELAY, '0', '0', 0],
    [DELAY, ' 000 ', '0', 0],
    [DELAY, '600', '600', 600],
    [LINES, ' a\r\n\r\n b \rc\n', 'a\nb\nc', 3],
    [LINES, 'مرحبا\n\u200f\n👩‍👩‍👧 👍🏽', 'مرحبا\n👩‍👩‍👧 👍🏽', 2],
    [TEXT, ' quiet.mornings ', 'quiet.mornings', undefined],
    [TEXT, '\ufeff\u202aname\u202c', 'name', undefined],
    [TEXT, 'two words, & 100 %', 'two words, & 100 %', undefined],
    [CHOICE, '2', '2', undefined],
    [DATE, '2026-02-10', '10/02/2026', undefined],
    [DATE, '2028-02-29', '29/02/2028', undefined],
    [DATE, '9999-12-31', '31/12/9999', undefined],
  ])('%o %j as %j', (field, typed, wire, count) => {
    expect(read(field, typed)).toEqual({ wire, count })
  })
})

describe('is told', () => {
  test.each<[Field, string, FieldProblem['problem'], string?]>([
    [ADDRESS, '', 'link-empty'],
    [ADDRESS, 'javascript:alert(1)', 'link-not-web'],
    [ADDRESS, 'example', 'link-no-url'],
    [ADDRESS, '@gus.r', 'link-no-url'],
    [LINK, 'https://a.example/ https://b.example/', 'link-no-url'],
    [LINK, 'two words', 'link-no-url'],
    [ADDRESS, 'https://example.com/a b', 'link-no-url'],
    [PIECES, '', 'empty'],
    [PIECES, '\u200f', 'empty'],
    [PIECES, '49', 'below', '50'],
    [PIECES, '10001', 'above', '10000'],
    [PIECES, '1.000', 'separators', '1000'],
    [PIECES, '1.500k', 'two-readings'],
    [PIECES, '11k', 'above', '10000'],
    [PIECES, '٥٠٠', 'digits'],
    [PIECES, '۵۰۰', 'digits'],
    [PIECES, '５００', 'digits'],
    [PIECES, '-500', 'negative'],
    [PIECES, '500.5', 'fraction'],
    [PIECES, '5💯', 'not-a-number'],
    [PIECES, '50\u200f0', 'not-a-number'],
    [WHOLE, '0', 'zero'],
    [WHOLE, '-1', 'negative'],
    [WHOLE, '9007199254740992', 'not-a-number'],
    [DELAY, '', 'empty'],
    [DELAY, '601', 'most', '600'],
    [DELAY, '-5', 'least', '0'],
    [DELAY, '0.5', 'fraction'],
    [LINES, '', 'lines-missing'],
    [LINES, ' \r\n\t\n\u200e\n', 'lines-missing'],
    [TEXT, ' \u200b\ufeff ', 'text-missing'],
    [TEXT, 'one\ntwo', 'text-lines'],
    [TEXT, 'one\rtwo', 'text-lines'],
    [CHOICE, '', 'choice-missing'],
    [CHOICE, '4', 'choice-missing'],
    [CHOICE, ' 1', 'choice-missing'],
    [CHOICE, 'toString', 'choice-missing'],
    [DATE, '', 'date-wrong'],
    [DATE, '31/12/2026', 'date-wrong'],
    [DATE, '2026-02-31', 'date-wrong'],
    [DATE, '2026-02-29', 'date-wrong'],
    [DATE, '2026-13-01', 'date-wrong'],
    [DATE, '2026-00-10', 'date-wrong'],
    [DATE, '2026-05-00', 'date-wrong'],
    [DATE, '٢٠٢٦-٠٥-٠١', 'date-wrong'],
    [DATE, 'tomorrow', 'date-wrong'],
    [DATE, '2026-02-09', 'date-past'],
    [DATE, '0001-01-01', 'date-past'],
  ])('%o %j: %s', (field, typed, problem, value) => {
    expect(read(field, typed)).toEqual(bad(problem, value))
  })
})

test('a day counts until it is over in the user’s time zone', () => {
  const [lastMoment, midnight] = [new Date(2026, 4, 1, 23, 59, 59, 999), new Date(2026, 4, 2)]
  expect(readField(DATE, '2026-05-01', LIMITS, lastMoment.getTime())).toMatchObject({ wire: '01/05/2026' })
  expect(readField(DATE, '2026-05-01', LIMITS, midnight.getTime())).toEqual(bad('date-past'))
})

test.each(KINDS)('%o left empty is nothing where it is optional, and a problem where it is not', (field) => {
  for (const typed of ['', '  ', '\n', '\u200f']) {
    expect(readField({ ...field, optional: true }, typed, LIMITS, NOW)).toBeUndefined()
    expect(read(field, typed)).toHaveProperty('problem')
  }
  expect(readField({ ...field, optional: true }, '?', LIMITS, NOW)).toBeDefined()
})

describe('200,000 characters', () => {
  test.each(KINDS)('are read at once in %o, and one more is too many', (field) => {
    for (const unit of [
      '9',
      ' ',
      'a',
      ',',
      '.',
      '@',
      '\n',
      '-',
      '👍',
      '\u200f',
      '1,',
      'a ',
      'a\r\n',
      'https://a/',
    ]) {
      const typed = unit.repeat(200_000).slice(0, 200_000)
      const begun = performance.now()
      read(field, typed)
      read(field, `${typed.slice(1)}a`)
      expect(performance.now() - begun, JSON.stringify(unit)).toBeLessThan(500)
      expect(read(field, `${typed}x`)).toEqual(bad('too-long', '200000'))
    }
  })

  test('of lines are all counted', () => {
    expect(read(LINES, 'a\n'.repeat(100_000))).toMatchObject({ count: 100_000 })
  })
})

test('whatever is typed: what is sent is one clean value of its kind, with as many lines as are counted', () => {
  const glyphs = fc.constantFrom(
    ...('0159٠,.-–e \n\r\tأaZ/:?👍'.match(/./gsu) ?? []),
    '\u200f',
    '\u202e',
    '\ufeff',
  )
  const typed = fc.oneof(fc.string(), fc.string({ unit: glyphs }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), typed, (field, text) => {
      const found = read(field, text)
      if (!found || 'problem' in found) return
      const { wire, count } = found
      expect(wire).not.toBe('')
      if (field.kind === 'lines') expect(wire.split('\n')).toHaveLength(count ?? 0)
      else expect(wire).not.toMatch(/[\r\n]/)
      if (['pieces', 'whole', 'choice'].includes(field.kind)) expect(wire).toMatch(/^(0|[1-9]\d*)$/)
      expect(wire).toBe(wire.trim())
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['', []],
  ['one', ['one']],
  ['one\ntwo', ['one', 'two']],
  ['one\r\ntwo\rthree', ['one', 'two', 'three']],
  ['\n\n one \n\t\n', ['one']],
  ['😀\n👩‍👩‍👧', ['😀', '👩‍👩‍👧']],
  ['\u200fABC שלום\n\u200f', ['\u200fABC שלום']],
])('the lines in %j', (typed, lines) => {
  expect(linesOf(typed)).toEqual(lines)
})
