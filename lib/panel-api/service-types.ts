import type { FieldName } from './field-names'

/*
 * How each type of service is ordered, as data. The form, its checks, the charge, the request and the tests follow from
 * these rows: a new type is a new row. Source: the two API documents and the parameters that public panels list for
 * `add`. A type without a row must not be ordered by guesswork.
 */

/** What the same field is about in a type, where that is not the same in all of them. */
export type FieldMeaning = 'comment_owner' | 'reply_owner' | 'watched' | 'followed' | 'package_comments'

/** A field that a type asks for; what the field itself is stands in `lib/orders/form/field-table.ts`. */
export interface AskedField {
  readonly name: FieldName
  /** May be left empty and is then not sent. */
  readonly optional?: true
  /** Shown, and then required, only while another field has this value. */
  readonly onlyIf?: { readonly field: FieldName; readonly is: string }
  readonly means?: FieldMeaning
}

export interface ServiceType {
  /** As the table and panels most often spell it. */
  readonly name: string
  /** Without case, spaces, underscores and hyphens; including that of the name. */
  readonly spellings: readonly string[]
  readonly fields: readonly AskedField[]
  /**
   * Where the number of pieces comes from: the typed `quantity`, the lines of this field, nowhere (a package), or each
   * future post (`min` to `max`).
   */
  readonly pieces: 'quantity' | { readonly linesOf: FieldName } | 'none' | 'each-post'
  /** `per-thousand`: rate × pieces / 1000. `once`: the rate is the price. `per-post`: per 1000, charged as posts come. */
  readonly price: 'per-thousand' | 'once' | 'per-post'
  /** Whether `runs` and `interval` may be added, both or neither; the quantity is then per run. */
  readonly dripFeed: boolean
}

const LINK: AskedField = { name: 'link' }
const QUANTITY: AskedField = { name: 'quantity' }
const COMMENTS: AskedField = { name: 'comments' }
const USERNAMES: AskedField = { name: 'usernames' }
const username = (means: FieldMeaning): AskedField => ({ name: 'username', means })

/** The two fields that drip-feed adds to a type's own. */
export const DRIP_FEED_FIELDS: readonly AskedField[] = [{ name: 'runs' }, { name: 'interval' }]

/** Rate × quantity / 1000, with these fields beside link and quantity. */
const counted = (name: string, extra: readonly AskedField[], ...spellings: string[]): ServiceType => ({
  name,
  spellings: [foldType(name), ...spellings],
  fields: [LINK, QUANTITY, ...extra],
  pieces: 'quantity',
  price: 'per-thousand',
  dripFeed: false,
})

/** Rate × lines / 1000: the quantity is the number of lines in the last of these fields. */
const listed = (name: string, fields: readonly AskedField[], linesOf: FieldName): ServiceType => ({
  name,
  spellings: [foldType(name)],
  fields,
  pieces: { linesOf },
  price: 'per-thousand',
  dripFeed: false,
})

const packaged = (name: string, fields: readonly AskedField[]): ServiceType => ({
  name,
  spellings: [foldType(name)],
  fields,
  pieces: 'none',
  price: 'once',
  dripFeed: false,
})

export const SERVICE_TYPES: readonly ServiceType[] = [
  { ...counted('Default', []), dripFeed: true },
  packaged('Package', [LINK]),
  listed('Custom Comments', [LINK, COMMENTS], 'comments'),
  packaged('Custom Comments Package', [LINK, { ...COMMENTS, means: 'package_comments' }]),
  counted('Comment Likes', [username('comment_owner')]),
  listed('Comment Replies', [LINK, username('reply_owner'), COMMENTS], 'comments'),
  counted('Poll', [{ name: 'answer_number' }]),
  counted('SEO', [{ name: 'keywords' }]),
  counted('Invites from Groups', [{ name: 'groups' }]),
  counted('Mentions', [USERNAMES]),
  counted('Mentions with Hashtags', [USERNAMES, { name: 'hashtags' }]),
  listed('Mentions Custom List', [LINK, USERNAMES], 'usernames'),
  counted('Mentions Hashtag', [{ name: 'hashtag' }]),
  counted('Mentions User Followers', [username('followed')], 'mentionsusersfollowers'),
  counted('Mentions Media Likers', [{ name: 'media' }]),
  {
    name: 'Subscriptions',
    spellings: ['subscriptions', 'subscription'],
    fields: [
      username('watched'),
      { name: 'min' },
      { name: 'max' },
      { name: 'delay' },
      { name: 'posts', optional: true },
      { name: 'old_posts', optional: true },
      { name: 'expiry', optional: true },
    ],
    pieces: 'each-post',
    price: 'per-post',
    dripFeed: false,
  },
  counted('Web Traffic', [
    { name: 'country' },
    { name: 'device' },
    { name: 'type_of_traffic' },
    { name: 'google_keyword', onlyIf: { field: 'type_of_traffic', is: '1' } },
    { name: 'referring_url', onlyIf: { field: 'type_of_traffic', is: '2' } },
  ]),
]

function foldType(typeName: string): string {
  return typeName.toLowerCase().replace(/[\s_-]/g, '')
}

/**
 * The row for a panel's name of a type (`Custom Comments`, `custom_comments`, `default` …), or `undefined` for an
 * unknown type.
 */
export function readServiceType(typeName: string): ServiceType | undefined {
  const folded = foldType(typeName)
  return SERVICE_TYPES.find(({ spellings }) => spellings.includes(folded))
}
