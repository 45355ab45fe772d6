import { describe, expect, test } from 'vitest'
import type { Answer } from '../../lib/panel-api/model'
import { clientOf } from './panel'

const ids = ['1', '2', '3']

const UNANSWERED = { kind: 'unanswered' } as const
const refused = (message: string) => ({ kind: 'refusal', message })
const status = (rawStatus: string) => ({ kind: 'result', value: { rawStatus } })

async function entries<T>(
  answer: Promise<Answer<ReadonlyMap<string, T>>>,
): Promise<readonly (readonly [string, T])[] | Answer<never>> {
  const said = await answer
  return said.kind === 'result' ? [...said.value] : said
}

const listed = async (body: unknown, asked: readonly string[] = ids) =>
  entries(clientOf(typeof body === 'string' ? body : JSON.stringify(body)).statuses(asked))

describe('each id is answered by the row that names it', () => {
  const done = { status: 'Completed', charge: '1' }
  const open = { status: 'Pending' }

  test.each<[string, unknown]>([
    ['an object keyed by id', { 3: open, 1: done }],
    [
      'a list',
      [
        { order: 3, ...open },
        { order: '1', ...done },
      ],
    ],
    [
      'a list that says id',
      [
        { id: 3, ...open },
        { id: '1', ...done },
      ],
    ],
    [
      'a list, with rows of no one',
      [null, 'x', 7, [], open, { order: 9, ...done }, { order: 1, ...done }, { order: 3, ...open }],
    ],
    ['an object keyed by place', { 0: { order: 3, ...open }, 2: { order: 1, ...done } }],
    ['a key that is a place and an id', { 1: { order: 3, ...open }, 3: { order: 1, ...done } }],
    ['wrapped', { status: 'success', data: { 3: open, 1: done } }],
    [
      'wrapped, as a list',
      {
        status: 'success',
        data: [
          { order: 3, ...open },
          { order: 1, ...done },
        ],
      },
    ],
    ['beside other fields', { status: 'success', data: null, error: '', 1: done, 3: open }],
    ['beside an error of the rest', { error: '2 is gone', 1: done, 3: open }],
    [
      'the same twice',
      [
        { order: 1, ...done },
        { order: 3, ...open },
        { order: 1, ...done },
      ],
    ],
  ])('%s', async (_, body) => {
    expect(await listed(body)).toMatchObject([
      ['1', status('Completed')],
      ['2', UNANSWERED],
      ['3', status('Pending')],
    ])
  })

  test('each for itself', async () => {
    const text = '{"1":"Incorrect order ID","2":{"error":"gone"},"3":7,"__proto__":{"status":"Completed"}}'
    expect(await listed(text, [...ids, '4'])).toEqual([
      ['1', { kind: 'refusal', class: 'order-id', message: 'Incorrect order ID' }],
      ['2', { kind: 'refusal', class: 'other', message: 'gone' }],
      ['3', UNANSWERED],
      ['4', UNANSWERED],
    ])
  })

  test('ids past 2^53, asked as they were given', async () => {
    const text =
      '[{"order":12345678901234567890,"status":"Completed"},{"order":12345678901234567891,"status":"Pending"}]'
    const asked = ['12345678901234567891', '12345678901234567890']
    expect(await listed(text, asked)).toMatchObject([
      ['12345678901234567891', status('Pending')],
      ['12345678901234567890', status('Completed')],
    ])
  })

  test('an id asked for twice is one', async () => {
    const client = clientOf('{"1":{"status":"Completed"}}')
    expect(await entries(client.statuses(['1', '1']))).toMatchObject([['1', status('Completed')]])
    expect(client.forms[0]?.get('orders')).toBe('1')
  })

  test('of no id nothing is asked', async () => {
    const client = clientOf('{}')
    const asks = [client.statuses, client.refills, client.refillStatuses, client.cancel]
    for (const ask of asks) expect(await ask([])).toEqual({ kind: 'result', value: new Map() })
    expect(client.forms).toEqual([])
  })
})

