import { describe, expect, test } from 'vitest'
import type { KnownStatus, Service } from '../../lib/panel-api/model'
import { isFinal, readStatus } from '../../lib/panel-api/statuses'
import { clientOf } from './panel'

const row = { service: 1, name: 'n', type: 'Default', category: 'c', rate: '0.90', min: '50', max: '100' }

async function read(...rows: readonly unknown[]): Promise<readonly Service[]> {
  const answer = await clientOf(JSON.stringify(rows)).services()
  return answer.kind === 'result' ? answer.value.services : []
}

describe('the disguises of a service', () => {
  test.each<[object, Partial<Service>]>([
    [{ service: '7' }, { id: '7' }],
    [{ service: 'svc_7' }, { id: 'svc_7' }],
    [{ rate: 0.9 }, { rate: '0.9' }],
    [{ rate: '0.00000000001' }, { rate: '0.00000000001' }],
    [{ rate: 1e-7 }, { rate: '0.0000001' }],
    [{ rate: '152000' }, { rate: '152000' }],
    [
      { min: 1, max: 2_147_483_647 },
      { min: 1, max: 2_147_483_647 },
    ],
    [
      { refill: '1', cancel: '0', dripfeed: 1 },
      { refill: true, cancel: false, dripfeed: true },
    ],
    [
      { refill: 'true', cancel: 'false', dripfeed: 0 },
      { refill: true, cancel: false, dripfeed: false },
    ],
    [
      { refill: null, cancel: 'maybe' },
      { refill: 'unknown', cancel: 'unknown', dripfeed: 'unknown' },
    ],
    [
      { name: null, type: 7, category: undefined },
      { name: '', type: '', category: '' },
    ],
    [{ desc: 'd' }, { description: 'd' }],
    [{ description: '<b>d</b>', desc: 'e' }, { description: '<b>d</b>' }],
    [{ name: '🔥 Лайки ⚡' }, { name: '🔥 Лайки ⚡' }],
    [{ name: 'x'.repeat(5000) }, { name: 'x'.repeat(2000) }],
  ])('%j', async (change, expected) => {
    expect((await read({ ...row, ...change }))[0]).toMatchObject(expected)
  })

  test('digits of a bare rate are kept', async () => {
    const text = JSON.stringify([row]).replace('"0.90"', '1234567.12345678901')
    const answer = await clientOf(text).services()
    expect(answer.kind === 'result' && answer.value.services[0]?.rate).toBe('1234567.12345678901')
  })
})

describe('a row that cannot be ordered from is counted, not guessed at', () => {
  test.each<object>([
    { service: undefined },
    { service: '' },
    { service: 'a b' },
    { service: 1.5 },
    { rate: 'free' },
    { rate: '1,000.00' },
    { rate: '-0.9' },
    { rate: null },
    { min: 'none' },
    { min: -1 },
    { min: '1.5' },
    { max: '1e99' },
    { max: '99999999999999999999' },
  ])('%j', async (change) => {
    const answer = await clientOf(JSON.stringify([row, { ...row, ...change }, 'x', null])).services()
    expect(answer).toMatchObject({ kind: 'result', value: { services: [{ id: '1' }], unreadable: 3 } })
  })

  test('a catalogue of nothing but such rows is no catalogue', async () => {
    expect(await clientOf('[{"id":1},{"id":2}]').services()).toMatchObject({
      kind: 'failure',
      failure: 'wrong-shape',
      excerpt: '{"id":1}',
    })
  })

  test('an empty one is', async () => {
    expect(await clientOf('[]').services()).toEqual({
      kind: 'result',
      value: { services: [], unreadable: 0 },
    })
  })
})

describe('a balance', () => {
  test.each([
    ['{"balance":"100.84292","currency":"USD"}', '100.84292', 'USD'],
    ['{"status":"success","balance":100.5,"currency":"INR"}', '100.5', 'INR'],
    ['{"balance":"0"}', '0', ''],
    ['{"balance":"-3.20","currency":null}', '-3.2', ''],
    ['{"balance":"+5."}', '5', ''],
    ['{"balance":1234567890123.12345678901,"currency":"VND"}', '1234567890123.12345678901', 'VND'],
    ['{"balance":"1","currency":"a very long currency"}', '1', 'a very long '],
  ])('%s', async (text, amount, currency) => {
    expect(await clientOf(text).balance()).toEqual({ kind: 'result', value: { amount, currency } })
  })

  test.each(['{"balance":null}', '{"balance":"1,000.50"}', '{"balance":"1e3"}', '{"balance":"NaN"}', '[1]'])(
    '%s is none',
    async (text) => {
      expect(await clientOf(text).balance()).toMatchObject({ kind: 'failure', failure: 'wrong-shape' })
    },
  )
})

