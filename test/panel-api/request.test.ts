import { describe, expect, test } from 'vitest'
import { type Call, IDS_PER_CALL, isWrite, toForm } from '../../lib/panel-api/request'
import { clientOf, FIELDS, KEY } from './panel'

const key = 'k'

describe('the fields of each action', () => {
  test.each<[Call, Record<string, string>]>([
    [{ action: 'balance' }, {}],
    [{ action: 'services' }, {}],
    [{ action: 'status', order: '23501' }, { order: '23501' }],
    [{ action: 'status', orders: ['1', '10', 'ord_01HG'] }, { orders: '1,10,ord_01HG' }],
    [{ action: 'refill', order: '7' }, { order: '7' }],
    [{ action: 'refill', orders: ['7', '8'] }, { orders: '7,8' }],
    [{ action: 'refill_status', refill: '7' }, { refill: '7' }],
    [{ action: 'refill_status', refills: ['7', '8'] }, { refills: '7,8' }],
    [{ action: 'cancel', orders: ['7', '8'] }, { orders: '7,8' }],
    [{ action: 'cancel', order: '7' }, { order: '7' }],
    [{ action: 'add', fields: FIELDS }, { ...FIELDS }],
    [{ action: 'add', fields: { ...FIELDS, key: 'other', action: 'cancel' } }, { ...FIELDS }],
    [
      {
        action: 'add',
        fields: { service: '2', link: 'https://a.example/?b=1&c=2', comments: 'one\ntwo +%' },
      },
      { service: '2', link: 'https://a.example/?b=1&c=2', comments: 'one\ntwo +%' },
    ],
  ])('%j', (call, fields) => {
    expect(Object.fromEntries(toForm(call, key))).toEqual({ key, action: call.action, ...fields })
  })

  test('go over the wire encoded, in one piece', () => {
    const fields = { service: '2', link: 'https://a.example/?b=1&c=2', comments: 'ä b\n+' }
    expect(toForm({ action: 'add', fields }, 'a b').toString()).toBe(
      'key=a+b&action=add&service=2&link=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2&comments=%C3%A4+b%0A%2B',
    )
  })
})

describe('a key of any characters arrives as it is', () => {
  test.each([')(*&', 'a=b&action=add', 'пароль', '100%25', '+ +', '"<>\'', 'a#b?c', '😀😀'])('%s', (odd) => {
    const wire = toForm({ action: 'balance' }, odd).toString()
    expect(new URLSearchParams(wire).get('key')).toBe(odd)
    expect(new URLSearchParams(wire).getAll('action')).toEqual(['balance'])
  })
})

describe('what is sent how', () => {
  test('what changes something is a write, and the balance before it a rehearsal', async () => {
    const client = clientOf('{}')
    await client.balance()
    await client.services()
    await client.status('1')
    await client.statuses(['1', '2'])
    await client.refillStatus('1')
    await client.refillStatuses(['1', '2'])
    expect(new Set(client.ways.splice(0))).toEqual(new Set(['read']))
    await client.balance({ rehearsal: true })
    await client.add(FIELDS)
    await client.refill('1')
    await client.refills(['1', '2'])
    await client.cancel(['1'])
    expect(client.ways).toEqual(['rehearse', 'write', 'write', 'write', 'write'])
    expect(new Set(client.forms.map((form) => form.get('key')))).toEqual(new Set([KEY]))
    expect(isWrite({ action: 'add', fields: FIELDS })).toBe(true)
  })

  test('an add is sent once, whatever the answer', async () => {
    for (const answer of ['', '{"error":"no"}', '{"order":1}', '<html>', '{'] as const) {
      const client = clientOf(answer)
      await client.add(FIELDS)
      expect(client.forms).toHaveLength(1)
    }
  })

  test('a refill too, and no order is in two cancels of one form', async () => {
    for (const answer of ['', '{"error":"no"}', '{"refill":1}', '<html>', '{', '{}'] as const) {
      const client = clientOf(answer)
      await client.refill('1')
      await client.cancel(['1'])
      const writes = client.forms.filter((form) => ['refill', 'cancel'].includes(form.get('action') ?? ''))
      const sent = writes.map((form) => String(form))
      expect(new Set(sent).size).toBe(sent.length)
      expect(client.ways.filter((way) => way === 'write')).toHaveLength(sent.length)
    }
  })

  test('no more ids than the documents allow', async () => {
    const ids = Array.from({ length: IDS_PER_CALL + 1 }, (_, at) => String(at))
    const client = clientOf('{}')
    for (const ask of [client.statuses, client.refills, client.refillStatuses, client.cancel]) {
      await expect(ask(ids)).rejects.toThrow(RangeError)
    }
    expect(client.forms).toEqual([])
    await client.statuses(ids.slice(0, IDS_PER_CALL))
    expect(client.forms[0]?.get('orders')?.split(',')).toHaveLength(100)
  })
})