describe('nothing is taken from what does not name the id, or contradicts itself', () => {
  const none = ids.map((id) => [id, UNANSWERED])

  test.each<[unknown]>([
    ['{}'],
    ['[]'],
    ['{"error":""}'],
    ['{"4":{"status":"Completed"}}'],
    [[{ status: 'Completed' }, { status: 'Completed' }, { status: 'Completed' }]],
    [['Completed', 'Completed', 'Completed']],
    [{ status: 'Completed' }],
    [[{ order: null, id: 1, status: 'Completed' }]],
    [[{ order: { id: 1 }, status: 'Completed' }]],
    ['{"__proto__":{"1":{"status":"Completed"}}}'],
    [
      [
        { order: 1, status: 'Completed' },
        { order: 1, status: 'Pending' },
      ],
    ],
    [
      [
        { order: 1, status: 'Completed' },
        { order: 1, error: 'gone' },
      ],
    ],
    [Array.from({ length: 11 }, () => ({ order: 1, status: 'Completed' }))],
    [{ 1: null, 2: [], 3: { 1: { status: 'Completed' } } }],
  ])('%j', async (body) => {
    expect(await listed(body)).toEqual(none)
  })

  test.each(['null', '7', '"1"', 'true'])('%s is no list at all', async (text) => {
    expect(await listed(text)).toMatchObject({ kind: 'failure', failure: 'wrong-shape' })
  })

  test('a key given twice with different values', async () => {
    const text = '{"1":{"status":"Completed"},"1":{"status":"Pending"}}'
    expect(await listed(text)).toMatchObject({ kind: 'failure', failure: 'wrong-shape' })
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'an order called %s is no one’s property',
    async (id) => {
      expect(await listed('{}', [id])).toEqual([[id, UNANSWERED]])
      expect(await listed(`{"${id}":{"status":"Completed"}}`, [id])).toMatchObject([
        [id, status('Completed')],
      ])
    },
  )
})

describe('one id answered flat', () => {
  const flat = { status: 'Completed', charge: '1' }

  test('counts when it was the only one', async () => {
    expect(await listed(flat, ['1'])).toMatchObject([['1', status('Completed')]])
    expect(await listed({ order: 1, ...flat }, ['1'])).toMatchObject([['1', status('Completed')]])
    expect(await listed({ error: 'Incorrect order ID' }, ['1'])).toMatchObject(refused('Incorrect order ID'))
  })

  test('does not when it names another, or when there were several', async () => {
    expect(await listed({ order: 2, ...flat }, ['1'])).toEqual([['1', UNANSWERED]])
    expect(await listed({ order: null, ...flat }, ['1'])).toEqual([['1', UNANSWERED]])
    expect(await listed(flat, ['1', '2'])).toEqual([
      ['1', UNANSWERED],
      ['2', UNANSWERED],
    ])
  })
})

describe('an answer about the request as a whole', () => {
  test.each([
    ['{"error":"Invalid API key"}', 200, 'key'],
    ['{"error":"x","code":4}', 429, 'wait'],
    ['{"status":"fail","message":"maintenance"}', 200, 'temporary'],
  ])('%s with %i refuses them all', async (text, code, classOf) => {
    expect(await clientOf({ status: code, text }).statuses(ids)).toMatchObject({
      kind: 'refusal',
      class: classOf,
    })
  })

  test.each([400, 422, 500, 503])('results under %i are not believed', async (code) => {
    const text = '{"1":{"status":"Completed"},"2":{"error":"gone"}}'
    expect(await clientOf({ status: code, text }).statuses(ids)).toMatchObject({ failure: 'http-status' })
  })

  test('each row’s no under 422 is', async () => {
    const client = clientOf({ status: 422, text: '[{"order":1,"cancel":{"error":"gone"}}]' })
    expect(await entries(client.cancel(['1', '2']))).toMatchObject([
      ['1', refused('gone')],
      ['2', UNANSWERED],
    ])
    const broken = clientOf({ status: 500, text: '[{"order":1,"cancel":{"error":"gone"}}]' })
    expect(await broken.cancel(['1', '2'])).toMatchObject({ failure: 'http-status' })
  })
})

describe('a list without end', () => {
  test('a million rows', async () => {
    const row = '{"order":1,"status":"Completed"},'
    expect(await listed(`[${row.repeat(1_000_000)}{"order":2,"status":"Pending"}]`)).toMatchObject([
      ['1', UNANSWERED],
      ['2', status('Pending')],
      ['3', UNANSWERED],
    ])
  })
})
