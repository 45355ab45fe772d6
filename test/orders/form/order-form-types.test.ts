import { describe, expect, test } from 'vitest'
import { subtract } from '../../../lib/money'
import type { Draft } from '../../../lib/orders/form/draft'
import { type FormField, readForm } from '../../../lib/orders/form/order-form'
import type { Service } from '../../../lib/panel-api/model'
import { SERVICE_TYPES } from '../../../lib/panel-api/service-types'
import { draft, service } from '../rows'

/* Every type of table 1: what is sent, what it costs, and that nothing goes out with a field missing. */

const NOW = Date.UTC(2026, 1, 10)
const LINK = 'https://video.example/watch?v=1'

const read = (type: string, typed: Partial<Draft>, offered: Partial<Service> = {}) =>
  readForm(
    draft({ quantity: '', ...typed }),
    new Map([['1', service({ type, rate: '0.27819', min: 2, max: 10_000, ...offered })]]),
    '1000',
    NOW,
  )

type Sent = Readonly<Record<string, string>>

/** Type, what is typed, what is sent beside service and link, the charge at 0.27819, the pieces. */
const ORDERS: readonly (readonly [string, Partial<Draft>, Sent, string, number | undefined])[] = [
  ['Default', { quantity: '3571' }, { quantity: '3571' }, '0.99341649', 3571],
  ['Package', {}, {}, '0.27819', undefined],
  ['Custom Comments', { comments: 'a\r\n\nb \nc' }, { comments: 'a\nb\nc' }, '0.00083457', 3],
  ['Custom Comments Package', { comments: 'a\nb\nc' }, { comments: 'a\nb\nc' }, '0.27819', undefined],
  [
    'Comment Likes',
    { quantity: '10', username: ' me ' },
    { quantity: '10', username: 'me' },
    '0.0027819',
    10,
  ],
  [
    'Comment Replies',
    { username: 'me', comments: 'x\ny' },
    { username: 'me', comments: 'x\ny' },
    '0.00055638',
    2,
  ],
  ['Poll', { quantity: '10', answer_number: '07' }, { quantity: '10', answer_number: '7' }, '0.0027819', 10],
  ['SEO', { quantity: '10', keywords: 'a\n\nb' }, { quantity: '10', keywords: 'a\nb' }, '0.0027819', 10],
  ['Invites from Groups', { quantity: '10', groups: 'g' }, { quantity: '10', groups: 'g' }, '0.0027819', 10],
  ['Mentions', { quantity: '10', usernames: 'a\nb' }, { quantity: '10', usernames: 'a\nb' }, '0.0027819', 10],
  [
    'Mentions with Hashtags',
    { quantity: '10', usernames: 'a', hashtags: '#x\n#y' },
    { quantity: '10', usernames: 'a', hashtags: '#x\n#y' },
    '0.0027819',
    10,
  ],
  ['Mentions Custom List', { usernames: 'a\nb\nc\nd' }, { usernames: 'a\nb\nc\nd' }, '0.00111276', 4],
  ['Mentions Hashtag', { quantity: '10', hashtag: '#x' }, { quantity: '10', hashtag: '#x' }, '0.0027819', 10],
  [
    'Mentions User Followers',
    { quantity: '10', username: 'me' },
    { quantity: '10', username: 'me' },
    '0.0027819',
    10,
  ],
  [
    'Mentions Media Likers',
    { quantity: '10', media: LINK },
    { quantity: '10', media: LINK },
    '0.0027819',
    10,
  ],
  [
    'Subscriptions',
    { username: 'me', min: '50', max: '100', delay: '0', posts: '12', old_posts: '3', expiry: '2026-03-01' },
    {
      username: 'me',
      min: '50',
      max: '100',
      delay: '0',
      posts: '12',
      old_posts: '3',
      expiry: '01/03/2026',
    },
    '0',
    undefined,
  ],
  [
    'Web Traffic',
    { quantity: '10', country: 'US', device: '5', type_of_traffic: '1', google_keyword: 'a b' },
    { quantity: '10', country: 'US', device: '5', type_of_traffic: '1', google_keyword: 'a b' },
    '0.0027819',
    10,
  ],
]

/** Words in every field, so that what is not asked for would be seen if it went out. */
const EVERYTHING: Partial<Draft> = Object.fromEntries(
  ['comments', 'username', 'usernames', 'hashtag', 'hashtags', 'keywords', 'groups', 'country'].map(
    (name) => [name, `left in ${name}`],
  ),
)

