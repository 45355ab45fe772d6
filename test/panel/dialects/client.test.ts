import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../../lib/panel-api/answer'
import { type PanelClient, panelClient } from '../../../lib/panel-api/client'
import type { Answer, Finding } from '../../../lib/panel-api/model'
import { readServiceType } from '../../../lib/panel-api/service-types'
import { type Client, newClient } from '../client'
import { startTestPanel, type TestPanel } from '../server'
import { DIALECT_FACTS, orderIdAt } from './all'
import { LINK } from './asking'

/* The client alone against each of the panels: no browser, no storage, one journey. */

function resultOf<T>(answer: Answer<T>): T {
  if (answer.kind !== 'result') throw new Error(JSON.stringify(answer))
  return answer.value
}

describe.each(DIALECT_FACTS)('$name', ({ name, path, currency, lacks }) => {
  let panel: TestPanel
  let http: Client
  let client: PanelClient
  const lessons: Finding[] = []
  beforeAll(async () => {
    panel = await startTestPanel({ key: 'a-key-of-letters-1234' })
    http = newClient('http1', panel.origin)
    const send = async (form: URLSearchParams): Promise<Reply> => {
      const got = await http.send('POST', path, 'application/x-www-form-urlencoded', form.toString())
      return { status: got.status, text: got.text.replace(/^\uFEFF/, '') }
    }
    client = panelClient({
      key: panel.key,
      transport: { read: send, rehearse: send, write: send },
      onFinding: (finding) => lessons.push(finding),
    })
    panel.setService('1', { rate: '0.90', refill: true, cancel: true, dripfeed: true })
    panel.setService('2', { rate: '0.90', type: 'Subscriptions', cancel: true })
  })
  afterAll(async () => {
    http.close()
    await panel.close()
  })

  const order = (fields: Record<string, string> = {}) =>
    client.add({ service: '1', link: LINK, quantity: '1000', ...fields }).then(resultOf)
  /** As the simulation counts its orders. */
  const last = (): string => panel.orders.at(-1)?.id ?? ''

  test('the balance, the catalog and an order', async () => {
    expect(resultOf(await client.balance())).toEqual({ amount: '100.84292', currency })
    const { services, unreadable } = resultOf(await client.services())
    expect(unreadable).toBe(0)
    expect(new Set(services.map(({ type }) => readServiceType(type)?.name)).size).toBeGreaterThanOrEqual(17)
    expect(services.find(({ id }) => id === '1')).toMatchObject({ min: 10, max: 10_000 })
    expect(Number(services.find(({ id }) => id === '1')?.rate)).toBe(0.9)
    const id = await order()
    expect(id).toBe(orderIdAt(name, last()))
    expect(resultOf(await client.status(id))).toMatchObject({
      status: 'pending',
      charge: '0.9',
      remains: '1000',
      currency,
    })
    panel.advance(20_000)
    expect(resultOf(await client.status(id))).toMatchObject({ status: 'in-progress' })
  })

  test('250 open orders in three requests, none left out', async () => {
    const ids = panel.seedOrders(250, '1').map((id) => orderIdAt(name, id))
    const before = panel.requests.length
    let found = 0
    for (let from = 0; from < ids.length; from += client.statusesPerCall) {
      const statuses = resultOf(await client.statuses(ids.slice(from, from + client.statusesPerCall)))
      found += [...statuses.values()].filter(({ kind }) => kind === 'result').length
    }
    expect([found, panel.requests.length - before]).toEqual([250, 3])
  })

  test('a list of one, and an id that is not there', async () => {
    const id = await order()
    const one = resultOf(await client.statuses([id]))
    expect([...one]).toEqual([[id, expect.objectContaining({ kind: 'result' })]])
    const two = resultOf(await client.statuses(['77', id]))
    expect(two.get(id)?.kind).toBe('result')
    expect(two.get('77')?.kind).toBe(name === 'lists' ? 'unanswered' : 'refusal')
  })

  test('runs and posts', async () => {
    const drip = await order({ quantity: '100', runs: '2', interval: '1' })
    const fields = { service: '2', username: 'someone', min: '10', max: '20', delay: '0' }
    const auto = resultOf(await client.add(fields))
    panel.advance(30_000)
    const parent = resultOf(await client.status(auto))
    expect(parent).toMatchObject({ posts: '1', expiry: '', rawStatus: expect.stringMatching(/^active$/i) })
    expect(resultOf(await client.status(parent.children[0] ?? ''))).toMatchObject({ currency })
    const { children } = resultOf(await client.status(drip))
    expect(children).toHaveLength(['documented', 'broken-edge'].includes(name) ? 0 : 1)
  })

  test('a cancel and a refill, or that they are not known', async () => {
    const id = await order()
    if (lacks.includes('cancel')) {
      expect(await client.cancel([id])).toMatchObject({ kind: 'refusal', class: 'no-such-action' })
      expect(await client.refill(id)).toMatchObject({ kind: 'refusal', class: 'no-such-action' })
      expect(lessons).toEqual([{ lacks: 'cancel' }, { lacks: 'refill' }])
      return
    }
    expect(resultOf(await client.cancel([id]))).toEqual(new Map([[id, { kind: 'result', value: true }]]))
    expect(panel.orders.at(-1)?.canceling).not.toBeNull()
    expect(lessons).toEqual(name === 'success-text' ? [{ cancelsByOrder: true }] : [])
    panel.advance(10_000)
    expect(resultOf(await client.status(id))).toMatchObject({
      status: 'canceled',
      charge: '0',
      remains: '1000',
    })
    const other = await order()
    panel.setStatus(last(), 'Completed', { remains: '0' })
    const refill = resultOf(await client.refill(other))
    expect(resultOf(await client.refillStatus(refill))).toMatchObject({ status: 'pending' })
    expect([...resultOf(await client.refillStatuses([refill]))]).toMatchObject([[refill, { kind: 'result' }]])
    expect(await client.refill(other)).toMatchObject({ kind: 'refusal' })
  })

  test('what the panel says in a refusal is never the key', async () => {
    const refused = await client.add({ service: '1', link: LINK, quantity: '1' })
    expect(refused.kind).toBe('refusal')
    expect(JSON.stringify(refused)).not.toContain(panel.key)
  })
})
