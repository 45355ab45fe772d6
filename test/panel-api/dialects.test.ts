import { describe, expect, test } from 'vitest'
import type { Service } from '../../lib/panel-api/model'
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

  test('a catalog of nothing but such rows is no catalog', async () => {
    expect(await clientOf('[{"id":1},{"id":2}]').services()).toMatchObject({
      kind: 'failure',
      failure: 'wrong-shape',
      excerpt: '{"id":1}',
    })
  })

  test.each([
    '[]',
    '{"services":[]}',
    '{"status":"success","data":[]}',
    '{"status":"success","data":"Empty Data"}',
    '{"status":"Success","data":"Нет данных"}',
  ])('an empty one is: %s', async (text) => {
    const value = { services: [], unreadable: 0 }
    expect(await clientOf(text).services()).toEqual({ kind: 'result', value })
  })

  test.each(['services', 'data'])('one wrapped in %s is', async (name) => {
    const text = JSON.stringify({ status: 'success', [name]: [row] })
    expect(await clientOf(text).services()).toMatchObject({ value: { services: [{ id: '1' }] } })
  })

  test.each([
    ['{}', 'failure'],
    ['{"status":"success"}', 'failure'],
    ['{"data":"Empty Data"}', 'failure'],
    ['{"services":{}}', 'failure'],
    ['{"services":[{}],"error":"x"}', 'failure'],
    ['{"services":[],"error":"x"}', 'refusal'],
    ['{"status":"fail","data":"Empty Data"}', 'refusal'],
  ])('%s is none', async (text, kind) => {
    expect(await clientOf(text).services()).toMatchObject({ kind })
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
    ['{"funds":"7.5","currency":"USD"}', '7.5', 'USD'],
    ['{"status":"success","amount":7.25}', '7.25', ''],
    ['{"balance":null,"funds":3}', '3', ''],
    ['{"balance":1e21}', '1000000000000000000000', ''],
    ['{"balance":"5","error":""}', '5', ''],
  ])('%s', async (text, amount, currency) => {
    expect(await clientOf(text).balance()).toEqual({ kind: 'result', value: { amount, currency } })
  })

  test.each([
    '{"balance":null}',
    '{"balance":1e300}',
    '{"balance":"Infinity"}',
    '{"balance":"5","error":"x"}',
    '{"balance":5,"balance":6}',
    '{"balance":"1,000.50"}',
    '{"balance":"1e3"}',
    '{"balance":"NaN"}',
    '[1]',
  ])('%s is none', async (text) => {
    expect(await clientOf(text).balance()).toMatchObject({ kind: 'failure', failure: 'wrong-shape' })
  })
})
