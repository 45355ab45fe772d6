import { describe, expect, test } from 'vitest'
import { FIELD_NAMES } from '../../lib/panel-api/field-names'
import { DRIP_FEED_FIELDS, readServiceType, SERVICE_TYPES } from '../../lib/panel-api/service-types'

/*
 * Table 1 of the facts about panels, written out by hand, so that the rows of the program are held against it and
 * not against themselves. Parameters stand in the table's order; one in brackets is optional, one after a question
 * mark is asked for by the choice named before it.
 */

type Rule = 'quantity' | `lines of ${string}` | 'none' | 'each post'
type Price = 'per 1000' | 'once' | 'per post'

const TABLE: readonly (readonly [type: string, parameters: string, pieces: Rule, price: Price])[] = [
  ['Default', 'link quantity', 'quantity', 'per 1000'],
  ['Package', 'link', 'none', 'once'],
  ['Custom Comments', 'link comments', 'lines of comments', 'per 1000'],
  ['Custom Comments Package', 'link comments', 'none', 'once'],
  ['Comment Likes', 'link quantity username', 'quantity', 'per 1000'],
  ['Comment Replies', 'link username comments', 'lines of comments', 'per 1000'],
  ['Poll', 'link quantity answer_number', 'quantity', 'per 1000'],
  ['SEO', 'link quantity keywords', 'quantity', 'per 1000'],
  ['Invites from Groups', 'link quantity groups', 'quantity', 'per 1000'],
  ['Mentions', 'link quantity usernames', 'quantity', 'per 1000'],
  ['Mentions with Hashtags', 'link quantity usernames hashtags', 'quantity', 'per 1000'],
  ['Mentions Custom List', 'link usernames', 'lines of usernames', 'per 1000'],
  ['Mentions Hashtag', 'link quantity hashtag', 'quantity', 'per 1000'],
  ['Mentions User Followers', 'link quantity username', 'quantity', 'per 1000'],
  ['Mentions Media Likers', 'link quantity media', 'quantity', 'per 1000'],
  ['Subscriptions', 'username min max delay (posts) (old_posts) (expiry)', 'each post', 'per post'],
  [
    'Web Traffic',
    'link quantity country device type_of_traffic type_of_traffic=1?google_keyword type_of_traffic=2?referring_url',
    'quantity',
    'per 1000',
  ],
]

const PRICES: Readonly<Record<Price, string>> = {
  'per 1000': 'per-thousand',
  once: 'once',
  'per post': 'per-post',
}

/** A row of the program as the table writes it. */
function written(words: string): readonly [string, string] {
  const { fields = [], pieces } = readServiceType(words) ?? {}
  const parameters = fields.map(({ name, optional, onlyIf }) => {
    const asked = onlyIf ? `${onlyIf.field}=${onlyIf.is}?${name}` : name
    return optional ? `(${asked})` : asked
  })
  const rule = typeof pieces === 'object' ? `lines of ${pieces.linesOf}` : String(pieces).replace('-', ' ')
  return [parameters.join(' '), rule]
}

describe('table 1, row by row', () => {
  test.each(TABLE)('%s takes %s, counts %s and costs %s', (type, parameters, pieces, price) => {
    expect(written(type)).toEqual([parameters, pieces])
    const row = readServiceType(type)
    expect([row?.name, row?.price]).toEqual([type, PRICES[price]])
  })

  test('there are these rows and no other', () => {
    expect(SERVICE_TYPES.map(({ name }) => name)).toEqual(TABLE.map(([type]) => type))
  })

  test('drip-feed is runs and interval, for Default alone', () => {
    expect(DRIP_FEED_FIELDS.map(({ name }) => name)).toEqual(['runs', 'interval'])
    expect(SERVICE_TYPES.filter(({ dripFeed }) => dripFeed).map(({ name }) => name)).toEqual(['Default'])
  })

  test('every parameter of the wire is asked for by some row', () => {
    const asked = [...SERVICE_TYPES.flatMap(({ fields }) => fields), ...DRIP_FEED_FIELDS]
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(FIELD_NAMES))
  })
})

test('a name or a text that is another’s from type to type says whose', () => {
  const meanings = SERVICE_TYPES.flatMap(({ name, fields }) =>
    fields.flatMap((field) => (field.means ? [`${name}: ${field.name} is ${field.means}`] : [])),
  )
  expect(meanings).toEqual([
    'Custom Comments Package: comments is package_comments',
    'Comment Likes: username is comment_owner',
    'Comment Replies: username is reply_owner',
    'Mentions User Followers: username is followed',
    'Subscriptions: username is watched',
  ])
})

/** Ways in which panels write one type. */
const waysOf = (type: string): readonly string[] => [
  type,
  type.toLowerCase(),
  type.toUpperCase(),
  type.replaceAll(' ', '_').toLowerCase(),
  type.replaceAll(' ', '-'),
  type.replaceAll(' ', ''),
  ` ${type.replaceAll(' ', '  ')}\n`,
]

describe('spellings', () => {
  test.each(TABLE)('of %s fold to it', (type) => {
    for (const way of waysOf(type)) expect(readServiceType(way)?.name, way).toBe(type)
  })

  test.each([
    ['Mentions Users Followers', 'Mentions User Followers'],
    ['mentions_users_followers', 'Mentions User Followers'],
    ['Subscription', 'Subscriptions'],
    ['subscription', 'Subscriptions'],
  ])('%s is %s', (words, type) => {
    expect(readServiceType(words)?.name).toBe(type)
  })

  test('no two rows take the same', () => {
    const spellings = SERVICE_TYPES.flatMap((row) => row.spellings)
    expect(new Set(spellings).size).toBe(spellings.length)
  })

  test.each([
    '',
    ' ',
    'Riddle',
    'Defaults',
    'Default2',
    'Custom',
    'Comments',
    'Custom Comment',
    'Custom Comments Packages',
    'Packages',
    'Mention',
    'Mentions Hashtags',
    'Web Traffic 2',
    'Standard',
    'デフォルト',
    'Ｄefault',
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'x'.repeat(200_000),
  ])('%.30j is in no row and not guessed at', (words) => {
    expect(readServiceType(words)).toBeUndefined()
  })
})
