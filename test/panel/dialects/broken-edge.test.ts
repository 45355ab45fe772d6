import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADD, type Asking, asking, LINK } from './asking'
import { HOSTILE, MAX_NAME, STRANGE_TYPE } from './hostile-catalog'

let broken: Asking
beforeAll(async () => {
  broken = await asking('broken-edge')
})
afterAll(() => broken.end())

test('documented answers behind a byte-order mark and the wrong content type', async () => {
  const { status, headers, text } = await broken.ask({ action: 'balance' })
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toBe('\uFEFF{"balance":"100.84292","currency":"USD"}')
  expect((await broken.ask(ADD)).text).toBe('\uFEFF{"order":23501}')
})

test('the key that was sent stands in every error', async () => {
  const { key } = broken.panel
  const errors = await Promise.all([
    broken.ask({ action: 'status', order: '1' }),
    broken.ask({ action: 'balance', key: 'a secret' }),
    broken.ask({ action: 'cancel', orders: '1' }),
  ])
  expect(errors.map(({ body }) => body)).toEqual([
    { error: `Incorrect order ID (key ${key})` },
    { error: 'Invalid API key (key a secret)' },
    [{ order: 1, cancel: { error: `Incorrect order ID (key ${key})` } }],
  ])
})

test('ten thousand services, with all that a name can hold', async () => {
  const { body, text } = await broken.ask({ action: 'services' })
  if (!Array.isArray(body)) throw new Error('no list')
  const names: string[] = body.map(({ name }) => name)
  expect(body).toHaveLength(10_000)
  expect(text.length).toBeGreaterThan(1_500_000)
  expect(new Set(body.map(({ service }) => service)).size).toBe(10_000)
  for (const hostile of HOSTILE)
    expect(
      names.some((name) => name.includes(hostile)),
      hostile,
    ).toBe(true)
  expect(names.filter((name) => name.length === MAX_NAME).length).toBeGreaterThan(5)
  expect(names.some((name) => name.includes(broken.panel.key))).toBe(true)
  expect(names.filter((name) => /\p{Extended_Pictographic}/u.test(name)).length).toBeGreaterThan(2_000)
  expect(body.filter(({ type }) => type === STRANGE_TYPE)).toHaveLength(10)
})

test('what is listed can be ordered at its price, but for a type that no one knows', async () => {
  const { body } = await broken.ask({ action: 'services' })
  const rows: Record<string, string>[] = Array.isArray(body) ? body.slice(300) : []
  const offered = rows.find(({ type, min }) => type === 'Default' && Number(min) <= 100)
  const before = broken.panel.orders.length
  const order = { action: 'add', link: LINK, quantity: '100' }
  await broken.ask({ ...order, service: String(offered?.service) })
  const [, made] = broken.panel.orders
  expect(broken.panel.orders).toHaveLength(before + 1)
  expect(Number(made?.charge)).toBeCloseTo(Number(offered?.rate) / 10, 9)
  const strange = rows.find(({ type }) => type === STRANGE_TYPE)
  expect((await broken.ask({ ...order, service: String(strange?.service) })).body).toMatchObject({
    error: expect.stringContaining('Incorrect service ID'),
  })
  expect(broken.panel.requests.at(-2)?.fields.service).toBe(String(offered?.service))
})
