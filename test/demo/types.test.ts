import { describe, expect, test } from 'vitest'
import { type DemoService, demoCatalog } from '../../lib/demo/catalog'
import type { DemoTypeName } from '../../lib/demo/order-types'
import { SERVICE_TYPES } from '../../lib/panel-api/service-types'
import { KEY, LINK, Panel, START } from './demo-panel'

const [model] = demoCatalog(1)
if (model === undefined) throw new Error('empty catalog')
const BASE = { ...model, rate: '2', min: 2, max: 100, refill: false, cancel: true, dripfeed: false, size: 1 }

/** A panel that sells one service, number 7. */
const shop = (type: DemoTypeName, change: Partial<DemoService> = {}): Panel =>
  new Panel(1, { key: KEY, services: [{ ...BASE, id: '7', type, ...change }] })

const balanceOf = (panel: Panel): unknown => Object.entries(panel.ask({ action: 'balance' }) ?? {})[0]?.[1]

type Fields = Readonly<Record<string, string>>

const COUNTED = { link: LINK, quantity: '50' }
const TRAFFIC = { ...COUNTED, country: 'WW', device: '5', type_of_traffic: '3' }
const USERNAME = { username: 'someone' }

/** By the table of parameters: what is sent, the pieces, the charge at a rate of 2, and what must be there. */
const ROWS: readonly [DemoTypeName, Fields, number, string, readonly string[]][] = [
  ['Default', COUNTED, 50, '0.1', []],
  ['Package', { link: LINK }, 1, '2', []],
  ['Custom Comments', { link: LINK, comments: 'a\n\nb\r\nc' }, 3, '0.006', []],
  ['Custom Comments Package', { link: LINK, comments: 'a\nb' }, 1, '2', ['comments']],
  ['Comment Likes', { ...COUNTED, ...USERNAME }, 50, '0.1', ['username']],
  ['Comment Replies', { link: LINK, ...USERNAME, comments: 'a\nb' }, 2, '0.004', ['username']],
  ['Poll', { ...COUNTED, answer_number: '3' }, 50, '0.1', ['answer_number']],
  ['SEO', { ...COUNTED, keywords: 'a\nb' }, 50, '0.1', ['keywords']],
  ['Invites from Groups', { ...COUNTED, groups: 'a\nb' }, 50, '0.1', ['groups']],
  ['Mentions', { ...COUNTED, usernames: 'a\nb' }, 50, '0.1', ['usernames']],
  [
    'Mentions with Hashtags',
    { ...COUNTED, usernames: 'a', hashtags: '#b\n#c' },
    50,
    '0.1',
    ['usernames', 'hashtags'],
  ],
  ['Mentions Custom List', { link: LINK, usernames: 'a\nb\nc\nd' }, 4, '0.008', []],
  ['Mentions Hashtag', { ...COUNTED, hashtag: '#b' }, 50, '0.1', ['hashtag']],
  ['Mentions User Followers', { ...COUNTED, ...USERNAME }, 50, '0.1', ['username']],
  ['Mentions Media Likers', { ...COUNTED, media: LINK }, 50, '0.1', ['media']],
  [
    'Subscriptions',
    { ...USERNAME, min: '2', max: '100', delay: '0' },
    0,
    '0',
    ['username', 'min', 'max', 'delay'],
  ],
  ['Web Traffic', TRAFFIC, 50, '0.1', ['country', 'device', 'type_of_traffic']],
]

test('what the form asks for is required here, and nothing else: link and pieces are refused by other words', () => {
  const required = SERVICE_TYPES.map(({ name, fields, pieces }) => {
    const counted = typeof pieces === 'object' ? pieces.linesOf : 'quantity'
    const others = fields.filter(({ optional, onlyIf }) => !optional && !onlyIf)
    return [name, others.map((field) => field.name).filter((one) => one !== 'link' && one !== counted)]
  })
  expect(ROWS.map(([type, , , , names]) => [type, names])).toEqual(required)
})

describe.each(ROWS)('%s', (type, fields, quantity, charge, required) => {
  const add = { action: 'add', service: '7', ...fields }

  test('is taken, charged for and recorded as it was sent', () => {
    const panel = shop(type)
    expect(panel.ask(add)).toEqual({ order: 23501 })
    expect(panel.state.orders).toMatchObject([{ quantity, charge, link: fields.link ?? '' }])
    expect(panel.state.orders[0]?.fields).toEqual({ service: '7', ...fields })
    expect(Number(balanceOf(panel)) + Number(charge)).toBeCloseTo(100.84292, 9)
  })

  test('is refused for each thing that is missing, and nothing changes', () => {
    const panel = shop(type)
    const before = panel.state
    for (const name of required) {
      const { [name]: _, ...rest } = add as Record<string, string>
      expect(panel.ask(rest)).toEqual({ error: `${name} is required` })
      expect(panel.ask({ ...rest, [name]: ' \n ' })).toEqual({ error: `${name} is required` })
    }
    if (type !== 'Subscriptions') expect(panel.ask({ ...add, link: '' })).toEqual({ error: 'Incorrect link' })
    expect(panel.state).toEqual(before)
  })

  test('a field of another type changes nothing', () => {
    const panel = shop(type)
    const other = {
      hashtag: '#x',
      groups: 'a\nb',
      posts: '5',
      answer_number: '9',
      old_posts: '',
      keywords: '',
    }
    expect(panel.ask({ ...other, ...add })).toEqual({ order: 23501 })
    expect(panel.state.orders[0]?.charge).toBe(charge)
  })
})

