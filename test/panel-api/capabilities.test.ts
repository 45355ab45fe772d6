import { describe, expect, test } from 'vitest'
import type { Dialect } from '../../lib/panel-api/model'
import { NO_ACTION } from '../../lib/panel-api/request'
import { clientWith, type Said } from './panel'

type Answers = Readonly<Record<string, Said | ((form: URLSearchParams) => Said)>>

/** A panel that answers by action, and with `else` to every other. */
function panel(answers: Answers, dialect?: Dialect) {
  const answer = (form: URLSearchParams): Said => {
    const said = answers[form.get('action') ?? ''] ?? answers.else ?? '{"error":"Incorrect request"}'
    return typeof said === 'function' ? said(form) : said
  }
  const { client, lessons, forms, ways } = clientWith(answer, dialect ? { dialect } : {})
  const asked = () =>
    forms.map((form) =>
      [...form]
        .filter(([name]) => name !== 'key')
        .map(([, value]) => value)
        .join(' '),
    )
  return { client, lessons, asked, ways }
}

const no = (words: string) => JSON.stringify({ error: words })

const UNKNOWN = no('Неверный запрос')
const status = no('Неверный заказ')

const CALLS = [
  ['refill', (client: ReturnType<typeof panel>['client']) => client.refill('7')],
  ['refill_status', (client: ReturnType<typeof panel>['client']) => client.refillStatus('7')],
  ['cancel', (client: ReturnType<typeof panel>['client']) => client.cancel(['7'])],
] as const

describe.each(CALLS)('a panel that lacks %s', (action, call) => {
  test('is detected from the same message for an action that exists nowhere, in any language', async () => {
    const { client, lessons, asked, ways } = panel({ else: UNKNOWN, status })
    expect(await call(client)).toMatchObject({ class: 'no-such-action', message: 'Неверный запрос' })
    expect(lessons).toEqual([{ lacks: action }])
    expect(asked().slice(-2)).toEqual([NO_ACTION, 'status 0'])
    expect(ways.slice(-2)).toEqual(['read', 'read'])
    const before = asked().length
    expect(await call(client)).toEqual({ kind: 'refusal', class: 'no-such-action', message: '' })
    expect(asked()).toHaveLength(before)
    expect(lessons).toHaveLength(1)
  })

  test('also where it repeats the action’s name', async () => {
    const { client, lessons } = panel({
      else: (form) => no(`Действие ${form.get('action')} неизвестно`),
      status,
    })
    expect(await call(client)).toMatchObject({ class: 'no-such-action' })
    expect(lessons).toEqual([{ lacks: action }])
  })

  test.each(['Unknown action', 'Invalid action: refill'])('says so outright: %s', async (words) => {
    const { client, lessons, asked } = panel({ else: no(words) })
    expect(await call(client)).toMatchObject({ class: 'no-such-action', message: words })
    expect(lessons).toEqual([{ lacks: action }])
    expect(asked()).toHaveLength(1)
  })

  test('and was learned before, is not asked', async () => {
    const { client, asked } = panel({}, { lacks: [action], cancelsByOrder: false })
    expect(await call(client)).toEqual({ kind: 'refusal', class: 'no-such-action', message: '' })
    expect(asked()).toEqual([])
  })
})

