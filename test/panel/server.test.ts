import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, newClient, type Received } from './client'
import type { Fault } from './fault'
import { startTestPanel, type TestPanel } from './server'

const FORM = 'application/x-www-form-urlencoded'
const LINK = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const NO_ANSWER = /no answer/
const BROKEN = /socket hang up|ECONNRESET|closed before any answer|stream|session/i

describe.each(['http1', 'http2'] as const)('%s', (protocol) => {
  let panel: TestPanel
  let client: Client

  beforeEach(async () => {
    panel = await startTestPanel({ protocol })
    panel.setService('1', { rate: '0.90', refill: true, cancel: true })
    client = newClient(protocol, panel.origin)
  })
  afterEach(async () => {
    client.close()
    await panel.close()
  })

  const ask = (fields: Record<string, string>, wait?: number): Promise<Received> =>
    client.send('POST', '/api/v2', FORM, new URLSearchParams({ key: panel.key, ...fields }).toString(), wait)
  const ADD = { action: 'add', service: '1', link: LINK, quantity: '1000' }
  const add = (wait?: number): Promise<Received> => ask(ADD, wait)
  const balance = async (): Promise<string> => (await ask({ action: 'balance' })).text
  const FULL = '{"balance":"100.84292","currency":"USD"}'
  const PAID = '{"balance":"99.94292","currency":"USD"}'

  test('both documented addresses answer, and the connection is used again', async () => {
    for (const path of ['/api/v2', '/api/v1', '/api/v2?x=1']) {
      const form = new URLSearchParams({ key: panel.key, action: 'balance' }).toString()
      const got = await client.send('POST', path, `${FORM}; charset=UTF-8`, form)
      expect(got).toMatchObject({ status: 200, text: FULL, full: true })
      expect(got.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(Object.keys(got.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    expect(panel.requests.map(({ connection }) => connection)).toEqual([1, 1, 1])
    expect(panel.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/v2',
      httpVersion: protocol === 'http1' ? '1.1' : '2.0',
      fields: { key: 'k)(*&^% demo+key=1', action: 'balance' },
      action: 'balance',
      order: null,
    })
    client.close()
    client = newClient(protocol, panel.origin)
    await balance()
    expect(panel.requests.at(-1)?.connection).toBe(2)
  })

  test('what is no POST of a form to the API', async () => {
    const form = `key=${encodeURIComponent(panel.key)}&action=balance`
    const incorrect = '{"error":"Incorrect request"}'
    expect(await client.send('GET', '/api/v2', FORM, '')).toMatchObject({ status: 200, text: incorrect })
    expect((await client.send('POST', '/api/v2', 'application/json', form)).text).toBe(incorrect)
    expect((await client.send('POST', '/api/v2', 'text/plain', form)).text).toBe(incorrect)
    for (const body of ['', '{"key":"x"}', '%%%', `${form}&action=add`]) {
      expect((await client.send('POST', '/api/v2', FORM, body)).text, body).toBe(incorrect)
    }
    for (const path of ['/', '/api', '/api/v3', '/api/v2/', '/elsewhere']) {
      const got = await client.send('POST', path, FORM, form)
      expect(got).toMatchObject({ status: 404, text: expect.stringContaining('<!DOCTYPE html>') })
    }
    expect(panel.requests).toHaveLength(12)
  })

  test('an order is booked, recorded, and followed by the clock', async () => {
    expect((await add()).text).toBe('{"order":23501}')
    expect(await balance()).toBe(PAID)
    expect(panel.adds()).toHaveLength(1)
    expect(panel.adds()[0]).toMatchObject({ order: '23501', fields: { ...ADD, key: panel.key } })
    expect(panel.orders).toMatchObject([{ id: '23501', quantity: 1000, charge: '0.9', outcome: null }])
    panel.advance(600_000)
    expect(panel.orders[0]?.outcome).not.toBeNull()
    const { text } = await ask({ action: 'status', order: '23501' })
    expect(JSON.parse(text).status).toMatch(/^(Completed|Partial)$/)
  })

  test('a refused add is no add', async () => {
    await ask({ ...ADD, quantity: '1' })
    expect(panel.requests).toHaveLength(1)
    expect(panel.adds()).toEqual([])
  })

  const plain: readonly [string, Fault, object, boolean][] = [
    ['html', { kind: 'html' }, { status: 200, text: expect.stringContaining('<html') }, false],
    [
      'status',
      { kind: 'status', status: 403 },
      { status: 403, text: expect.stringContaining('<html') },
      false,
    ],
    ['status after booking', { kind: 'status', books: true }, { status: 500 }, true],
    ['empty', { kind: 'empty' }, { status: 200, text: '', full: true }, false],
    ['truncated', { kind: 'truncated' }, { status: 200, text: '{"order"', full: true }, true],
    ['body', { kind: 'body', body: '{"order":"x"}' }, { status: 200, text: '{"order":"x"}' }, false],
    [
      'refuse',
      { kind: 'refuse', body: 'Too many requests', status: 429, headers: { 'retry-after': '7' } },
      { status: 429, text: '{"error":"Too many requests"}', headers: { 'retry-after': '7' } },
      false,
    ],
    [
      'echo-key',
      { kind: 'echo-key' },
      { text: '{"error":"The key k)(*&^% demo+key=1 is not active"}' },
      false,
    ],
    [
      'redirect',
      { kind: 'redirect', body: '/there' },
      { status: 302, headers: { location: '/there' } },
      false,
    ],
  ]
  test.each(plain)('%s answers as it says, once', async (_, fault, answer, booked) => {
    panel.fault({ action: 'add', ...fault })
    expect(await balance()).toBe(FULL)
    expect(await add()).toMatchObject(answer)
    expect(panel.adds()).toHaveLength(booked ? 1 : 0)
    expect(await balance()).toBe(booked ? PAID : FULL)
    expect(JSON.parse((await add()).text)).toEqual({ order: booked ? 23502 : 23501 })
  })

  test('redirect leads to another host and path unless told where', async () => {
    panel.fault({ kind: 'redirect' })
    const { headers } = await add()
    const to = new URL(String(headers.location))
    expect([to.hostname, to.port, to.pathname]).toEqual(['localhost', String(panel.port), '/elsewhere'])
  })

  test('hang never answers and books nothing', async () => {
    panel.fault({ action: 'add', kind: 'hang' })
    await expect(add(150)).rejects.toThrow(NO_ANSWER)
    expect(panel.requests).toHaveLength(1)
    expect(panel.orders).toEqual([])
  })

  test('slow books at once and answers later, or too late', async () => {
    panel.fault({ action: 'add', kind: 'slow', ms: 250, times: 2 })
    const begun = performance.now()
    const answer = add()
    await expect.poll(() => panel.orders.length).toBe(1)
    expect((await answer).text).toBe('{"order":23501}')
    expect(performance.now() - begun).toBeGreaterThan(240)
    await expect(add(60)).rejects.toThrow(NO_ANSWER)
    expect(panel.adds().map(({ order }) => order)).toEqual(['23501', '23502'])
    // The late answer has no one to go to, and the panel lives on.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await ask({ action: 'balance' })).status).toBe(200)
  })

  test.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('%s breaks a used connection without an answer', async (kind, booked) => {
    await balance()
    panel.fault({ action: 'add', kind })
    await expect(add()).rejects.toThrow(BROKEN)
    expect(panel.orders).toHaveLength(booked)
    expect(panel.adds()).toHaveLength(booked)
    expect(panel.requests.map(({ connection }) => connection)).toEqual([1, 1])
    expect(await balance()).toBe(booked === 1 ? PAID : FULL)
    expect(panel.requests.at(-1)?.connection).toBe(2)
  })

  test('drop-during sends the head and half the body', async () => {
    panel.fault({ action: 'add', kind: 'drop-during' })
    expect(await add()).toMatchObject({
      status: 200,
      headers: { 'content-length': '15' },
      text: '{"order"',
      full: false,
    })
    expect(panel.adds()).toHaveLength(1)
    expect(await balance()).toBe(PAID)
    expect(panel.requests.at(-1)?.connection).toBe(2)
  })

  test('faults wait for their action, come in order, and can be endless or cleared', async () => {
    panel.fault({ action: 'status', kind: 'empty' })
    panel.fault({ action: 'balance', kind: 'body', body: '1', times: 2 })
    panel.fault({ kind: 'body', body: '2', times: Number.POSITIVE_INFINITY })
    expect([await balance(), await balance(), await balance(), await balance()]).toEqual(['1', '1', '2', '2'])
    expect((await ask({ action: 'status', order: '1' })).text).toBe('')
    expect((await ask({ action: 'status', order: '1' })).text).toBe('2')
    panel.clearFaults()
    expect(await balance()).toBe(FULL)
  })

  test('close ends open connections and pending answers', async () => {
    const other = await startTestPanel({ protocol })
    const held = newClient(protocol, other.origin)
    other.fault({ kind: 'hang' })
    const pending = held.send('POST', '/api/v2', FORM, 'key=1&action=balance')
    pending.catch(() => undefined)
    await expect.poll(() => other.requests.length).toBe(1)
    await other.close()
    await expect(pending).rejects.toThrow(BROKEN)
    held.close()
  })

  test('what a test can turn', async () => {
    await add()
    panel.setStatus('23501', 'Paused', { remains: '', charge: '1.5', start_count: 'Unknown' })
    panel.advance(3_600_000)
    expect((await ask({ action: 'status', order: '23501' })).text).toBe(
      '{"charge":"1.5","start_count":"Unknown","status":"Paused","remains":"","currency":"USD"}',
    )
    panel.setStatus('23501', 'Completed')
    expect((await ask({ action: 'refill', order: '23501' })).text).toBe('{"refill":"1"}')
    expect((await ask({ action: 'cancel', orders: '23501' })).text).toContain('Order cannot be cancelled')
    expect(() => panel.setStatus('1', 'Completed')).toThrow('no order 1')

    panel.setBalance('0.00001')
    expect(await balance()).toBe('{"balance":"0.00001","currency":"USD"}')
    expect((await add()).text).toBe('{"error":"Not enough funds on balance"}')
    panel.removeService('1')
    expect((await add()).text).toBe('{"error":"Incorrect service ID"}')
    panel.setService('7', { name: '<b>new</b>' })
    const { text } = await ask({ action: 'services' })
    expect(JSON.parse(text).at(-1)).toMatchObject({ service: 7, name: '<b>new</b>' })

    const old = panel.key
    panel.setKey('another')
    expect(panel.key).toBe('another')
    expect((await ask({ action: 'balance', key: old })).text).toBe('{"error":"Invalid API key"}')
    expect((await ask({ action: 'balance' })).status).toBe(200)
  })
})

test('a secure panel speaks HTTP/1.1 too, and keeps that connection as well', async () => {
  const panel = await startTestPanel({ protocol: 'http2', key: 'simple', clock: () => 5_000 })
  const client = newClient('http1', panel.origin)
  try {
    for (let count = 0; count < 2; count++) {
      expect((await client.send('POST', '/api/v2', FORM, 'key=simple&action=balance')).status).toBe(200)
    }
    panel.fault({ kind: 'drop-after' })
    await expect(client.send('POST', '/api/v2', FORM, 'key=simple&action=balance')).rejects.toThrow(BROKEN)
    panel.advance(10)
    await client.send('POST', '/api/v2', FORM, 'key=simple&action=balance')
    expect(panel.requests.map(({ connection }) => connection)).toEqual([1, 1, 1, 2])
    expect(panel.requests.map(({ httpVersion }) => httpVersion)).toEqual(['1.1', '1.1', '1.1', '1.1'])
    expect(panel.requests.map(({ at }) => at)).toEqual([5_000, 5_000, 5_000, 5_010])
  } finally {
    client.close()
    await panel.close()
  }
})

test('two panels of one seed sell the same, and a port that is taken is an error', async () => {
  const [one, two] = [await startTestPanel({ seed: 9 }), await startTestPanel({ seed: 9 })]
  const client = [newClient('http1', one.origin), newClient('http1', two.origin)] as const
  const form = new URLSearchParams({ key: one.key, action: 'services' }).toString()
  const first = await client[0].send('POST', '/api/v1', FORM, form)
  expect((await client[1].send('POST', '/api/v1', FORM, form)).text).toBe(first.text)
  await expect(startTestPanel({ port: one.port })).rejects.toThrow('EADDRINUSE')
  for (const each of client) each.close()
  await Promise.all([one.close(), two.close()])
})
