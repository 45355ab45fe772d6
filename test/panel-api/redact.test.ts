import { describe, expect, test } from 'vitest'
import { redactor } from '../../lib/panel-api/redact'
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

describe('a cut leaves no half of a key', () => {
  test.each([1999, 1990, 1970])('in a name cut after 2000 characters, the key at %i', async (at) => {
    const name = 'x'.repeat(at) + KEY
    const row = { service: 1, rate: '1', min: 1, max: 2, name }
    const answer = await clientOf(JSON.stringify([row])).services()
    expect(answer.kind === 'result' && answer.value.services[0]?.name).not.toContain('0')
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