describe('what the fields hold', () => {
  test.each<[DemoTypeName, Fields, string]>([
    ['Mentions Media Likers', { ...COUNTED, media: 'someone' }, 'Incorrect link'],
    ['Poll', { ...COUNTED, answer_number: '0' }, 'Incorrect request'],
    ['Poll', { ...COUNTED, answer_number: 'two' }, 'Incorrect request'],
    ['Poll', { ...COUNTED, answer_number: '1.5' }, 'Incorrect request'],
    ['Comment Likes', { ...COUNTED, username: 'one\ntwo' }, 'Incorrect request'],
    ['Web Traffic', { ...TRAFFIC, device: '6' }, 'Incorrect request'],
    ['Web Traffic', { ...TRAFFIC, device: 'Desktop' }, 'Incorrect request'],
    ['Web Traffic', { ...TRAFFIC, type_of_traffic: '4' }, 'Incorrect request'],
    ['Web Traffic', { ...TRAFFIC, type_of_traffic: '1' }, 'google_keyword is required'],
    ['Web Traffic', { ...TRAFFIC, type_of_traffic: '2' }, 'referring_url is required'],
    ['Web Traffic', { ...TRAFFIC, type_of_traffic: '2', google_keyword: 'x' }, 'referring_url is required'],
    ['Web Traffic', { ...TRAFFIC, type_of_traffic: '2', referring_url: 'x' }, 'Incorrect link'],
    ['Comment Replies', { link: LINK, ...USERNAME, comments: 'a' }, 'Quantity less than minimal 2'],
    ['Comment Replies', { ...COUNTED, ...USERNAME }, 'Quantity less than minimal 2'],
    ['Mentions Custom List', { link: LINK, usernames: 'a' }, 'Quantity less than minimal 2'],
    ['Mentions Custom List', { link: LINK, comments: 'a\nb' }, 'Quantity less than minimal 2'],
    ['Mentions', { link: LINK, quantity: '101', usernames: 'a' }, 'Quantity more than maximum 100'],
    ['Web Traffic', { ...TRAFFIC, runs: '2', interval: '2' }, 'Service does not support Dripfeed'],
  ])('%s %j: %s', (type, fields, error) => {
    expect(shop(type).ask({ action: 'add', service: '7', ...fields })).toEqual({ error })
  })

  test.each<Fields>([
    { ...TRAFFIC, type_of_traffic: '1', google_keyword: 'harbour lamps' },
    { ...TRAFFIC, type_of_traffic: '2', referring_url: LINK },
    { ...TRAFFIC, device: '1' },
  ])('traffic %j', (fields) => {
    expect(shop('Web Traffic').ask({ action: 'add', service: '7', ...fields })).toEqual({ order: 23501 })
  })

  test('a package of comments costs the rate once, however many there are', () => {
    const panel = shop('Custom Comments Package', { size: 10, rate: '0.5' })
    const comments = 'a\nb\nc'
    panel.ask({ action: 'add', service: '7', link: LINK, comments, quantity: '999' })
    expect(panel.state.orders[0]).toMatchObject({ charge: '0.5', quantity: 10, comments: ['a', 'b', 'c'] })
  })
})

describe('a subscription', () => {
  const add = { action: 'add', service: '7', username: 'someone', min: '2', max: '100', delay: '0' }
  test.each<[string, Fields, string]>([
    ['less than the service sells', { min: '1' }, 'Quantity less than minimal 2'],
    ['more than the service sells', { max: '101' }, 'Quantity more than maximum 100'],
    ['more at least than at most', { min: '50', max: '49' }, 'Incorrect request'],
    ['no number', { min: 'x' }, 'Incorrect request'],
    ['a delay past all that panels list', { delay: '601' }, 'Incorrect request'],
    ['half a post', { posts: '1.5' }, 'Incorrect request'],
    ['old posts in words', { old_posts: 'all' }, 'Incorrect request'],
    ['a date the other way round', { expiry: '2026-02-01' }, 'Incorrect request'],
    ['a day that is none', { expiry: '30/02/2026' }, 'Incorrect request'],
    ['a date without zeros', { expiry: '1/2/2026' }, 'Incorrect request'],
    ['a day that is over', { expiry: '13/01/2026' }, 'Incorrect request'],
  ])('is refused with %s', (_, fields, error) => {
    const panel = shop('Subscriptions')
    expect(panel.ask({ ...add, ...fields })).toEqual({ error })
    expect(panel.state.orders).toEqual([])
  })

  test.each<Fields>([
    {},
    { posts: '3', old_posts: '2', expiry: '15/01/2026', link: '' },
    { posts: '', old_posts: ' ', expiry: '', delay: '600' },
    { min: '10', max: '10' },
  ])('is taken with %j', (fields) => {
    const panel = shop('Subscriptions')
    expect(panel.now).toBe(START)
    expect(panel.ask({ ...add, ...fields })).toEqual({ order: 23501 })
    expect(balanceOf(panel)).toBe('100.84292')
  })
})
