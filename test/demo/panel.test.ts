import { describe, expect, test, vi } from 'vitest'
import { demoCatalog } from '../../lib/demo/catalog'
import { answerDemo, newDemoState } from '../../lib/demo/panel'
import { KEY, LINK, Panel, START } from './demo-panel'

const OPTIONS = { key: KEY, services: demoCatalog(1) }

const ACTIONS = ['services', 'add', 'status', 'refill', 'refill_status', 'cancel', 'balance', 'nonsense', '']

test('balance answers the documented example', () => {
  expect(JSON.stringify(new Panel().ask({ action: 'balance' }))).toBe(
    '{"balance":"100.84292","currency":"USD"}',
  )
})

describe('the key', () => {
  test.each(ACTIONS)('a wrong or missing one is refused for %j', (action) => {
    const state = newDemoState(1)
    const wrong = [
      { action },
      { action, key: '' },
      { action, key: `${KEY} ` },
      { action, key: KEY.toUpperCase() },
    ]
    for (const fields of wrong) {
      expect(answerDemo(state, fields, START, OPTIONS)).toEqual({
        state,
        status: 200,
        body: { error: 'Invalid API key' },
      })
    }
  })
})

test.each(['nonsense', '', 'constructor', 'Balance'])('an action %j is an incorrect request', (action) => {
  expect(new Panel().ask({ action })).toEqual({ error: 'Incorrect request' })
  expect(answerDemo(newDemoState(1), { key: KEY }, START, OPTIONS).body).toEqual({
    error: 'Incorrect request',
  })
})

describe('status', () => {
  test('of one order: the documented fields, in their order, all strings', () => {
    const panel = new Panel()
    const order = panel.order(panel.find({ type: 'Default' }))
    const body = panel.ask({ action: 'status', order })
    expect(Object.keys(body ?? {})).toEqual(['charge', 'start_count', 'status', 'remains', 'currency'])
    expect(body).toEqual({
      charge: expect.stringMatching(/^\d+(\.\d+)?$/),
      start_count: expect.stringMatching(/^\d+$/),
      status: 'Pending',
      remains: '100',
      currency: 'USD',
    })
  })

  test('of many: keyed by id, unknown ones with an error, whatever they are called', () => {
    const panel = new Panel()
    const order = panel.order(panel.find({ type: 'Default' }))
    const body = panel.ask({ action: 'status', orders: `${order}, 999,x,__proto__,1e3` })
    expect(Object.entries(body ?? {}).map(([id, value]) => [id, JSON.stringify(value)])).toEqual([
      ['999', '{"error":"Incorrect order ID"}'],
      [order, JSON.stringify(panel.ask({ action: 'status', order }))],
      ['x', '{"error":"Incorrect order ID"}'],
      ['__proto__', '{"error":"Incorrect order ID"}'],
      ['1e3', '{"error":"Incorrect order ID"}'],
    ])
  })

  test('of one in a list is still an object keyed by id', () => {
    const panel = new Panel()
    const order = panel.order(panel.find({ type: 'Default' }))
    expect(panel.ask({ action: 'status', orders: order })).toEqual({ [order]: panel.status(order) })
  })

  test.each(['1', '0', '-1', '', '23501.0', ' '])('an order %j that is not there', (order) => {
    expect(new Panel().ask({ action: 'status', order })).toEqual({ error: 'Incorrect order ID' })
  })
})

describe('lists of ids', () => {
  const ids = (count: number): string => Array.from({ length: count }, (_, index) => index + 1).join(',')
  const lists = [
    ['status', 'orders'],
    ['refill', 'orders'],
    ['refill_status', 'refills'],
    ['cancel', 'orders'],
  ] as const

  test.each(lists)('%s takes a hundred and refuses more, none and a missing field', (action, field) => {
    const panel = new Panel()
    expect(Object.keys(panel.ask({ action, [field]: ids(100) }) ?? {})).toHaveLength(100)
    for (const fields of [{ [field]: ids(101) }, { [field]: '' }, { [field]: ' ' }, {}]) {
      expect(panel.ask({ action, ...fields })).toEqual({ error: 'Incorrect request' })
    }
  })
})

test('the state is plain data: cloned or through JSON, it goes on as the same panel', () => {
  const panel = new Panel(5)
  const order = panel.order(panel.find({ type: 'Default', dripfeed: true }), { runs: '2', interval: '3' })
  panel.ask({ action: 'cancel', orders: order })
  expect(structuredClone(panel.state)).toEqual(panel.state)
  expect(JSON.parse(JSON.stringify(panel.state))).toEqual(panel.state)
})

test('an answer changes no state that was handed in', () => {
  const panel = new Panel()
  const order = panel.order(panel.find({ type: 'Default', cancel: true }))
  const before = structuredClone(panel.state)
  const held = panel.state
  for (const fields of [
    { action: 'cancel', orders: order },
    { action: 'add', service: panel.services[0]?.id ?? '', link: LINK, quantity: '1000' },
    { action: 'status', order },
  ]) {
    answerDemo(held, { key: KEY, ...fields }, START + 10_000_000, OPTIONS)
  }
  expect(held).toEqual(before)
})

test('the same questions at the same times get the same answers, without a clock or dice of its own', () => {
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('no dice here')
  })
  vi.spyOn(Date, 'now').mockImplementation(() => {
    throw new Error('no clock here')
  })
  const story = (seed: number): string => {
    const panel = new Panel(seed)
    const answers = []
    for (let round = 0; round < 10; round++) {
      const order = panel.order(panel.find({ type: 'Default', refill: true, cancel: true }))
      panel.now += 33_333
      answers.push(panel.ask({ action: 'status', order }))
      if (round % 3 === 0) answers.push(panel.ask({ action: 'cancel', orders: order }))
      else answers.push(panel.finish(order), panel.ask({ action: 'refill', order }))
    }
    return JSON.stringify([answers, panel.state])
  }
  expect(story(11)).toBe(story(11))
  expect(story(11)).not.toBe(story(12))
})
