import { describe, expect, test } from 'vitest'
import { parseJson } from '../../lib/panel-api/json'
import fc from '../fast-check'

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

  test('a long number alone among short ones, wherever it stands', () => {
    const runs = 1000
    const aLong = fc.oneof(
      fc.stringMatching(/^-?[1-9]\d{15,40}$/),
      fc.stringMatching(/^-?[1-9]\d{0,15}\.\d{16,30}$/),
    )
    const aSpace = fc.stringMatching(/^[ \t\r\n]{0,20}$/)
    const aRest = fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant('a 1234567890.1234567 z')))
    fc.assert(
      fc.property(aLong, aSpace, aRest, fc.nat(), fc.boolean(), (long, space, rest, nat, isList) => {
        const at = nat % (rest.length + 1)
        const parts = rest.map((value) => JSON.stringify(value)).toSpliced(at, 0, space + long)
        const json = isList ? `[${parts}]` : `{${parts.map((part, index) => `"${index}":${part}`)}}`
        const values = rest.toSpliced(at, 0, long)
        expect(parseJson(json)).toEqual(isList ? values : { ...values })
      }),
      { numRuns: runs },
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
