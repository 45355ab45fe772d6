import type { FieldName } from './field-names'

/*
 * How each type of service is ordered, as data. The form, its checks, the charge, the request and the tests follow
 * from these rows: a new type is a new row. Source: the two API documents and the parameters that public panels
 * list for `add`. A type that is in no row must not be ordered by guesswork.
 */

/**
 * - `address`: an http or https address
 * - `pieces`: a whole number within the service's `min` and `max`
 * - `whole`: a whole number from `least` to `most`
 * - `lines`: one entry a line; goes out joined by `\n`, without blank lines
 * - `text`: one line
 * - `choice`: one of `choices`, each of which has a name on screen
 * - `date`: kept as `YYYY-MM-DD`, goes out as `d/m/Y`
 */
export type FieldKind = 'address' | 'pieces' | 'whole' | 'lines' | 'text' | 'choice' | 'date'

export interface Field {
  readonly name: FieldName
  readonly kind: FieldKind
  /** May be left empty and is then not sent. */
  readonly optional?: true
  /** Only asked for, and then required, while another field has this value. */
  readonly onlyIf?: { readonly field: FieldName; readonly is: string }
  /** For `whole`: 1 unless said. */
  readonly least?: number
  readonly most?: number
  /** For `whole`: values that panels list. */
  readonly usual?: readonly number[]
  readonly choices?: readonly string[]
}

export interface ServiceType {
  /** As table and panels most often write it. */
  readonly name: string
  /** Without case, spaces, underscores and hyphens; the name's own spelling among them. */
  readonly spellings: readonly string[]
  readonly fields: readonly Field[]
  /**
   * Where the number of pieces comes from: the `quantity` typed, the lines of the field named, nowhere (a package),
   * or each future post (`min` to `max`).
   */
  readonly pieces: 'quantity' | { readonly linesOf: FieldName } | 'none' | 'each-post'
  /** `per-thousand`: rate × pieces / 1000. `once`: the rate is the price. `per-post`: per 1000, charged as posts come. */
  readonly price: 'per-thousand' | 'once' | 'per-post'
  /** Whether `runs` and `interval` may go along, both or neither; the quantity is then per run. */
  readonly dripFeed: boolean
}

const LINK: Field = { name: 'link', kind: 'address' }
const QUANTITY: Field = { name: 'quantity', kind: 'pieces' }
const COMMENTS: Field = { name: 'comments', kind: 'lines' }
const USERNAME: Field = { name: 'username', kind: 'text' }
const USERNAMES: Field = { name: 'usernames', kind: 'lines' }

/** The two that a drip-feed order adds to a type's own fields. */
export const DRIP_FEED_FIELDS: readonly Field[] = [
  { name: 'runs', kind: 'whole' },
  { name: 'interval', kind: 'whole' },
]

/** Rate × quantity / 1000, with these fields beside link and quantity. */
const counted = (name: string, extra: readonly Field[], ...spellings: string[]): ServiceType => ({
  name,
  spellings: [foldType(name), ...spellings],
  fields: [LINK, QUANTITY, ...extra],
  pieces: 'quantity',
  price: 'per-thousand',
  dripFeed: false,
})

/** Rate × lines / 1000: the quantity is how many lines stand in the last of these fields. */
const listed = (name: string, fields: readonly Field[], linesOf: FieldName): ServiceType => ({
  name,
  spellings: [foldType(name)],
  fields,
  pieces: { linesOf },
  price: 'per-thousand',
  dripFeed: false,
})

const packaged = (name: string, fields: readonly Field[]): ServiceType => ({
  name,
  spellings: [foldType(name)],
  fields,
  pieces: 'none',
  price: 'once',
  dripFeed: false,
})

/** Minutes after a post, as panels list them; some go on to 600. */
const DELAYS = [0, 5, 10, 15, 30, 60, 90]

export const SERVICE_TYPES: readonly ServiceType[] = [
  { ...counted('Default', []), dripFeed: true },
  packaged('Package', [LINK]),
  listed('Custom Comments', [LINK, COMMENTS], 'comments'),
  packaged('Custom Comments Package', [LINK, COMMENTS]),
  counted('Comment Likes', [USERNAME]),
  listed('Comment Replies', [LINK, USERNAME, COMMENTS], 'comments'),
  counted('Poll', [{ name: 'answer_number', kind: 'whole' }]),
  counted('SEO', [{ name: 'keywords', kind: 'lines' }]),
  counted('Invites from Groups', [{ name: 'groups', kind: 'lines' }]),
  counted('Mentions', [USERNAMES]),
  counted('Mentions with Hashtags', [USERNAMES, { name: 'hashtags', kind: 'lines' }]),
  listed('Mentions Custom List', [LINK, USERNAMES], 'usernames'),
  counted('Mentions Hashtag', [{ name: 'hashtag', kind: 'text' }]),
  counted('Mentions User Followers', [USERNAME], 'mentionsusersfollowers'),
  counted('Mentions Media Likers', [{ name: 'media', kind: 'address' }]),
  {
    name: 'Subscriptions',
    spellings: ['subscriptions', 'subscription'],
    fields: [
      USERNAME,
      { name: 'min', kind: 'pieces' },
      { name: 'max', kind: 'pieces' },
      { name: 'delay', kind: 'whole', least: 0, most: 600, usual: DELAYS },
      { name: 'posts', kind: 'whole', optional: true },
      { name: 'old_posts', kind: 'whole', optional: true },
      { name: 'expiry', kind: 'date', optional: true },
    ],
    pieces: 'each-post',
    price: 'per-post',
    dripFeed: false,
  },
  counted('Web Traffic', [
    { name: 'country', kind: 'text' },
    { name: 'device', kind: 'choice', choices: ['1', '2', '3', '4', '5'] },
    { name: 'type_of_traffic', kind: 'choice', choices: ['1', '2', '3'] },
    { name: 'google_keyword', kind: 'text', onlyIf: { field: 'type_of_traffic', is: '1' } },
    { name: 'referring_url', kind: 'address', onlyIf: { field: 'type_of_traffic', is: '2' } },
  ]),
]

function foldType(words: string): string {
  return words.toLowerCase().replace(/[\s_-]/g, '')
}

/**
 * The row for a panel's word for a type (`Custom Comments`, `custom_comments`, `default` …), or `undefined` for a
 * type that is in no row.
 */
export function readServiceType(words: string): ServiceType | undefined {
  const folded = foldType(words)
  return SERVICE_TYPES.find(({ spellings }) => spellings.includes(folded))
}
