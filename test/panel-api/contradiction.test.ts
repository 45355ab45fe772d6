import { describe, expect, test } from 'vitest'
import { contradictsItself } from '../../lib/panel-api/contradiction'
import fc from '../fast-check'

describe('a key that an object names twice', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"b":3,"a":2}',
    '{"a":1,"\\u0061":2}',
    '[{"x":{"a":[1],"a":[2]}}]',
    '{"a":"1","a":1}',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
    '{ "a" : { } , "a" : [ ] }',
    '{"a":{"b":1},"c":{"b":2},"a":{"b":3}}',
  ])('with different values: %s', (json) => {
    expect(contradictsItself(json)).toBe(true)
  })

  test.each([
    '{"a":1,"a":1}',
    '{"a" : 1 ,"a":1}',
    '{"a":{"b":1},"b":1}',
    '[{"a":1},{"a":2}]',
    '{"a":"a","b":"a"}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":"\\\\","b":"\\\\\\""}',
    '{"a":1,"A":2}',
    '1',
    '"a"',
    '[]',
  ])('not, or with the same: %s', (json) => {
    expect(contradictsItself(json)).toBe(false)
  })

  test('never in what was written from a value, and always where one key was doubled', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.string(), fc.nat(), (value, key, space, at) => {
        const json = JSON.stringify(value)
        expect(contradictsItself(json)).toBe(false)
        const name = JSON.stringify(key)
        const doubled = `{${name}:${json},${JSON.stringify(`${key}${space}x`)}:${at},${name}:[${json}]}`
        expect(contradictsItself(doubled)).toBe(true)
        expect(contradictsItself(`[${at},{"in":${doubled}}]`)).toBe(true)
      }),
    )
  })

  test('a million objects, and a hundred thousand levels, in a moment', () => {
    const begun = performance.now()
    expect(contradictsItself(`[${'{"a":1,"b":"x"},'.repeat(1_000_000)}0]`)).toBe(false)
    expect(contradictsItself(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toBe(false)
    expect(contradictsItself(`{"a":"${'\\"\\\\'.repeat(1_000_000)}"}`)).toBe(false)
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
