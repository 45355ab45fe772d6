import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../lib/panel-api/json'
import { V1, V2 } from './fixtures'
import { clientOf, FIELDS } from './panel'

const examples = [...Object.values(V1), ...Object.values(V2)]

/** A documented answer with some of its characters cut, replaced or doubled. */
const mutated = fc
  .record({
    text: fc.constantFrom(...examples),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    put: fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('"order":', '"error":', '{', '}', '"', '\\', '\u0000'),
    ),
  })
  .map(({ text, from, length, put }) => {
    const at = Math.floor(from * text.length)
    return text.slice(0, at) + put + text.slice(at + length)
  })

const keys = fc.constantFrom(
  'order',
  'error',
  'errors',
  'status',
  'success',
  'message',
  'balance',
  '1',
  '__proto__',
)
const anyBody = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(keys, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.nat(), fc.constantFrom('fail', true, null))),
)
const anyText = fc.oneof(
  mutated,
  anyBody.map((body) => JSON.stringify(body)),
  fc.string(),
)
const anyStatus = fc.constantFrom(200, 200, 200, 201, 204, 304, 400, 401, 403, 422, 429, 500, 503)

describe('whatever a panel answers', () => {
  test('every method answers and none throws', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyStatus, async (text, status) => {
        const client = clientOf({ text, status })
        const answers = await Promise.all([
          client.balance(),
          client.services(),
          client.add(FIELDS),
          client.status('1'),
          client.statuses(['1', '10', '100']),
        ])
        for (const { kind } of answers) expect(['result', 'refusal', 'failure']).toContain(kind)
        const [, , , , statuses] = answers
        if (statuses.kind === 'result') expect([...statuses.value.keys()]).toEqual(['1', '10', '100'])
      }),
      { numRuns: 600 },
    )
  })

  test('an add succeeds only with an order id, and is refused only where the panel says no', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyStatus, async (text, status) => {
        const answer = await clientOf({ text, status }).add(FIELDS)
        if (answer.kind === 'failure') return
        const body: unknown = parseJson(text)
        expect(body).toBeTypeOf('object')
        const fields = new Map(Object.entries(body ?? {}))
        if (answer.kind === 'result') {
          expect(status).toBeLessThan(400)
          expect(String(fields.get('order'))).toBe(answer.value)
          expect(answer.value).toMatch(/^[\p{L}\p{N}_.:-]{1,100}$/u)
        } else {
          expect(status).toBeLessThan(500)
          const saysNo = fields.get('status') === 'fail' || fields.get('success') === false
          expect(saysNo || Boolean(fields.get('error')) || Boolean(fields.get('errors'))).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

describe('parsing keeps every digit', () => {
  test('a bare id of any length arrives as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 40n }), fc.string(), (id, text) => {
        const json = `{"t":${JSON.stringify(text)},"order":${id},"l":[${id}, ${id}],"u":${JSON.stringify(`:${id}`)}}`
        const value = String(id)
        expect(parseJson(json)).toEqual({ t: text, order: value, l: [value, value], u: `:${value}` })
      }),
    )
  })

  test('and what has no long number is parsed as ever', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '\ufeff'), (value, mark) => {
        const json = JSON.stringify(value)
        if (!/[\d.]{16}/.test(json)) expect(parseJson(mark + json)).toEqual(JSON.parse(json))
      }),
    )
  })
})
