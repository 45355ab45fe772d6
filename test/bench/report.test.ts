import { describe, expect, test } from 'vitest'
import { complaint, type Figure, judged, ratioFigure, sizeFigure, table, unmeasured } from './report'

const spread = (median: number, p95: number) => ({ median, p95, runs: 9 })

const figure = (outcome: Figure['outcome']): Figure => ({ what: 'x', limit: '1', measured: '2', outcome })

describe('a ratio', () => {
  test('is that of the medians, and at the limit it is within', () => {
    expect(ratioFigure('x', 1.5, spread(40, 100), spread(60, 110))).toMatchObject({
      outcome: 'ok',
      measured: '1.50 × (60 ms to 40 ms); p95 1.10 × (110 ms to 100 ms)',
      details: { ratio: 1.5, p95Ratio: 1.1 },
    })
  })

  test('past the limit is over, whatever the 95th percentile says', () => {
    expect(ratioFigure('x', 1.5, spread(40, 100), spread(61, 50)).outcome).toBe('over')
  })
})

test('a size is over with its first byte over, and does not look like the limit then', () => {
  expect(sizeFigure('x', 45, 45 * 1024).outcome).toBe('ok')
  expect(sizeFigure('x', 45, 45 * 1024 + 12)).toMatchObject({ outcome: 'over', measured: '45.01 KB' })
})

test('the table stands in columns, and an error takes one line of it', () => {
  const rows = [
    { ...figure('ok'), what: 'first' },
    unmeasured('the second', new Error('no browser\nat line 3')),
  ]
  expect(table(rows).split('\n')).toEqual([
    'first       1  ok            2',
    'the second     not measured  no browser',
  ])
})

describe('the sentence at the end', () => {
  test('is none where all is well', () => {
    expect(complaint([figure('ok'), figure(judged(true))])).toBeUndefined()
  })

  test('tells limits that were passed from what could not be measured', () => {
    expect(complaint([figure('over'), figure('ok')])).toBe('1 of 2 figures is over the limit.')
    expect(complaint([figure('over'), figure('over'), figure('not measured')])).toBe(
      '2 of 3 figures are over the limit, and 1 could not be measured.',
    )
    expect(complaint([figure('not measured')])).toBe('1 could not be measured.')
  })
})
