import { describe, expect, test } from 'vitest'
import { readRefillStatus } from '../../lib/panel-api/statuses'
import { clientOf } from './panel'

const json = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))

async function refill(body: unknown, status = 200): Promise<unknown> {
  const answer = await clientOf({ status, text: json(body) }).refill('7')
  if (answer.kind === 'result') return answer.value
  return answer.kind === 'refusal' ? { no: answer.message } : answer.failure
}

describe('a refill', () => {
  test.each<[unknown, string]>([
    [{ refill: '1' }, '1'],
    [{ refill: 1 }, '1'],
    ['{"refill":12345678901234567890}', '12345678901234567890'],
    [{ success: 'Refill requested', refill: 12345 }, '12345'],
    [{ status: 'success', refill: 5 }, '5'],
    [{ order: 7, refill: 5 }, '5'],
    [[{ order: 7, refill: 5 }], '5'],
    [{ 7: { refill: 5 } }, '5'],
    [{ refill: 'rf_01' }, 'rf_01'],
    [{ refill: 5, error: '' }, '5'],
  ])('%j', async (body, id) => {
    expect(await refill(body)).toBe(id)
  })

  test.each<[unknown, string]>([
    [{ error: 'Order not eligible for refill' }, 'Order not eligible for refill'],
    [{ refill: { error: 'Incorrect order ID' } }, 'Incorrect order ID'],
    [{ order: 7, error: 'no' }, 'no'],
    [[{ order: 7, error: 'no' }], 'no'],
    [{ 7: 'no' }, 'no'],
    [{ status: 'fail', message: 'no' }, 'no'],
    [{ refill: 0, error: 'no' }, 'no'],
  ])('%j is a no', async (body, words) => {
    expect(await refill(body)).toEqual({ no: words })
  })

  test.each<[unknown]>([
    [{ refill: 0 }],
    [{ refill: '0' }],
    [{ refill: false }],
    [{ refill: true }],
    [{ refill: null }],
    [{ refill: '' }],
    [{ refill: 'error' }],
    [{ refill: {} }],
    [{ refill: [5] }],
    [{ refill: -5 }],
    [{ success: 'Refill requested' }],
    [{ status: 'success' }],
    [{ order: 8, refill: 5 }],
    [{ order: null, refill: 5 }],
    [[{ order: 8, refill: 5 }]],
    [[{ refill: 5 }]],
    [{ 7: 5 }],
    [{ 7: '5' }],
    [{ refill: 5, error: 'Already requested' }],
    [{ refill: 5, success: false }],
    ['{"refill":5,"refill":6}'],
  ])('%j is neither', async (body) => {
    expect(await refill(body)).toBe('wrong-shape')
  })

  test('under an error’s status nothing is known', async () => {
    expect(await refill({ refill: 5 }, 422)).toBe('http-status')
    expect(await refill({ error: 'no' }, 500)).toBe('http-status')
  })

  test('the key is no id', async () => {
    const key = '0123456789abcdef0123456789abcdef'
    expect(await refill({ refill: key })).toBe('wrong-shape')
  })
})

describe('refills of several orders', () => {
  test('in the forms that panels mix', async () => {
    const body = [
      { order: 1, refill: 5 },
      { order: '2', refill: { error: 'a' } },
      { order: 3, error: 'b' },
      { order: 4, refill: 6, error: 'c' },
      { order: 5, refill: true },
    ]
    const answer = await clientOf(json(body)).refills(['5', '4', '3', '2', '1', '6'])
    expect(answer.kind === 'result' && [...answer.value]).toMatchObject([
      ['5', { kind: 'unanswered' }],
      ['4', { kind: 'unanswered' }],
      ['3', { kind: 'refusal', message: 'b' }],
      ['2', { kind: 'refusal', message: 'a' }],
      ['1', { kind: 'result', value: '5' }],
      ['6', { kind: 'unanswered' }],
    ])
  })

  test.each<[unknown]>([
    [{ order: 1, refill: 5 }],
    [{ refill: '5' }],
    [{ 1: { refill: 5 } }],
    [{ 1: { order: 1, refill: 5 } }],
  ])('a list of one collapsed to %j', async (body) => {
    const answer = await clientOf(json(body)).refills(['1'])
    expect(answer).toEqual({ kind: 'result', value: new Map([['1', { kind: 'result', value: '5' }]]) })
  })
})

describe('the status of a refill', () => {
  test.each([
    ['Pending', 'pending'],
    ['Awaiting', 'pending'],
    ['In progress', 'in-progress'],
    ['in_progress', 'in-progress'],
    ['Completed', 'completed'],
    ['rejected', 'rejected'],
    ['Canceled', 'canceled'],
    ['Cancelled', 'canceled'],
    ['Partial', 'partial'],
    ['Erledigt', 'unknown'],
    ['toString', 'unknown'],
  ])('%s', async (words, status) => {
    expect(readRefillStatus(words)).toBe(status)
    const result = { kind: 'result', value: { status, rawStatus: words } }
    for (const body of [{ status: words }, { refill: 9, status: words }, [{ refill: '9', status: words }]]) {
      expect(await clientOf(json(body)).refillStatus('9')).toEqual(result)
      expect(await clientOf(json(body)).refillStatuses(['9'])).toMatchObject({
        value: new Map([['9', result]]),
      })
    }
  })

  test('of several, keyed or listed', async () => {
    const bodies = [
      [
        { refill: 1, status: 'Completed' },
        { refill: 2, status: { error: 'x' } },
        { refill: 3, error: 'y' },
      ],
      { 1: { status: 'Completed' }, 2: { status: { error: 'x' } }, 3: 'y' },
    ]
    for (const body of bodies) {
      const answer = await clientOf(json(body)).refillStatuses(['1', '2', '3', '4'])
      expect(answer.kind === 'result' && [...answer.value]).toMatchObject([
        ['1', { kind: 'result', value: { status: 'completed' } }],
        ['2', { kind: 'refusal', message: 'x' }],
        ['3', { kind: 'refusal', message: 'y' }],
        ['4', { kind: 'unanswered' }],
      ])
    }
  })

  test.each<[unknown, string]>([
    [{ status: { error: 'x' } }, 'refusal'],
    [{ status: 'fail', message: 'x' }, 'refusal'],
    [{ status: 'Completed', error: 'x' }, 'refusal'],
    [{ status: '' }, 'failure'],
    [{ status: 1 }, 'failure'],
    [{ refill: 8, status: 'Completed' }, 'failure'],
    ['"Completed"', 'failure'],
  ])('%j is none', async (body, kind) => {
    expect(await clientOf(json(body)).refillStatus('9')).toMatchObject({ kind })
  })
})
