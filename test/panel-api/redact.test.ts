import { describe, expect, test } from 'vitest'
import { mayHold, redactor } from '../../lib/panel-api/redact'
import { charsIn, JOINED, SPELLINGS, WHOLE } from './key-encodings'
import { clientOf, FIELDS, KEY } from './panel'

const html = (key: string) =>
  key.replace(/[&<>"']/g, (char) => `&#${char === "'" ? '0' : ''}${char.charCodeAt(0)};`)
const named = (key: string) =>
  key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const form = (key: string) => new URLSearchParams({ k: key }).toString().slice(2)
const escapedSlashes = (key: string) => JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')
const ascii = (key: string) =>
  [...key].reduce(
    (text, char) =>
      text +
      (/[ -~]/.test(char) ? char : [...Array(char.length).keys()].map((at) => unit(char, at)).join('')),
    '',
  )
const unit = (char: string, at: number) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`

const ENCODINGS: readonly [string, (key: string) => string][] = [
  ['as it is', (key) => key],
  ['upper case', (key) => key.toUpperCase()],
  ['JSON', (key) => JSON.stringify(key)],
  ['JSON of PHP', escapedSlashes],
  ['JSON in ASCII', ascii],
  ['HTML by number', html],
  ['HTML by name', named],
  ['a form', form],
  ['a form, lower case', (key) => form(key).replace(/%../g, (code) => code.toLowerCase())],
  ['an address', encodeURIComponent],
]

const KEYS = [KEY, ')(*&^%$#@!~|', 'a/b"c\'d<e>f\\g', 'with a space', 'ключ-日本-😀', '$&$1', '.*+?^[]{}']

describe.each(KEYS)('the key %s', (key) => {
  test.each(ENCODINGS)('is taken out, written as %s', (_, encode) => {
    const left = redactor(key)(`before ${encode(key)} between ${encode(key)} after`)
    expect(left.replaceAll('"', '')).toBe('before ••• between ••• after')
  })

  test.each(ENCODINGS)('is taken for possible in JSON, written as %s', (_, encode) => {
    expect(mayHold(key)(JSON.stringify([{ name: `a ${encode(key)} z` }]))).toBe(true)
  })

  test('other text stays', () => {
    const text = 'Followers [5 & more] <b>50%</b> 0123456789abcde'
    expect(redactor(key)(text)).toBe(text)
  })

  test.each(ENCODINGS)('is in no output, written as %s', async (_, encode) => {
    const echo = encode(key)
    const row = { service: 1, rate: '1', min: 1, max: 2, name: echo, type: echo, category: echo, desc: echo }
    const bodies = [
      { error: `bad key ${echo}` },
      { errors: [echo] },
      { status: 'fail', message: echo },
      [row, { ...row, service: echo }],
      [{ nothing: echo }],
      { balance: '1', currency: echo },
      { status: echo, charge: '1', currency: echo },
      { 1: { status: echo, charge: '1', currency: echo }, 2: { error: echo }, 3: echo },
      { order: echo },
      { wrong: echo },
    ].map((body) => JSON.stringify(body))
    const texts = [...bodies, `<html>${echo}</html>`, `{"cut":"${echo}`]
    for (const text of texts) {
      for (const status of [200, 400, 500]) {
        const client = clientOf({ status, text }, key)
        const answers = [
          await client.balance(),
          await client.services(),
          await client.status('1'),
          await client.statuses(['1', '2', '3']),
          await client.add(FIELDS),
        ]
        const shown = answers.map((answer) =>
          JSON.stringify(answer, (_key, value) => (value instanceof Map ? [...value] : value)),
        )
        const readable = shown.map((json) => json.replace(/\\(["\\])/g, '$1')).join('\n')
        for (const leak of [key, echo, key.slice(0, 12)]) expect(readable).not.toContain(leak)
      }
    }
  })
})

/** Each character spelled as one way says, in turn with characters as they are, and each in the next way. */
const CHARACTER_BY_CHARACTER: readonly [string, (key: string) => string][] = [
  ...Object.entries(SPELLINGS).flatMap(([name, spell]): [string, (key: string) => string][] => [
    [name, (key) => charsIn(key).map(spell).join('')],
    [
      `${name}, every other character`,
      (key) =>
        charsIn(key)
          .map((char, at) => (at % 2 ? spell(char) : char))
          .join(''),
    ],
  ]),
  [
    'all ways in turn',
    (key) => {
      const ways = Object.values(SPELLINGS)
      return charsIn(key)
        .map((char, at) => ways[at % ways.length]?.(char) ?? char)
        .join('')
    },
  ],
]

const LONG_KEYS = [KEY, 'Zq8Lm2Xv7Rt5Wb9Kc3Hd6Jf4Ng1Ps0Ty', 'sk-live_51H8xK/q+7Zb=w', '8421-7730-5519-6642']
const DISGUISES = [...CHARACTER_BY_CHARACTER, ...Object.entries(WHOLE), ...Object.entries(JOINED)]

describe.each(LONG_KEYS)('the key %s, disguised', (key) => {
  test.each(DISGUISES)('is taken out, written as %s', (_, encode) => {
    const text = `before ${encode(key)} between ${encode(key)} after`
    expect(redactor(key)(text)).toBe('before ••• between ••• after')
    expect(mayHold(key)(JSON.stringify([{ name: text }]))).toBe(true)
  })

  test.each(DISGUISES)('is in no catalog, error or excerpt, written as %s', async (_, encode) => {
    const echo = encode(key)
    const row = { service: 1, rate: '1', min: 1, max: 2, name: `a ${echo} z` }
    const services = await clientOf(JSON.stringify([row]), key).services()
    expect(services).toMatchObject({ value: { services: [{ name: 'a ••• z' }] } })
    const refused = await clientOf(JSON.stringify({ error: `bad ${echo} key` }), key).add(FIELDS)
    expect(refused).toMatchObject({ message: 'bad ••• key' })
    const page = await clientOf(`<p>bad ${echo} key`, key).balance()
    expect(page).toMatchObject({ excerpt: 'bad ••• key' })
  })
})

describe('text that only resembles a key stays', () => {
  test.each([
    ['12345678', 'Prices: 12, 345, 678 and 1 2 3 4 5 6 7 8'],
    ['12345678', 'Steps 31 32 33 34 35 36 37 38'],
    ['12345678', 'ids MTIzNDU2Nzg= and 3132333435363738'],
    [KEY, '0123456789abcdef 0123456789abcde: <b>all</b> of it but the last letter, MDEyMzQ1Njc4OWFiY2RlZg=='],
    [
      KEY,
      `Followers &amp; Likes | 100% \\u0030 &#48; %30 ${'-'.repeat(80)} ${'x'.repeat(80)} https://a.example/b/c`,
    ],
  ])('for %s: %s', (key, text) => {
    expect(redactor(key)(text)).toBe(text)
  })
})

test('a tag does not reach from one text of a catalog into the next', () => {
  const key = 'Zq8Lm2Xv7Rt5Wb9Kc3Hd6Jf4Ng1Ps0Ty'
  const split = key.replace('Zq', 'Z<q&shy;')
  expect(redactor(key)(split)).toBe('•••')
  expect(mayHold(key)(JSON.stringify([{ name: split }, { name: 'x>' }]))).toBe(true)
})

test('a catalog without the key is not looked through text by text', () => {
  const names = [
    'Likes &amp; Views | 100% real | it&#39;s "fast"',
    `<b>Start</b><br>\r\n0-1 h ${'━'.repeat(50)}${'-'.repeat(80)} 1.000.000`,
    'https://www.video.example/watch/abcdefghijklmnop?v=1&list=2 \u00e9\u2028 12,345 67',
  ]
  expect(mayHold(KEY)(JSON.stringify(names.map((name, service) => ({ service, name }))))).toBe(false)
})

test('no id is a key in disguise', async () => {
  for (const id of [
    KEY,
    Buffer.from(KEY).toString('base64url'),
    Buffer.from(KEY).toString('hex'),
    JOINED.reversed(KEY),
  ]) {
    expect(await clientOf(JSON.stringify({ order: id })).add(FIELDS)).toMatchObject({
      failure: 'wrong-shape',
    })
    expect((await clientOf(JSON.stringify({ refill: id })).refill('1')).kind).toBe('failure')
    const status = await clientOf(JSON.stringify({ status: 'Pending', orders: ['7', id] })).status('1')
    expect(status).toMatchObject({ value: { children: ['7'] } })
  }
})

test('a key of digits alone is no amount, no count and no limit', async () => {
  const key = '123456789012'
  const counts = { start_count: key, remains: key, runs: key, posts: key }
  const status = await clientOf(JSON.stringify({ status: 'Pending', charge: key, ...counts }), key).status(
    '1',
  )
  expect(status.kind).toBe('result')
  expect(JSON.stringify(status)).not.toContain(key)
  expect((await clientOf(JSON.stringify({ balance: key }), key).balance()).kind).toBe('failure')
  const row = { service: 1, rate: '1', min: 1, max: 2, name: 'x' }
  const rows = [row, { ...row, rate: key }, { ...row, min: key }, { ...row, max: key }]
  expect(await clientOf(JSON.stringify(rows), key).services()).toMatchObject({ value: { unreadable: 3 } })
  const refused = await clientOf(JSON.stringify({ error: `Quantity less than minimal ${key}` }), key).add(
    FIELDS,
  )
  expect(refused).toMatchObject({ class: 'below-minimum' })
  expect(JSON.stringify(refused)).not.toContain(key)
})

test('two halves of a key are no neighbors once the script between them is gone', async () => {
  const text = `<p>${KEY.slice(0, 16)}<script>x()</script>${KEY.slice(16)}</p>`
  expect(await clientOf(text).balance()).toMatchObject({ excerpt: '•••' })
})

describe('a cut leaves no half of a key', () => {
  test.each([1999, 1990, 1970])('in a name cut after 2000 characters, the key at %i', async (at) => {
    const name = 'x'.repeat(at) + KEY
    const row = { service: 1, rate: '1', min: 1, max: 2, name }
    const answer = await clientOf(JSON.stringify([row])).services()
    expect(answer.kind === 'result' && answer.value.services[0]?.name).not.toContain('0')
  })

  test.each([3997, 3950, 3900])('in an excerpt, the key in base64, hex or split at %i', async (at) => {
    for (const encode of [WHOLE.base64, WHOLE.hex, JOINED.tags]) {
      const answer = await clientOf(`<html>${' '.repeat(at - 6)}${encode(KEY)}`).balance()
      expect(answer).toMatchObject({ excerpt: '•••' })
    }
  })

  test.each(Array.from({ length: 8 }, (_, at) => 3968 + at * 4))(
    'in an excerpt, the key at %i',
    async (at) => {
      const answer = await clientOf(`<html>${' '.repeat(at - 6)}${KEY}`).balance()
      expect(answer.kind === 'failure' && answer.excerpt).not.toContain('0')
    },
  )
})

test('a key too short to be one mangles nothing', () => {
  expect(redactor('1')('Order 1 of 11')).toBe('Order 1 of 11')
})

test('an order id that holds the key by chance of being short is an order id', async () => {
  expect(await clientOf('{"order":23501}', '2350').add(FIELDS)).toEqual({ kind: 'result', value: '23501' })
})
