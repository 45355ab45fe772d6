import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, newClient } from './client'
import { startTestPanel, type TestPanel } from './server'

const FORM = 'application/x-www-form-urlencoded'
const NO_ANSWER = /no answer/

describe.each(['http1', 'http2'] as const)('%s', (protocol) => {
  let panel: TestPanel
  let client: Client
  beforeEach(async () => {
    panel = await startTestPanel({ protocol, key: 'simple' })
    client = newClient(protocol, panel.origin)
  })
  afterEach(async () => {
    client.close()
    await panel.close()
  })
  const balance = (path = '/api/v2') => client.send('POST', path, FORM, 'key=simple&action=balance', 3_000)

  test('huge: a whole, valid list of at least so many bytes', async () => {
    panel.fault({ kind: 'huge', bytes: 3_000_000 })
    const { status, text, headers } = await balance()
    expect([status, headers['content-length']]).toEqual([200, undefined])
    expect(text.length).toBeGreaterThan(3_000_000)
    expect(text.length).toBeLessThan(3_200_000)
    expect(JSON.parse(text)[0]).toMatchObject({ service: 1, type: 'Default' })
  })

  test('huge is 50 MB unless said', async () => {
    panel.fault({ kind: 'huge' })
    expect((await balance()).text.length).toBeGreaterThan(50_000_000)
  })

  test('deep: lists in lists', async () => {
    panel.fault({ kind: 'deep', depth: 5 })
    expect((await balance()).text).toBe('[[[[[]]]]]')
    panel.fault({ kind: 'deep' })
    expect((await balance()).text).toHaveLength(200_000)
  })

  test('too-fast: 429 with Retry-After, and nothing is booked', async () => {
    panel.fault({ kind: 'too-fast' })
    panel.fault({ kind: 'too-fast', headers: { 'retry-after': '7' } })
    const body = '{"error":"Too many requests"}'
    expect(await balance()).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, text: body })
    expect(await balance()).toMatchObject({ status: 429, headers: { 'retry-after': '7' }, text: body })
    expect((await balance()).status).toBe(200)
  })

  test('never-ends: goes on until someone goes away, and holds up no one else', async () => {
    panel.fault({ kind: 'never-ends', action: 'services', ms: 5 })
    const other = newClient(protocol, panel.origin)
    let ended = false
    const endless = other.send('POST', '/api/v2', FORM, 'key=simple&action=services').finally(() => {
      ended = true
    })
    endless.catch(() => undefined)
    await expect.poll(() => panel.requests.length).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(ended).toBe(false)
    expect((await balance()).status).toBe(200)
    await panel.close()
    const seen = await endless.catch(() => undefined)
    expect(seen?.full ?? false).toBe(false)
    expect(seen?.text ?? '').toMatch(/^ *$/)
    other.close()
  })

  test('a fault can wait for one of the panels', async () => {
    panel.fault({ kind: 'html', panel: 'lists', times: 2 })
    expect((await balance()).text).toContain('"balance"')
    expect((await balance('/lists/api/v2')).text).toContain('<html')
    expect((await balance('/collapsing/api/v2')).text).toContain('"funds"')
    expect((await balance('/lists/api/v2')).text).toContain('<html')
    expect((await balance('/lists/api/v2')).text).toContain('"balance"')
  })

  test('what is booked under a fault is answered in its panel’s dialect', async () => {
    panel.setService('1', { rate: '1' })
    const add = 'key=simple&action=add&service=1&link=https://video.example/1&quantity=100'
    panel.fault({ kind: 'slow', ms: 10 })
    panel.fault({ kind: 'slow', ms: 500 })
    expect((await client.send('POST', '/http-codes/api/v2', FORM, add)).text).toBe(
      '{"order":23501,"charge":0.1,"currency":"TRY"}',
    )
    await expect(client.send('POST', '/http-codes/api/v2', FORM, add, 50)).rejects.toThrow(NO_ANSWER)
    expect(panel.adds().map(({ order }) => order)).toEqual(['23501', '23502'])
  })
})

describe('orders that are seeded', () => {
  test('take what their type needs, leave the balance, and are refused when a panel would', async () => {
    const panel = await startTestPanel()
    panel.setService('1', { rate: '5000', min: 10 })
    panel.setService('2', { type: 'Poll', min: 50 })
    expect(panel.seedOrders(2, '1')).toEqual(['23501', '23502'])
    expect(panel.seedOrders(1, '2', { answer_number: '3', quantity: '60' })).toEqual(['23503'])
    expect(panel.orders.map(({ quantity }) => quantity)).toEqual([10, 10, 60])
    expect(() => panel.seedOrders(1, '2')).toThrow('answer_number is required')
    expect(() => panel.seedOrders(1, '999999')).toThrow('Incorrect service ID')
    expect(panel.requests).toEqual([])
    const client = newClient('http1', panel.origin)
    const form = new URLSearchParams({ key: panel.key, action: 'balance' }).toString()
    expect((await client.send('POST', '/api/v2', FORM, form)).text).toContain('"100.84292"')
    client.close()
    await panel.close()
  })
})
