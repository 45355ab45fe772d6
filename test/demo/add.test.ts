import { describe, expect, test } from 'vitest'
import { demoCatalog } from '../../lib/demo/catalog'
import { KEY, LINK, Panel } from './demo-panel'

const [model] = demoCatalog(1)
if (model === undefined) throw new Error('empty catalog')
const base = { ...model, min: 10, max: 5_000, refill: true, cancel: true }
const services = [
  { ...base, id: '1', type: 'Default' as const, rate: '0.90', dripfeed: true, size: 1 },
  { ...base, id: '2', type: 'Custom Comments' as const, rate: '8', min: 2, max: 4, dripfeed: false, size: 1 },
  { ...base, id: '3', type: 'Package' as const, rate: '2.99', min: 1, max: 1, dripfeed: false, size: 1_250 },
  { ...base, id: '4', type: 'Default' as const, rate: '0.00001', dripfeed: false, size: 1 },
]
const shop = (): Panel => new Panel(1, { key: KEY, services })
const add = { action: 'add', service: '1', link: LINK, quantity: '100' }

describe('what is taken and what it costs', () => {
  test.each([
    ['per 1000', { quantity: '333' }, '100.54322', 333],
    ['drip-feed: runs × quantity', { quantity: '100', runs: '7', interval: '30' }, '100.21292', 700],
    ['empty drip-feed fields are none', { runs: '', interval: ' ' }, '100.75292', 100],
    ['comments: non-empty lines', { service: '2', comments: 'a\n\nb\r\n  \nc\n' }, '100.81892', 3],
    ['comments without their count', { service: '2', quantity: '4000', comments: 'a\nb' }, '100.82692', 2],
    ['a package: the rate once', { service: '3', quantity: '' }, '97.85292', 1_250],
    ['a package: quantity is not asked', { service: '3', quantity: '999999' }, '97.85292', 1_250],
    ['the least', { quantity: '10' }, '100.83392', 10],
    ['the most', { quantity: '5000' }, '96.34292', 5_000],
    ['more decimals than the balance has', { service: '4', quantity: '11' }, '100.84291989', 11],
  ])('%s', (_, fields, balance, quantity) => {
    const panel = shop()
    expect(JSON.stringify(panel.ask({ ...add, ...fields }))).toBe('{"order":23501}')
    expect(panel.ask({ action: 'balance' })).toEqual({ balance, currency: 'USD' })
    expect(panel.state.orders).toHaveLength(1)
    expect(panel.state.orders[0]).toMatchObject({ quantity, link: LINK })
    expect(panel.status('23501').remains).toBe(String(quantity))
  })

  test('each order has the next id, and the same link may be ordered for again', () => {
    const panel = shop()
    expect([panel.ask(add), panel.ask(add), panel.ask(add)]).toEqual([
      { order: 23501 },
      { order: 23502 },
      { order: 23503 },
    ])
  })

  test('comments are kept as they were ordered', () => {
    const panel = shop()
    panel.ask({ ...add, service: '2', comments: 'Great! 👏\n<b>x</b>' })
    expect(panel.state.orders[0]?.comments).toEqual(['Great! 👏', '<b>x</b>'])
  })
})

describe('what is refused, with nothing changed', () => {
  test.each([
    ['unknown service', { service: '99999' }, 'Incorrect service ID'],
    ['service of no number', { service: 'x' }, 'Incorrect service ID'],
    ['no service', { service: '' }, 'Incorrect service ID'],
    ['no link', { link: '' }, 'Incorrect link'],
    ['a name for a link', { link: '@someone' }, 'Incorrect link'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'Incorrect link'],
    ['two links', { link: `${LINK} ${LINK}` }, 'Incorrect link'],
    ['a link without a host', { link: 'https://' }, 'Incorrect link'],
    ['below the minimum', { quantity: '9' }, 'Quantity less than minimal 10'],
    ['no quantity', { quantity: '' }, 'Quantity less than minimal 10'],
    ['nothing', { quantity: '0' }, 'Quantity less than minimal 10'],
    ['above the maximum', { quantity: '5001' }, 'Quantity more than maximum 5000'],
    ['a fraction', { quantity: '10.5' }, 'Incorrect request'],
    ['below zero', { quantity: '-100' }, 'Incorrect request'],
    ['an exponent', { quantity: '1e3' }, 'Incorrect request'],
    ['one comment too few', { service: '2', comments: 'a\n \n' }, 'Quantity less than minimal 2'],
    ['no comments', { service: '2' }, 'Quantity less than minimal 2'],
    ['one comment too many', { service: '2', comments: 'a\nb\nc\nd\ne' }, 'Quantity more than maximum 4'],
    ['runs alone', { runs: '2' }, 'interval time is required'],
    ['interval alone', { interval: '2' }, 'runs is required'],
    ['no runs', { runs: '0', interval: '2' }, 'Incorrect request'],
    ['runs past all sense', { runs: '10001', interval: '2' }, 'Incorrect request'],
    ['half an interval', { runs: '2', interval: '0.5' }, 'Incorrect request'],
    [
      'drip-feed where there is none',
      { service: '4', runs: '2', interval: '5' },
      'Service does not support Dripfeed',
    ],
    [
      'drip-feed of a package',
      { service: '3', runs: '2', interval: '5' },
      'Service does not support Dripfeed',
    ],
    ['more than there is', { quantity: '5000', runs: '23', interval: '1' }, 'Not enough funds on balance'],
  ])('%s', (_, fields, error) => {
    const panel = shop()
    const before = panel.state
    expect(panel.ask({ ...add, ...fields })).toEqual({ error })
    expect(panel.state).toEqual(before)
  })

  test('the last cent can be spent, and not one hundred-thousandth more', () => {
    const exact = {
      ...base,
      id: '5',
      type: 'Default' as const,
      rate: '1000',
      min: 1,
      dripfeed: false,
      size: 1,
    }
    const panel = new Panel(1, { key: KEY, services: [{ ...exact, rate: '100842.92' }] })
    expect(panel.ask({ ...add, service: '5', quantity: '1' })).toEqual({ order: 23501 })
    expect(panel.ask({ action: 'balance' })).toEqual({ balance: '0', currency: 'USD' })
    const dearer = new Panel(1, { key: KEY, services: [{ ...exact, rate: '100842.92001' }] })
    expect(dearer.ask({ ...add, service: '5', quantity: '1' })).toEqual({
      error: 'Not enough funds on balance',
    })
  })
})
