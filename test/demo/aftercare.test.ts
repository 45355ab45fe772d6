import { describe, expect, test } from 'vitest'
import { subtract } from '../../lib/money'
import { KEY, LINK, Panel } from './demo-panel'

const balanceOf = (panel: Panel): string => {
  const body = panel.ask({ action: 'balance' })
  return typeof body === 'object' && body !== null && 'balance' in body ? String(body.balance) : ''
}

describe('cancel', () => {
  test('answers the documented list and cancels a few seconds later, all money back', () => {
    const panel = new Panel(1)
    const order = panel.order(panel.find({ cancel: true }))
    const body = panel.ask({ action: 'cancel', orders: `9,${order}` })
    expect(JSON.stringify(body)).toBe(
      `[{"order":9,"cancel":{"error":"Incorrect order ID"}},{"order":${order},"cancel":1}]`,
    )
    expect(panel.status(order).status).toBe('Pending')
    expect(balanceOf(panel)).not.toBe('100.84292')
    panel.now += 6_000
    expect(panel.status(order)).toMatchObject({ status: 'Canceled', charge: '0', remains: '100' })
    expect(balanceOf(panel)).toBe('100.84292')
  })

  test('in the middle: what was delivered is paid, the rest comes back once', () => {
    const panel = new Panel(1)
    const service = panel.find({ cancel: true, type: 'Default' })
    const order = panel.order(service, { quantity: '1000' })
    while (panel.status(order).status !== 'In progress') panel.now += 1_000
    panel.now += 15_000
    const before = panel.status(order)
    const spent = balanceOf(panel)
    panel.ask({ action: 'cancel', orders: order })
    panel.now += 6_000
    const after = panel.status(order)
    expect(after.status).toBe('Canceled')
    expect(after.remains).toBe(before.remains)
    expect(Number(after.remains)).toBeGreaterThan(0)
    expect(Number(after.remains)).toBeLessThan(1_000)
    expect(subtract('100.84292', balanceOf(panel))).toBe(after.charge)
    expect(balanceOf(panel)).not.toBe(spent)
    const returned = balanceOf(panel)
    panel.now += 600_000
    panel.ask({ action: 'status', orders: order })
    expect(balanceOf(panel)).toBe(returned)
  })

  test('is refused a second time, after the end, and where the service has none', () => {
    const panel = new Panel(1)
    const cancel = (order: string): unknown => panel.ask({ action: 'cancel', orders: order })
    const order = panel.order(panel.find({ cancel: true }))
    cancel(order)
    const refusal = (error: string): unknown => [{ order: Number(order), cancel: { error } }]
    expect(cancel(order)).toEqual(refusal('Cancel already requested'))
    panel.now += 6_000
    expect(cancel(order)).toEqual(refusal('Order cannot be cancelled'))
    const fixed = panel.order(panel.find({ cancel: false }, ({ min }) => min <= 100))
    expect(cancel(fixed)).toEqual([
      { order: Number(fixed), cancel: { error: 'Service does not support cancel' } },
    ])
  })

  test('twice in one list is one cancel; ids that are no numbers come back as they were', () => {
    const panel = new Panel(1)
    const order = panel.order(panel.find({ cancel: true }))
    const long = '12345678901234567890'
    expect(panel.ask({ action: 'cancel', orders: `${order},${order},abc,NaN,${long}` })).toEqual([
      { order: Number(order), cancel: 1 },
      { order: Number(order), cancel: { error: 'Cancel already requested' } },
      { order: 'abc', cancel: { error: 'Incorrect order ID' } },
      { order: 'NaN', cancel: { error: 'Incorrect order ID' } },
      { order: long, cancel: { error: 'Incorrect order ID' } },
    ])
  })

  test('knows lists only, as documented', () => {
    const panel = new Panel(1)
    const order = panel.order(panel.find({ cancel: true }))
    expect(panel.ask({ action: 'cancel', order })).toEqual({ error: 'Incorrect request' })
  })
})

