import { describe, expect, test } from 'vitest'
import { IDS_PER_CALL } from '../../lib/panel-api/request'
import { clientWith, type Said } from './panel'

const ids = Array.from({ length: 30 }, (_, at) => String(at + 1))

const single = (form: URLSearchParams, name: string): string | undefined => form.get(name) ?? undefined

/** A panel that answers single questions alone, and lists with `words`. */
const withoutLists =
  (words: string) =>
  (form: URLSearchParams): Said =>
    (single(form, 'order') ?? single(form, 'refill')) === undefined
      ? JSON.stringify({ error: words })
      : '{"status":"Completed","charge":"1"}'

describe('a panel that takes no lists of orders', () => {
  test.each(['Incorrect request', 'Incorrect order ID', 'Unknown action', 'Что-то не так'])(
    '%s',
    async (words) => {
      const { client, forms, lessons } = clientWith(withoutLists(words))
      expect(client.statusesPerCall).toBe(IDS_PER_CALL)
      const answer = await client.statuses(ids)
      const kinds = answer.kind === 'result' ? [...answer.value].map(([id, { kind }]) => `${id} ${kind}`) : []
      expect(kinds).toEqual(ids.map((id) => `${id} ${Number(id) <= 20 ? 'result' : 'unanswered'}`))
      expect(lessons).toEqual([{ lacks: 'status-lists' }])
      expect(client.statusesPerCall).toBe(20)
      expect(forms).toHaveLength(22)
      await client.statuses(['1', '2'])
      expect(forms.slice(22).map((form) => [form.get('orders'), form.get('order')])).toEqual([
        [null, '1'],
        [null, '2'],
      ])
      expect(lessons).toHaveLength(1)
    },
  )

  const list = (form: URLSearchParams) => form.get('orders')?.split(',') ?? []

  test('a list refused for one bad number in it teaches nothing, and the others are answered', async () => {
    const bad = '{"error":"Incorrect order ID"}'
    const { client, forms, lessons } = clientWith((form) => {
      if ([...list(form), form.get('order')].includes('2')) return bad
      const status = { status: 'Completed', charge: '1' }
      return JSON.stringify(
        form.has('orders') ? Object.fromEntries(list(form).map((id) => [id, status])) : status,
      )
    })
    for (const ids of [
      ['1', '2', '3'],
      ['2', '1', '3'],
    ]) {
      const answer = await client.statuses(ids)
      expect(answer.kind === 'result' && ids.map((id) => answer.value.get(id)?.kind)).toEqual(
        ids.map((id) => (id === '2' ? 'refusal' : 'result')),
      )
    }
    expect([lessons, client.statusesPerCall]).toEqual([[], IDS_PER_CALL])
    expect(forms).toHaveLength(9)
  })

  test('a list refused only for the moment teaches nothing', async () => {
    let lists = 0
    const { client, lessons } = clientWith((form) => {
      if (form.has('orders')) lists += 1
      return form.has('orders') && lists === 1
        ? '{"error":"Попробуйте позже"}'
        : '{"status":"Completed","charge":"1"}'
    })
    expect(await client.statuses(['1', '2'])).toMatchObject({ kind: 'result' })
    expect([lessons, client.statusesPerCall]).toEqual([[], IDS_PER_CALL])
  })

  test('known before', async () => {
    const { client, forms } = clientWith(withoutLists(''), {
      dialect: { lacks: ['status-lists'], cancelsByOrder: false },
    })
    expect(client.statusesPerCall).toBe(20)
    await client.statuses(['1', '2'])
    expect(forms.map((form) => form.get('order'))).toEqual(['1', '2'])
  })

  test.each([
    ['{"error":"Invalid API key"}', 'key'],
    ['{"error":"Too many requests"}', 'wait'],
  ])('%s teaches nothing', async (text, about) => {
    const { client, forms, lessons } = clientWith(() => text)
    expect(await client.statuses(ids)).toMatchObject({ kind: 'refusal', class: about })
    expect([forms.length, lessons]).toEqual([1, []])
  })

  test('a no to the list and to the one is a no', async () => {
    const { client, forms, lessons } = clientWith(() => '{"error":"Incorrect request"}')
    expect(await client.statuses(ids)).toMatchObject({ kind: 'refusal', message: 'Incorrect request' })
    expect([forms.length, lessons]).toEqual([2, []])
  })

  test('it stops where the account is meant, and where nothing comes', async () => {
    for (const said of [
      '{"error":"Too many requests"}',
      '',
      { kind: 'failure', failure: 'offline' } as const,
    ]) {
      const { client, forms } = clientWith(
        (form) => (form.get('order') === '3' ? said : withoutLists('')(form)),
        {
          dialect: { lacks: ['status-lists'], cancelsByOrder: false },
        },
      )
      const answer = await client.statuses(['1', '2', '3', '4'])
      const kinds = answer.kind === 'result' ? [...answer.value.values()].map(({ kind }) => kind) : []
      expect(kinds).toEqual(['result', 'result', 'unanswered', 'unanswered'])
      expect(forms).toHaveLength(3)
      expect(await client.statuses(['3', '4'])).toMatchObject({
        kind: said === '{"error":"Too many requests"}' ? 'refusal' : 'failure',
      })
    }
  })

  test('one bad id in the middle stops nothing', async () => {
    const { client } = clientWith(
      (form) => (form.get('order') === '2' ? '{"error":"Incorrect order ID"}' : withoutLists('x')(form)),
      { dialect: { lacks: ['status-lists'], cancelsByOrder: false } },
    )
    const answer = await client.statuses(['1', '2', '3'])
    const kinds = answer.kind === 'result' ? [...answer.value.values()].map(({ kind }) => kind) : []
    expect(kinds).toEqual(['result', 'refusal', 'result'])
  })
})

describe('a panel that takes no lists of refills', () => {
  test('is asked for one after another', async () => {
    const { client, forms, lessons } = clientWith(withoutLists('Incorrect request'))
    const answer = await client.refillStatuses(['1', '2', '3'])
    const kinds = answer.kind === 'result' ? [...answer.value.values()].map(({ kind }) => kind) : []
    expect(kinds).toEqual(['result', 'result', 'result'])
    expect(forms.map((form) => form.get('refills') ?? form.get('refill'))).toEqual(['1,2,3', '1', '2', '3'])
    expect(lessons).toEqual([])
  })

  test('and knows no refills at all, is learned', async () => {
    const { client, lessons } = clientWith((form) =>
      form.get('action') === 'status' ? '{"error":"Incorrect order ID"}' : '{"error":"Incorrect request"}',
    )
    expect(await client.refillStatuses(['1', '2'])).toMatchObject({ class: 'no-such-action' })
    expect(lessons).toEqual([{ lacks: 'refill_status' }])
  })

  test('a refill of several teaches only by the plain word', async () => {
    const vague = clientWith(() => '{"error":"Incorrect request"}')
    expect(await vague.client.refills(['1', '2'])).toMatchObject({ class: 'request' })
    expect([vague.lessons, vague.forms.length]).toEqual([[], 1])
    const plain = clientWith(() => '{"error":"Unknown action"}')
    expect(await plain.client.refills(['1', '2'])).toMatchObject({ class: 'no-such-action' })
    expect(plain.lessons).toEqual([{ lacks: 'refill' }])
  })
})
