import { describe, expect, test } from 'vitest'
import type { PanelClient } from '../../lib/panel-api/client'
import type { Answer } from '../../lib/panel-api/model'
import { clientOf, FIELDS } from './panel'

/* What no panel should send and some day one does: too deep, too long, named like what JavaScript brings along. */

type Ask = (client: PanelClient) => Promise<Answer<unknown>>

const ASKS: Readonly<Record<string, Ask>> = {
  balance: (client) => client.balance(),
  services: (client) => client.services(),
  add: (client) => client.add(FIELDS),
  status: (client) => client.status('1'),
  statuses: (client) => client.statuses(['1', '2']),
  refill: (client) => client.refill('1'),
  refills: (client) => client.refills(['1', '2']),
  refillStatus: (client) => client.refillStatus('1'),
  refillStatuses: (client) => client.refillStatuses(['1', '2']),
  cancel: (client) => client.cancel(['1', '2']),
}

const ONE_OF_EACH = ['services', 'add', 'statuses']

const nested = (open: string, close: string, levels: number, inner = '') =>
  open.repeat(levels) + inner + close.repeat(levels)

const MILLION = 1_000_000

const BODIES: Readonly<Record<string, () => string>> = {
  'lists in lists': () => nested('[', ']', 200_000),
  'objects in objects': () => nested('{"a":', '}', 100_000, '1'),
  'objects in objects, cut off': () => '{"a":'.repeat(100_000),
  'an error without end': () => `{"error":${nested('{"message":', '}', 100_000, '"no"')}}`,
  'rows without end': () => `{"1":${nested('{"1":', '}', 100_000, '1')},"2":${nested('[', ']', 100_000)}}`,
  'fields without end': () =>
    ['order', 'status', 'refill', 'cancel', 'charge', 'orders', 'balance', 'data', 'services']
      .map((name) => `"${name}":${nested('[', ']', 20_000)}`)
      .join()
      .replace(/^(.*)$/s, '{$1}'),
  'a million nulls': () => `[${'null,'.repeat(MILLION)}null]`,
  'a million children': () => `{"status":"Active","orders":[${'1,'.repeat(MILLION)}1]}`,
  'a quarter of a million keys': () =>
    `{${Array.from({ length: MILLION / 4 }, (_, at) => `"k${at}":${at}`)}}`,
  'fifty megabytes of one text': () => `{"error":"${'no '.repeat(16_000_000)}"}`,
  'fifty megabytes of nothing': () => ' '.repeat(50_000_000),
  'fifty megabytes of digits': () => `{"order":${'1'.repeat(50_000_000)}}`,
  'fifty megabytes of quotes': () => `["${'\\"'.repeat(25_000_000)}",1234567890123456789]`,
  'fifty megabytes of a page': () => `<html>${'<b>no</b> '.repeat(5_000_000)}`,
}

describe.each(Object.entries(BODIES))('%s', (_, body) => {
  test('is answered in a moment, and is no success', async () => {
    const text = body()
    // Each way to read an answer once, where the answer takes a second to make.
    const asks = Object.entries(ASKS).filter(
      ([name]) => text.length < 20 * MILLION || ONE_OF_EACH.includes(name),
    )
    for (const [name, ask] of asks) {
      const begun = performance.now()
      const answer = await ask(clientOf(text))
      expect(performance.now() - begun, name).toBeLessThan(10_000)
      expect(JSON.stringify(answer).length, name).toBeLessThan(3000)
      const isList = answer.kind === 'result' && answer.value instanceof Map
      const successes = isList ? [...answer.value.values()].filter(({ kind }) => kind === 'result') : []
      expect(successes).toEqual([])
      // A status with a million children is a status; it has no such children.
      if (!isList && !text.includes('"Active"')) expect(answer.kind, name).not.toBe('result')
    }
  }, 60_000)
})

describe('names that JavaScript brings along', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']

  test.each(names)('%s as a key is nothing, and changes nothing', async (name) => {
    const inner = '{"order":7,"refill":8,"status":"Completed","balance":"5","cancel":1,"error":"x"}'
    for (const ask of Object.values(ASKS)) {
      const answer = await ask(clientOf(`{"${name}":${inner}}`))
      const said =
        answer.kind === 'result' && answer.value instanceof Map ? [...answer.value.values()] : [answer]
      expect(said.map(({ kind }) => kind)).not.toContain('result')
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('refill' in {}).toBe(false)
  })

  test.each(names)('%s as an id, a status or an error is a word', async (name) => {
    expect(await clientOf(`{"status":"${name}"}`).status('1')).toMatchObject({
      value: { status: 'unknown', rawStatus: name },
    })
    expect(await clientOf(`{"status":"${name}"}`).refillStatus('1')).toMatchObject({
      value: { status: 'unknown' },
    })
    expect(await clientOf(`{"error":"${name}"}`).add(FIELDS)).toMatchObject({
      kind: 'refusal',
      class: 'other',
    })
    expect(await clientOf(`{"order":"${name}"}`).add(FIELDS)).toMatchObject({ kind: 'failure' })
    const listed = await clientOf(`[{"order":"${name}","refill":5}]`).refills([name, '1'])
    expect(listed.kind === 'result' && [...listed.value]).toEqual([
      [name, { kind: 'result', value: '5' }],
      ['1', { kind: 'unanswered' }],
    ])
  })
})
