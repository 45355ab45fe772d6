import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADD, type Asking, asking, DRIP, SUBSCRIBE } from './asking'

/* Which fields stand where, in the two documents' own order. */

let documented: Asking
beforeAll(async () => {
  documented = await asking('documented')
})
afterAll(() => documented.end())

const shape = (value: unknown): unknown =>
  Object.fromEntries(Object.entries(value ?? {}).map(([name, part]) => [name, typeof part]))

test('services, to the letter', async () => {
  const { status, body } = await documented.ask({ action: 'services' })
  expect(status).toBe(200)
  if (!Array.isArray(body)) throw new Error('no list')
  expect(body).toHaveLength(245)
  for (const row of body) {
    expect(JSON.stringify(shape(row))).toBe(
      '{"service":"number","name":"string","type":"string","category":"string","rate":"string",' +
        '"min":"string","max":"string","refill":"boolean","cancel":"boolean"}',
    )
  }
})

test('an order, one status and several, to the letter', async () => {
  const { ask, panel } = documented
  expect((await ask(ADD)).text).toBe('{"order":23501}')
  const one = await ask({ action: 'status', order: '23501' })
  expect(JSON.stringify(shape(one.body))).toBe(
    '{"charge":"string","start_count":"string","status":"string","remains":"string","currency":"string"}',
  )
  expect((await ask({ action: 'status', orders: '23501,10' })).body).toEqual({
    '10': { error: 'Incorrect order ID' },
    '23501': one.body,
  })
  panel.setStatus('23501', 'Completed')
  expect((await ask({ action: 'refill', order: '23501' })).text).toBe('{"refill":"1"}')
  expect((await ask({ action: 'refill_status', refills: '1,3' })).text).toBe(
    '[{"refill":1,"status":"Pending"},{"refill":3,"status":{"error":"Refill not found"}}]',
  )
  panel.setRefillStatus('1', 'Awaiting')
  expect((await ask({ action: 'refill_status', refill: '1' })).text).toBe('{"status":"Awaiting"}')
  expect(() => panel.setRefillStatus('2', 'Awaiting')).toThrow('no refill 2')
  expect((await ask({ action: 'cancel', orders: '9' })).text).toBe(
    '[{"order":9,"cancel":{"error":"Incorrect order ID"}}]',
  )
  expect((await ask({ action: 'nonsense' })).text).toBe('{"error":"Incorrect request"}')
})

test('a drip-feed order has an ordinary status; a subscription the one that panels are seen to give', async () => {
  const { ask, panel } = documented
  const drip = await ask(DRIP)
  const auto = await ask(SUBSCRIBE)
  panel.advance(30_000)
  const [dripId, autoId] = [drip, auto].map(({ body }) => String(Object.values(body ?? {})[0]))
  const statuses = await ask({ action: 'status', orders: `${dripId},${autoId}` })
  expect(Object.keys(Object(statuses.body)[dripId ?? ''])).toEqual([
    'charge',
    'start_count',
    'status',
    'remains',
    'currency',
  ])
  expect(Object(statuses.body)[autoId ?? '']).toMatchObject({ status: 'Active', posts: '1', expiry: '' })
})

test('what is recorded names the panel that was asked', () => {
  const { requests, urlOf, origin } = documented.panel
  expect(new Set(requests.map(({ dialect, path }) => `${dialect} ${path}`))).toEqual(
    new Set(['documented /documented/api/v2']),
  )
  expect(urlOf('documented')).toBe(`${origin}/documented/api/v2`)
  expect(urlOf('plain')).toBe(`${origin}/api/v2`)
})
