import { describe, expect, test } from 'vitest'
import { clientOf, clientWith } from './panel'

const json = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))

async function cancel(body: unknown): Promise<unknown> {
  const answer = await clientOf(json(body)).cancel(['7'])
  const said = answer.kind === 'result' ? answer.value.get('7') : answer
  if (said?.kind === 'result') return said.value
  return said?.kind === 'refusal' ? { no: said.message } : said?.kind
}

const YES: readonly unknown[] = [
  1,
  '1',
  true,
  'true',
  'success',
  'Cancelled',
  'Canceled',
  { status: 1 },
  { status: '1' },
  { status: 'success' },
  { success: true },
]

const NEITHER: readonly unknown[] = [
  0,
  '0',
  false,
  null,
  '',
  'no',
  2,
  {},
  [],
  [1],
  { status: 0 },
  'Completed',
  'C\ufeffanceled',
  'Can-celed',
]

describe('a cancel that the panel took', () => {
  test.each(YES)('%j', async (value) => {
    expect(await cancel([{ order: 7, cancel: value }])).toBe(true)
    expect(
      await cancel([
        { order: '7', cancel: value },
        { order: 8, cancel: 0 },
      ]),
    ).toBe(true)
    expect(await cancel({ order: 7, cancel: value })).toBe(true)
    expect(await cancel({ cancel: value })).toBe(true)
    expect(await cancel({ 7: { cancel: value } })).toBe(true)
    expect(await cancel({ 7: value })).toBe(true)
  })

  test.each<[unknown]>([
    [{ status: 1 }],
    [{ status: 'success' }],
    [{ success: true }],
    [{ order: 7, status: 'success' }],
    [{ success: 'Your request was received' }],
    [{ success: 'Заявка принята в работу' }],
    [{ success: 'Cancel request received', order: 7, cancel: { status: 'success' } }],
  ])('collapsed to %j', async (body) => {
    expect(await cancel(body)).toBe(true)
  })
})

describe('a cancel that nobody knows of', () => {
  test.each(NEITHER)('%j', async (value) => {
    expect(await cancel([{ order: 7, cancel: value }])).toBe('unanswered')
    expect(await cancel({ cancel: value })).toBe('unanswered')
    expect(await cancel({ order: 7, cancel: value, status: 'success' })).toBe('unanswered')
  })

  test.each<[unknown]>([
    [[{ order: 8, cancel: 1 }]],
    [{ order: 8, cancel: 1 }],
    [[{ cancel: 1 }]],
    [[1]],
    [{ success: 'no' }],
    [{ success: '' }],
    [{ order: 7 }],
    [{ order: 7, cancel: 1, error: 'Order cannot be cancelled' }],
    [{ order: 7, cancel: { status: 1, error: 'no' } }],
    [{ cancel: 1, success: false }],
    [
      [
        { order: 7, cancel: 1 },
        { order: 7, cancel: { error: 'no' } },
      ],
    ],
    [[{ order: 7, cancel: 1, status: 'fail' }]],
  ])('%j', async (body) => {
    expect(await cancel(body)).toBe('unanswered')
  })

  test('a flat yes to several orders is no one’s', async () => {
    const answer = await clientOf('{"status":"success","cancel":1}').cancel(['7', '8'])
    expect(answer.kind === 'result' && [...answer.value.values()]).toEqual([
      { kind: 'unanswered' },
      { kind: 'unanswered' },
    ])
  })
})

describe('a cancel that the panel refused', () => {
  test.each<[unknown]>([
    [[{ order: 7, cancel: { error: 'no' } }]],
    [[{ order: 7, error: 'no' }]],
    [{ order: 7, error: 'no' }],
    [{ cancel: { error: 'no' } }],
    [{ 7: { error: 'no' } }],
    [{ 7: 'no' }],
    [{ error: 'no' }],
    [{ status: 'fail', message: 'no' }],
    [{ cancel: 0, success: false, message: 'no' }],
  ])('%j', async (body) => {
    expect(await cancel(body)).toEqual({ no: 'no' })
  })
})

describe('a panel that sees no order in `orders`', () => {
  const bad = '{"error":"Incorrect order ID"}'

  test('is asked by `order`, once', async () => {
    const { client, forms, lessons } = clientWith((form) =>
      form.get('order') === '7' ? '{"cancel":1}' : bad,
    )
    expect(await client.cancel(['7'])).toEqual({
      kind: 'result',
      value: new Map([['7', { kind: 'result', value: true }]]),
    })
    expect(forms.map((form) => form.get('orders') ?? form.get('order'))).toEqual(['7', '7'])
    expect(lessons).toEqual([{ cancelsByOrder: true }])
  })

  test('or that has no such order teaches nothing', async () => {
    const { client, forms, lessons } = clientWith(() => bad)
    const answer = await client.cancel(['7'])
    expect(answer.kind === 'result' && answer.value.get('7')).toMatchObject({ class: 'order-id' })
    expect([forms.length, lessons]).toEqual([2, []])
  })
})
