import { expect, test } from 'vitest'
import { percentile, spreadOf } from './statistics'

test('a percentile lies between the values, in whatever order they come', () => {
  const values = [40, 10, 30, 20]
  expect(percentile(values, 0)).toBe(10)
  expect(percentile(values, 0.5)).toBe(25)
  expect(percentile(values, 0.95)).toBeCloseTo(38.5)
  expect(percentile(values, 1)).toBe(40)
  expect(values).toEqual([40, 10, 30, 20])
})

test('one value is every percentile, and none has none', () => {
  expect(spreadOf([7])).toEqual({ median: 7, p95: 7, runs: 1 })
  expect(() => percentile([], 0.5)).toThrow(RangeError)
})

test('numbers are sorted as numbers', () => {
  expect(percentile([9, 10, 100], 0.5)).toBe(10)
})
