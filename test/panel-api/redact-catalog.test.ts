import { expect, test } from 'vitest'
import { redactor } from '../../lib/panel-api/redact'
import fc, { drawn } from '../fast-check'
import { clientOf, KEY } from './panel'

/* A catalog is looked through as a whole for the key, and text by text only where it may hold it. */

const code16 = (char: string): string => char.charCodeAt(0).toString(16)
const unit = (char: string): string => `\\u${code16(char).padStart(4, '0')}`

/** One way to write a character of a key into a JSON text. */
type Spelling = (unit: string, dice: number) => string
const escaped: Spelling = (char, dice) => {
  const code = unit(char).slice(2)
  return `\\u${dice % 2 === 0 ? code : code.toUpperCase()}`
}
const inJson: Spelling = (char) => JSON.stringify(char).slice(1, -1)
const inHtml: Spelling = (char, dice) =>
  /[a-z\d]/i.test(char) ? char : `&#${dice % 2 === 0 ? char.charCodeAt(0) : `x${code16(char)}`};`
const inAddress: Spelling = (char) => (/[a-z\d]/i.test(char) ? char : `%${code16(char).padStart(2, '0')}`)
const otherCase: Spelling = (char) =>
  inJson(char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase(), 0)
const SPELLINGS = [inJson, inJson, escaped, otherCase, inHtml, inAddress]

const aKey = fc.oneof(
  fc.constantFrom(KEY, ')(*&^%$#@!~|', 'a/b"c\'d<e>f\\g', 'with a space', '$&$1', '.*+?^[]{}'),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[\w-]{4,40}$/),
  fc.stringMatching(/^[ -~]{4,40}$/),
)
const someDice = fc.array(fc.tuple(fc.nat(5), fc.nat()), { minLength: 1, maxLength: 40 })
/** Also what is near to a key or an escape of one, and is none. */
const someText = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\\', '\\u', '\\u00', 'u0041', '\u212a', '\u0130'),
  ),
  { maxLength: 4 },
)

test('keeps of each text what is kept of it alone, however the key in it is spelled', async () => {
  const runs = drawn(1000)
  let held = 0
  await fc.assert(
    fc.asyncProperty(aKey, someDice, fc.array(someText), fc.nat(), async (key, dice, texts, at) => {
      const spelt = Array.from(key, (char, index) => {
        const [which, how] = dice[index % dice.length] ?? [0, 0]
        return SPELLINGS[which]?.(char, how)
      }).join('')
      const written = texts.map((parts) => JSON.stringify(parts.join('')).slice(1, -1))
      written.splice(at % (written.length + 1), 0, spelt)
      const names = written.map((text) => `"${text}"`)
      const rows = names.map((name) => `{"service":1,"rate":1,"min":1,"max":2,"name":${name}}`)
      const answer = await clientOf(`[${rows.join()}]`, key).services()
      const kept = answer.kind === 'result' ? answer.value.services.map(({ name }) => name) : []
      const alone = names.map((name) => redactor(key)(JSON.parse(name)).slice(0, 2000))
      expect(kept).toEqual(alone)
      expect(kept.join('\n').toLowerCase()).not.toContain(key.toLowerCase())
      if (kept.some((name) => name.includes('•••'))) held += 1
    }),
    { numRuns: runs },
  )
  // Keys that no one finds would test nothing.
  expect(held).toBeGreaterThan(runs / 3)
}, 60_000)

test.each([
  ['in letters', KEY],
  ['in upper case', KEY.toUpperCase()],
  ['all in escapes', [...KEY].map((char) => unit(char)).join('')],
  ['all in escapes, upper case', [...KEY].map((char) => unit(char.toUpperCase())).join('')],
  ...[...KEY].map((char, at): [string, string] => [
    `with an escape at ${at}`,
    KEY.slice(0, at) + unit(char) + KEY.slice(at + 1),
  ]),
])('finds it in the one row of many that holds it, %s', async (_, spelt) => {
  const name = (at: number) => (at === 600 ? `a ${spelt} z` : `Likes \\u00e9\\u2028 ${at}`)
  const rows = Array.from(
    { length: 1000 },
    (_, at) => `{"service":${at},"rate":1,"min":1,"max":2,"name":"${name(at)}"}`,
  )
  const answer = await clientOf(`[${rows.join()}]`).services()
  const names = answer.kind === 'result' ? answer.value.services.map(({ name }) => name) : []
  expect(names[600]).toBe('a ••• z')
  expect(names[601]).toBe('Likes é\u2028 601')
})

test('has no id that is the key, be it written as a number with an exponent', async () => {
  const key = '123456700000000'
  const row = '"rate":1,"min":1,"max":2,"name":"x"'
  const answer = await clientOf(`[{"service":1,${row}},{"service":1.234567e14,${row}}]`, key).services()
  expect(answer).toMatchObject({ value: { services: [{ id: '1' }], unreadable: 1 } })
})

test('has no text that never ends', async () => {
  const row = { service: 1, rate: '1', min: 1, max: 2, name: 'x'.repeat(3000) }
  const answer = await clientOf(JSON.stringify([row])).services()
  expect(answer.kind === 'result' && answer.value.services[0]?.name).toHaveLength(2000)
})