describe('a status', () => {
  test.each<[object, object]>([
    [
      { status: 'Completed', charge: 1.5 },
      { status: 'completed', charge: '1.5' },
    ],
    [{ status: 'Pending', charge: '', start_count: null, remains: 'Unknown' }, { status: 'pending' }],
    [{ status: 'Partial', remains: '-7' }, { remains: '-7' }],
    [{ status: 'Weird' }, { status: 'unknown', words: 'Weird' }],
    [{ status: 'In progress', runs: 2, orders: [1, 2] }, { status: 'in-progress' }],
    [{ status: 'Canceled', charge: '0', message: 'by support' }, { status: 'canceled' }],
  ])('%j', async (body, value) => {
    expect(await clientOf(JSON.stringify(body)).status('1')).toMatchObject({ kind: 'result', value })
  })

  test('counters that are not filled are absent', async () => {
    const text = '{"status":"Pending","charge":"","start_count":null,"remains":"Unknown"}'
    expect(await clientOf(text).status('1')).toEqual({
      kind: 'result',
      value: {
        status: 'pending',
        words: 'Pending',
        charge: undefined,
        startCount: undefined,
        remains: undefined,
        currency: '',
      },
    })
  })

  test('an answer that fails is not an order that failed', async () => {
    const text = '{"status":"fail","message":"Try later"}'
    expect(await clientOf(text).status('1')).toMatchObject({ kind: 'refusal', words: 'Try later' })
  })
})

describe('statuses of several orders', () => {
  const ids = ['1', '2', '3']

  test('each item for itself', async () => {
    const text = '{"1":"Incorrect order ID","2":{"error":"gone"},"3":7,"__proto__":{"status":"Completed"}}'
    const answer = await clientOf(text).statuses([...ids, '__proto__'])
    expect(answer.kind === 'result' && [...answer.value]).toEqual([
      ['1', { kind: 'refusal', class: 'order-id', words: 'Incorrect order ID' }],
      ['2', { kind: 'refusal', class: 'other', words: 'gone' }],
      ['3', { kind: 'unanswered' }],
      ['__proto__', { kind: 'unanswered' }],
    ])
  })

  test.each(['{}', '{"error":""}', '{"4":{"status":"Completed"}}'])('%s answers none', async (text) => {
    const answer = await clientOf(text).statuses(ids)
    expect(answer.kind === 'result' && [...answer.value.values()]).toEqual([
      { kind: 'unanswered' },
      { kind: 'unanswered' },
      { kind: 'unanswered' },
    ])
  })

  test.each([
    ['{"error":"Invalid API key"}', 200, 'key'],
    ['{"error":"x","code":4}', 429, 'wait'],
    ['{"status":"fail","message":"maintenance"}', 200, 'temporary'],
  ])('%s with %i refuses them all', async (text, status, classOf) => {
    expect(await clientOf({ status, text }).statuses(ids)).toMatchObject({ kind: 'refusal', class: classOf })
  })
})

describe('words for a status', () => {
  test.each<[KnownStatus | 'unknown', readonly string[]]>([
    ['pending', ['Pending', 'PENDING', 'Awaiting']],
    ['in-progress', ['In progress', 'inprogress', 'in_progress', 'In-Progress', 'Active']],
    ['processing', ['Processing']],
    ['completed', ['Completed', 'Complete', 'Success']],
    ['partial', ['Partial', 'partial ']],
    ['canceled', ['Canceled', 'Cancelled']],
    ['refunded', ['Refunded', 'Refund']],
    ['failed', ['Error', 'Fail', 'Failed']],
    ['expired', ['Expired']],
    ['paused', ['Paused']],
    ['unknown', ['', 'Abgeschlossen', 'toString', '__proto__', 'not completed']],
  ])('%s', (status, spellings) => {
    expect(spellings.map(readStatus)).toEqual(spellings.map(() => status))
  })

  test('the final ones', () => {
    const final = ['completed', 'partial', 'canceled', 'refunded', 'failed', 'expired'] as const
    const open = ['pending', 'in-progress', 'processing', 'paused', 'unknown'] as const
    expect([final.every(isFinal), open.some(isFinal)]).toEqual([true, false])
  })
})
