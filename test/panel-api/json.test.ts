import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../lib/panel-api/json'

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
