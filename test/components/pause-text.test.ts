import { describe, expect, test } from 'vitest'
import { answerText } from '../../components/answer-text'
import { formatIn } from '../../lib/format'

const NOW = 1_700_000_000_000
const waiting = { kind: 'failure', failure: 'waiting' } as const
const wait = { kind: 'refusal', class: 'wait', message: 'Too many requests' } as const

describe('a pause', () => {
  test('that is not over says that nothing was sent, and when to come back', () => {
    const { title, advice } = answerText({ ...waiting, pauseMs: 40_000 })
    expect(title).toBe('The panel asked for a pause, so nothing was sent.')
    expect(advice).toBe('The panel can be asked again in 40 seconds.')
  })

  test('counts from when it was asked for', () => {
    const trouble = { ...waiting, pauseMs: 40_000, at: NOW }
    expect(answerText(trouble, 'question', NOW + 10_000).advice).toContain('in 30 seconds')
    expect(answerText(trouble, 'question', NOW + 40_000).advice).toBe('The pause is over: try again now.')
  })

  test('heard of under a clock that was ahead is no longer than it was', () => {
    const trouble = { ...waiting, pauseMs: 40_000, at: NOW + 86_400_000 }
    expect(answerText(trouble, 'question', NOW).advice).toContain('in 40 seconds')
  })

  test('of unknown length promises nothing', () => {
    expect(answerText(waiting).advice).toBe('Try again when the pause is over.')
    expect(answerText(wait).advice).toBe('Try again in a few minutes.')
  })

  test('that the panel’s own refusal names is counted as well, its message kept', () => {
    const words = answerText({ ...wait, pauseMs: 120_000 })
    expect(words).toMatchObject({ advice: 'The panel can be asked again in 2 minutes.', quote: wait.message })
  })

  test('of one order’s refill is none of the panel', () => {
    const refill = {
      kind: 'refusal',
      class: 'refill',
      message: 'Wait 24 hours',
      pauseMs: 86_400_000,
    } as const
    expect(answerText(refill).advice).not.toContain('asked again')
  })

  test.each([
    ['order', 'Nothing was ordered and no money was spent.'],
    ['refill', 'No refill was started.'],
    ['cancel', 'The order goes on'],
  ] as const)('leaves no doubt about the money of an unsent %s', (requestKind, money) => {
    expect(answerText(waiting, requestKind).money).toContain(money)
  })
})

test.each([
  [0, 'in 1 second'],
  [999, 'in 1 second'],
  [1001, 'in 2 seconds'],
  [59_001, 'in 1 minute'],
  [60_001, 'in 2 minutes'],
  [3_600_000, 'in 1 hour'],
  [86_400_000, 'in 1 day'],
])('%d ms are %s, never too early', (ms, words) => expect(formatIn(ms)).toBe(words))