describe('every type', () => {
  test('has an order here', () => {
    expect(ORDERS.map(([type]) => type)).toEqual(SERVICE_TYPES.map(({ name }) => name))
  })

  test.each(ORDERS)('%s', (type, typed, sent, charge, quantity) => {
    const form = read(type, { ...EVERYTHING, runs: '7', interval: 'x', ...typed })
    const link = type === 'Subscriptions' ? {} : { link: LINK }
    expect(form.problems).toEqual({})
    expect(form.fields).toEqual({ service: '1', ...link, ...sent })
    expect([form.charge, form.quantity]).toEqual([charge, quantity])
    expect(form.balanceAfter).toBe(subtract('1000', charge))
  })

  test.each(ORDERS)('%s goes out with none of its fields missing', (type, typed, sent) => {
    const optional = ['posts', 'old_posts', 'expiry']
    for (const name of Object.keys(sent)) {
      const form = read(type, { ...typed, [name]: '' })
      if (optional.includes(name)) {
        expect(form.fields, name).not.toHaveProperty(name)
        expect(form.fields, name).toBeDefined()
      } else {
        expect(form.problems, name).toHaveProperty(name)
        expect(form.fields, name).toBeUndefined()
      }
    }
    const withoutLink = read(type, { ...typed, link: '' })
    expect(withoutLink.fields === undefined).toBe(type !== 'Subscriptions')
  })
})

describe('a subscription', () => {
  const typed = { username: 'me', min: '50', max: '100', delay: '15' }
  const price = (change: Partial<Draft>, rate = '1.80') => {
    const { charge, perPost, maxTotal } = read('Subscriptions', { ...typed, ...change }, { rate })
    return [charge, perPost?.min, perPost?.max, maxTotal]
  }

  test.each<[string, Partial<Draft>, readonly (string | undefined)[]]>([
    ['without an end', {}, ['0', '0.09', '0.18', undefined]],
    ['of one size', { max: '50' }, ['0', '0.09', '0.09', undefined]],
    ['of twelve posts', { posts: '12' }, ['0', '0.09', '0.18', '2.16']],
    ['of twelve posts and three old ones', { posts: '12', old_posts: '3' }, ['0', '0.09', '0.18', '2.7']],
    ['of old posts and all new ones', { old_posts: '3' }, ['0', '0.09', '0.18', undefined]],
    ['of a number that cannot be read', { posts: '1.000' }, ['0', '0.09', '0.18', undefined]],
    ['of old ones that cannot be read', { posts: '5', old_posts: 'x' }, ['0', '0.09', '0.18', undefined]],
    [
      'of more posts than a number holds',
      { posts: '9007199254740991', old_posts: '9007199254740991' },
      ['0', '0.09', '0.18', '3242591731706756.76'],
    ],
    ['turned round', { min: '100', max: '50' }, [undefined, undefined, undefined, undefined]],
    ['half filled in', { max: '' }, [undefined, undefined, undefined, undefined]],
  ])('%s', (_, change, expected) => {
    expect(price(change)).toEqual(expected)
  })

  test('is exact to the last decimal', () => {
    expect(price({ min: '51', max: '53', posts: '7' }, '0.00000000001')).toEqual([
      '0',
      '0.00000000000051',
      '0.00000000000053',
      '0.00000000000371',
    ])
  })

  test.each<[Partial<Draft>, FormField, string]>([
    [{ min: '100', max: '50' }, 'max', 'max-below-min'],
    [{ min: '1' }, 'min', 'below'],
    [{ max: '10001' }, 'max', 'above'],
    [{ expiry: '2026-02-09' }, 'expiry', 'date-past'],
    [{ delay: '601' }, 'delay', 'most'],
  ])('%o is stopped at %s: %s', (change, field, problem) => {
    const form = read('Subscriptions', { ...typed, ...change })
    expect(form.problems).toMatchObject({ [field]: { problem } })
    expect(form.fields).toBeUndefined()
  })
})

describe('choices that ask for more', () => {
  const typed = { quantity: '10', country: 'US', device: '1', google_keyword: 'k', referring_url: LINK }
  test.each<[string, Sent]>([
    ['1', { google_keyword: 'k' }],
    ['2', { referring_url: LINK }],
    ['3', {}],
  ])('traffic %s sends its own and keeps the other for later', (type_of_traffic, own) => {
    const { fields } = read('Web Traffic', { ...typed, type_of_traffic })
    const rest = { service: '1', link: LINK, quantity: '10', country: 'US', device: '1', type_of_traffic }
    expect(fields).toEqual({ ...rest, ...own })
  })

  test('a page that is none is stopped only where it is asked for', () => {
    const wrong = { ...typed, referring_url: 'javascript:alert(1)' }
    expect(read('Web Traffic', { ...wrong, type_of_traffic: '1' }).problems).toEqual({})
    expect(read('Web Traffic', { ...wrong, type_of_traffic: '2' }).problems).toEqual({
      referring_url: { problem: 'link-not-web' },
    })
  })
})