describe.each(CALLS)('nothing is learned of %s', (action, call) => {
  test('from another message than that for no action', async () => {
    const { client, lessons } = panel({ else: UNKNOWN, [action]: no('Заказ не подходит') })
    expect(await call(client)).toMatchObject({ kind: 'refusal', class: 'other' })
    expect(lessons).toEqual([])
  })

  test.each([
    'Order not eligible for refill',
    'Order cannot be cancelled',
    'Invalid API key',
    'Too many requests',
    'Under maintenance',
  ])('from %s', async (words) => {
    const { client, lessons, asked } = panel({ else: no(words) })
    await call(client)
    expect(lessons).toEqual([])
    expect(asked()).toHaveLength(1)
  })

  test.each<Said>([
    '',
    '<html>',
    '{}',
    { status: 500, text: UNKNOWN },
    { kind: 'failure', failure: 'time-out' },
  ])('from the failure %j', async (said) => {
    const { client, lessons, asked } = panel({ else: said })
    await call(client)
    expect(lessons).toEqual([])
    expect(asked()).toHaveLength(1)
  })

  test('from a panel that has the same message for everything', async () => {
    const { client, lessons } = panel({ else: UNKNOWN })
    expect(await call(client)).toMatchObject({ kind: 'refusal', message: 'Неверный запрос' })
    const repeating = panel({ else: (form) => no(`${form.get('action')}: Ошибка`) })
    expect(await call(repeating.client)).toMatchObject({ kind: 'refusal', class: 'other' })
    expect([lessons, repeating.lessons]).toEqual([[], []])
  })

  test('where it cannot be told whether the message is for everything', async () => {
    const { client, lessons } = panel({ else: UNKNOWN, status: { kind: 'failure', failure: 'offline' } })
    expect(await call(client)).toMatchObject({ kind: 'refusal' })
    expect(lessons).toEqual([])
  })

  test('from a refusal without a message', async () => {
    const { client, lessons } = panel({ else: '{"success":false}' })
    expect(await call(client)).toMatchObject({ kind: 'refusal', class: 'other' })
    expect(lessons).toEqual([])
  })

  test('where the look itself fails', async () => {
    const { client, lessons } = panel({ else: UNKNOWN, [NO_ACTION]: { kind: 'failure', failure: 'offline' } })
    expect(await call(client)).toMatchObject({ kind: 'refusal', class: 'other' })
    expect(lessons).toEqual([])
  })
})

describe('a cancel in the form that the panel takes', () => {
  const byOrder = (form: URLSearchParams): Said =>
    form.has('order') ? JSON.stringify({ status: 'success', order: form.get('order') }) : UNKNOWN

  test('is found out once', async () => {
    const { client, lessons, asked, ways } = panel({ cancel: byOrder })
    expect(await client.cancel(['7', '8'])).toEqual({
      kind: 'result',
      value: new Map(['7', '8'].map((id) => [id, { kind: 'result', value: true }])),
    })
    expect(lessons).toEqual([{ cancelsByOrder: true }])
    await client.cancel(['9'])
    expect(asked()).toEqual(['cancel 7,8', 'cancel 7', 'cancel 8', 'cancel 9'])
    expect(new Set(ways)).toEqual(new Set(['write']))
    expect(lessons).toHaveLength(1)
  })

  test('and remembered', async () => {
    const { client, asked } = panel({ cancel: byOrder }, { lacks: [], cancelsByOrder: true })
    await client.cancel(['7'])
    expect(asked()).toEqual(['cancel 7'])
  })

  test('no order is asked for twice after a time-out', async () => {
    const { client, asked } = panel({ cancel: { kind: 'failure', failure: 'time-out' } })
    expect(await client.cancel(['7'])).toEqual({ kind: 'failure', failure: 'time-out' })
    expect(asked()).toEqual(['cancel 7'])
  })

  test('a time-out in the other form leaves everything open', async () => {
    const late: Said = { kind: 'failure', failure: 'time-out' }
    const { client, lessons, asked } = panel({ cancel: (form) => (form.has('order') ? late : UNKNOWN) })
    expect(await client.cancel(['7', '8'])).toEqual(late)
    expect([lessons, asked()]).toEqual([[], ['cancel 7,8', 'cancel 7']])
  })

  test('a reason that is about the order is its answer', async () => {
    const about = no('Order cannot be cancelled')
    const { client, lessons } = panel({ cancel: (form) => (form.has('order') ? about : UNKNOWN) })
    const answer = await client.cancel(['7', '8'])
    expect(answer.kind === 'result' && [...answer.value]).toMatchObject([
      ['7', { kind: 'refusal', class: 'cancel' }],
      ['8', { kind: 'refusal', class: 'other' }],
    ])
    expect(lessons).toEqual([])
  })

  test('one by one it stops where no one knows', async () => {
    const late: Said = { kind: 'failure', failure: 'time-out' }
    const { client, asked } = panel(
      { cancel: (form) => (form.get('order') === '8' ? late : byOrder(form)) },
      { lacks: [], cancelsByOrder: true },
    )
    const answer = await client.cancel(['7', '8', '9'])
    expect(answer.kind === 'result' && [...answer.value]).toMatchObject([
      ['7', { kind: 'result' }],
      ['8', { kind: 'unanswered' }],
      ['9', { kind: 'unanswered' }],
    ])
    expect(asked()).toEqual(['cancel 7', 'cancel 8'])
  })
})