describe('refill', () => {
  test.each(['Completed', 'Partial'])('of a %s order: asked for, under way, ended', (end) => {
    const panel = new Panel(6)
    const order = panel.orderThatEnds(end, panel.find({ refill: true }))
    expect(JSON.stringify(panel.ask({ action: 'refill', order }))).toBe('{"refill":"1"}')
    const seen: unknown[] = []
    for (let second = 0; second < 120; second++) {
      const body = JSON.stringify(panel.ask({ action: 'refill_status', refill: '1' }))
      if (seen.at(-1) !== body) seen.push(body)
      panel.now += 1_000
    }
    expect(seen.slice(0, 2)).toEqual(['{"status":"Pending"}', '{"status":"In progress"}'])
    expect(seen).toHaveLength(3)
    expect(['{"status":"Completed"}', '{"status":"Rejected"}']).toContain(seen[2])
  })

  test('only once at a time', () => {
    const panel = new Panel(6)
    const order = panel.orderThatEnds('Completed', panel.find({ refill: true }))
    expect(panel.ask({ action: 'refill', order })).toEqual({ refill: '1' })
    expect(panel.ask({ action: 'refill', order })).toEqual({ error: 'Refill already requested' })
    panel.now += 20_000
    expect(panel.ask({ action: 'refill', order })).toEqual({ error: 'Refill already requested' })
    panel.now += 100_000
    expect(panel.ask({ action: 'refill', order })).toEqual({ refill: '2' })
  })

  test('is refused for an order under way, canceled, without refill or not there', () => {
    const panel = new Panel(6)
    const refill = (order: string): unknown => panel.ask({ action: 'refill', order })
    const running = panel.order(panel.find({ refill: true, cancel: true }))
    expect(refill(running)).toEqual({ error: 'Order not eligible for refill' })
    panel.ask({ action: 'cancel', orders: running })
    panel.now += 6_000
    expect(refill(running)).toEqual({ error: 'Order not eligible for refill' })
    const without = panel.orderThatEnds('Completed', panel.find({ refill: false }))
    expect(refill(without)).toEqual({ error: 'Order not eligible for refill' })
    expect(refill('1')).toEqual({ error: 'Incorrect order ID' })
    expect(panel.ask({ action: 'refill' })).toEqual({ error: 'Incorrect request' })
    expect(panel.state.refills).toEqual([])
  })

  test('lists answer the documented shapes, with numbers', () => {
    const panel = new Panel(6)
    const service = panel.find({ refill: true })
    const [one, two] = [panel.orderThatEnds('Completed', service), panel.orderThatEnds('Completed', service)]
    expect(JSON.stringify(panel.ask({ action: 'refill', orders: `${one},${two},3,${one}` }))).toBe(
      JSON.stringify([
        { order: Number(one), refill: 1 },
        { order: Number(two), refill: 2 },
        { order: 3, refill: { error: 'Incorrect order ID' } },
        { order: Number(one), refill: { error: 'Refill already requested' } },
      ]),
    )
    expect(JSON.stringify(panel.ask({ action: 'refill_status', refills: '1,2,3' }))).toBe(
      JSON.stringify([
        { refill: 1, status: 'Pending' },
        { refill: 2, status: 'Pending' },
        { refill: 3, status: { error: 'Refill not found' } },
      ]),
    )
    expect(panel.ask({ action: 'refill_status', refill: '3' })).toEqual({ error: 'Refill not found' })
  })

  test('a few are rejected, most are not', () => {
    const panel = new Panel(6)
    const order = panel.orderThatEnds('Completed', panel.find({ refill: true }))
    const ends: unknown[] = []
    for (let count = 1; count <= 60; count++) {
      panel.ask({ action: 'refill', order })
      panel.now += 100_000
      ends.push(panel.ask({ action: 'refill_status', refill: String(count) }))
    }
    const rejected = ends.filter((end) => JSON.stringify(end) === '{"status":"Rejected"}').length
    expect(rejected).toBeGreaterThan(0)
    expect(rejected).toBeLessThan(20)
  })
})

test('what was sold counts, whatever becomes of the service', () => {
  const panel = new Panel(1)
  const service = panel.find({ refill: true, cancel: true })
  const order = panel.order(service)
  const bare = new Panel(1, { key: KEY, services: [] })
  bare.state = panel.state
  expect(bare.ask({ action: 'cancel', orders: order })).toEqual([{ order: Number(order), cancel: 1 }])
  expect(bare.ask({ action: 'add', service: service.id, link: LINK, quantity: '100' })).toEqual({
    error: 'Incorrect service ID',
  })
})
