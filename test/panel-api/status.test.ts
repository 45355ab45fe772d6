import { describe, expect, test } from 'vitest'
import type { KnownStatus } from '../../lib/panel-api/model'
import { readStatus } from '../../lib/panel-api/statuses'
import { clientOf } from './panel'

describe('a status', () => {
  test.each<[object, object]>([
    [
      { status: 'Completed', charge: 1.5 },
      { status: 'completed', charge: '1.5' },
    ],
    [{ status: 'Pending', charge: '', start_count: null, remains: 'Unknown' }, { status: 'pending' }],
    [{ status: 'Partial', remains: '-7' }, { remains: '-7' }],
    [{ status: 'Weird' }, { status: 'unknown', rawStatus: 'Weird' }],
    [{ status: 'Partial', start_counter: 7 }, { startCount: '7' }],
    [
      { status: 'Partial', start_count: '', start_counter: '8' },
      { status: 'partial', startCount: '8' },
    ],
    [
      { status: 'In progress', runs: 2, orders: [1, '2', 'ord_3', 2, null, {}] },
      { status: 'in-progress', runs: '2', children: ['1', '2', 'ord_3'], startCount: undefined },
    ],
    [
      { status: 'Active', expiry: '31/12/2026', posts: '3', orders: [] },
      { status: 'in-progress', expiry: '31/12/2026', posts: '3', children: [] },
    ],
    [
      { status: 'Expired', expiry: true, posts: null, orders: null },
      { status: 'expired', expiry: '', posts: undefined, children: [] },
    ],
    [
      { status: 'Completed', expiry: false, orders: '1,2' },
      { expiry: '', children: [] },
    ],
    [{ status: 'Fail', charge: null, remains: '' }, { status: 'failed' }],
    [
      { status: 'Error', charge: '0', error: 'private link' },
      { status: 'failed', charge: '0' },
    ],
    [{ status: 'Success', start_count: 5 }, { status: 'completed' }],
    [{ 1: { status: 'Completed' } }, { status: 'completed' }],
    [{ order: '1', status: 'Completed' }, { status: 'completed' }],
    [{ status: 'Completed', charge: '1e5', remains: 'NaN', start_count: 1e300 }, { charge: undefined }],
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
        rawStatus: 'Pending',
        charge: undefined,
        startCount: undefined,
        remains: undefined,
        currency: '',
        children: [],
        runs: undefined,
        posts: undefined,
        expiry: '',
      },
    })
  })

  test('a list of one is that one', async () => {
    const text = '[{"order":1,"status":"Completed"},{"order":2,"status":"Pending"}]'
    expect(await clientOf(text).status('1')).toMatchObject({
      kind: 'result',
      value: { rawStatus: 'Completed' },
    })
  })

  test.each([
    '{"status":"success"}',
    '{"status":"success","message":"ok"}',
    '{"status":""}',
    '{"status":null,"charge":"1"}',
    '{"status":3}',
    '{"status":{"status":"Completed"}}',
    '{"order":2,"status":"Completed"}',
    '[{"order":2,"status":"Completed"}]',
    '[{"status":"Completed"}]',
    '[]',
    'null',
    '"Completed"',
    '{"status":"Completed","status":"Pending"}',
  ])('%s tells nothing', async (text) => {
    expect(await clientOf(text).status('1')).toMatchObject({ kind: 'failure', failure: 'wrong-shape' })
  })

  test.each([
    '{"status":"fail"}',
    '{"status":"Failed"}',
    '{"status":"Completed","error":"gone"}',
    '{"status":"Completed","success":false}',
    '{"status":{"error":"gone"}}',
  ])('%s is a no', async (text) => {
    expect(await clientOf(text).status('1')).toMatchObject({ kind: 'refusal' })
  })

  test('an answer that fails is not an order that failed', async () => {
    const text = '{"status":"fail","message":"Try later"}'
    expect(await clientOf(text).status('1')).toMatchObject({ kind: 'refusal', message: 'Try later' })
  })
})

describe('texts for a status', () => {
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
    [
      'unknown',
      ['', 'Abgeschlossen', 'toString', '__proto__', 'not completed', 'Comp-leted', 'C\ufeffanceled'],
    ],
  ])('%s', (status, spellings) => {
    expect(spellings.map(readStatus)).toEqual(spellings.map(() => status))
  })
})
