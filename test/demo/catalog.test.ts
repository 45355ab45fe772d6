import { expect, test, vi } from 'vitest'
import { demoCatalog } from '../../lib/demo/catalog'
import { SITES } from '../../lib/demo/catalog-tables'
import { KEY, Panel } from './demo-panel'

const SEEDS = [0, 1, 2, 7, 99, 4_294_967_295, -5]

test.each(SEEDS)('seed %d: over two hundred services over a dozen sites, each one of a kind', (seed) => {
  const services = demoCatalog(seed)
  expect(services.length).toBeGreaterThanOrEqual(180)
  expect(services.length).toBeLessThanOrEqual(250)
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
  expect(new Set(services.map(({ name }) => name)).size).toBe(services.length)
  for (const site of SITES) {
    expect(services.filter(({ name }) => name.startsWith(site.name)).length, site.name).toBeGreaterThan(3)
  }
  expect(SITES.length).toBeGreaterThanOrEqual(12)
})

test.each(SEEDS)('seed %d: every kind of service is there', (seed) => {
  const services = demoCatalog(seed)
  const share = (type: string): number =>
    services.filter((service) => service.type === type).length / services.length
  expect(share('Default')).toBeGreaterThan(0.7)
  expect(share('Package')).toBeGreaterThan(0.02)
  expect(share('Custom Comments')).toBeGreaterThan(0.02)
  for (const flag of ['refill', 'cancel', 'dripfeed'] as const) {
    expect(services.some((service) => service[flag])).toBe(true)
    expect(services.some((service) => !service[flag])).toBe(true)
  }
  expect(services.some((service) => service.refill && service.cancel && service.dripfeed)).toBe(true)
  expect(services.filter(({ dripfeed }) => dripfeed).every(({ type }) => type === 'Default')).toBe(true)
})

/** The types of table 1 of the panels' parameters, as they are written there. */
const TYPES = [
  'Default',
  'Package',
  'Custom Comments',
  'Custom Comments Package',
  'Comment Likes',
  'Comment Replies',
  'Poll',
  'SEO',
  'Invites from Groups',
  'Mentions',
  'Mentions with Hashtags',
  'Mentions Custom List',
  'Mentions Hashtag',
  'Mentions User Followers',
  'Mentions Media Likers',
  'Subscriptions',
  'Web Traffic',
]

test('every type is sold', () => {
  expect(new Set(demoCatalog(1).map(({ type }) => type))).toEqual(new Set(TYPES))
})

test.each([
  [1, ['107', '113', '119'], '969'],
  [7, ['107', '110', '111'], '1036'],
])('seed %d: the services that were there before keep their ids', (seed, first, last) => {
  const services = demoCatalog(seed)
  expect(services.slice(0, 3).map(({ id }) => id)).toEqual(first)
  expect(services[224]?.id).toBe(last)
})

test.each(SEEDS)('seed %d: rates and limits are ones that a panel could have', (seed) => {
  const services = demoCatalog(seed)
  for (const { name, rate, min, max, type, size } of services) {
    expect(rate, name).toMatch(/^\d+\.\d{2,5}$/)
    expect(rate, name).toMatch(/[1-9]/)
    expect(min).toBeGreaterThanOrEqual(1)
    expect(max).toBeGreaterThanOrEqual(min)
    // A piece has an exact price only if the size has no prime factors but 2 and 5.
    expect(10 ** 10 % size).toBe(0)
    expect(size === 1 || type.endsWith('Package'), name).toBe(true)
  }
  const short = services.filter(({ rate }) => /\.\d\d$/.test(rate)).length / services.length
  expect(short).toBeGreaterThan(0.7)
  expect(short).toBeLessThan(1)
})

test('the services of one category stand together, as on a panel', () => {
  const categories = demoCatalog(3).map(({ category }) => category)
  const runs = categories.filter((category, index) => category !== categories[index - 1])
  expect(runs.length).toBe(new Set(categories).size)
})

test('a seed gives one catalog, whatever the hour and the dice say', () => {
  const before = demoCatalog(42)
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('no dice here')
  })
  vi.spyOn(Date, 'now').mockImplementation(() => {
    throw new Error('no clock here')
  })
  expect(demoCatalog(42)).toEqual(before)
  expect(demoCatalog(43)).not.toEqual(before)
})

test('services answers the documented fields in their order, numbers and strings as in the example', () => {
  const panel = new Panel(1)
  const body = panel.ask({ action: 'services' })
  if (!Array.isArray(body)) throw new Error('not a list')
  expect(body.length).toBe(panel.services.length)
  const [first] = body
  expect(Object.keys(first)).toEqual([
    'service',
    'name',
    'type',
    'category',
    'rate',
    'min',
    'max',
    'refill',
    'cancel',
    'dripfeed',
  ])
  for (const row of body) {
    expect(row).toEqual({
      service: expect.any(Number),
      name: expect.any(String),
      type: expect.toBeOneOf(TYPES),
      category: expect.any(String),
      rate: expect.stringMatching(/^\d+\.\d+$/),
      min: expect.stringMatching(/^\d+$/),
      max: expect.stringMatching(/^\d+$/),
      refill: expect.any(Boolean),
      cancel: expect.any(Boolean),
      dripfeed: expect.any(Boolean),
    })
  }
})

test('services are those of the options when these are given', () => {
  const [only] = demoCatalog(1)
  if (only === undefined) throw new Error('empty catalog')
  const panel = new Panel(1, { key: KEY, services: [{ ...only, id: '7', rate: '0.90' }] })
  expect(panel.ask({ action: 'services' })).toEqual([expect.objectContaining({ service: 7, rate: '0.90' })])
})
