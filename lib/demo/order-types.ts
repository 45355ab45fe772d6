import type { DemoSubscription } from './order-progress'

export type Checked<T> = { readonly error: string } | { readonly value: T }

type Fields = Readonly<Record<string, string>>

/** One line, one or more lines, an address, or a whole number from 1 to this one. */
type Kind = 'line' | 'lines' | 'address' | number

interface DemoType {
  /** Where the pieces come from: the quantity, the lines of a field, the package, or each post. */
  readonly counts: 'quantity' | 'comments' | 'usernames' | 'package' | 'posts'
  /** The fields that are required beside the link and what is counted. */
  readonly wants: Readonly<Record<string, Kind>>
}

const type = (counts: DemoType['counts'], wants: DemoType['wants'] = {}): DemoType => ({ counts, wants })

/** The parameters that public panels list for `add`, by the service's type. */
const TYPES = {
  Default: type('quantity'),
  Package: type('package'),
  'Custom Comments': type('comments'),
  'Custom Comments Package': type('package', { comments: 'lines' }),
  'Comment Likes': type('quantity', { username: 'line' }),
  'Comment Replies': type('comments', { username: 'line' }),
  Poll: type('quantity', { answer_number: 1_000 }),
  SEO: type('quantity', { keywords: 'lines' }),
  'Invites from Groups': type('quantity', { groups: 'lines' }),
  Mentions: type('quantity', { usernames: 'lines' }),
  'Mentions with Hashtags': type('quantity', { usernames: 'lines', hashtags: 'lines' }),
  'Mentions Custom List': type('usernames'),
  'Mentions Hashtag': type('quantity', { hashtag: 'line' }),
  'Mentions User Followers': type('quantity', { username: 'line' }),
  'Mentions Media Likers': type('quantity', { media: 'address' }),
  Subscriptions: type('posts', { username: 'line' }),
  'Web Traffic': type('quantity', { country: 'line', device: 5, type_of_traffic: 3 }),
}

export type DemoTypeName = keyof typeof TYPES

export const demoType = (name: DemoTypeName): DemoType => TYPES[name]

export const wholeNumber = (text: string): number | undefined =>
  /^\d{1,10}$/.test(text) ? Number(text) : undefined

export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Panels want a full address. */
export const isLink = (link: string): boolean => /^https?:\/\/\S+$/i.test(link) && URL.canParse(link)

/** A field's effective value. Forms also send the fields that a user left empty. */
export const given = (fields: Fields, name: string): string => fields[name]?.trim() ?? ''

function isWrong(kind: Kind, text: string): boolean {
  if (kind === 'address') return !isLink(text)
  if (kind === 'line') return /[\r\n]/.test(text)
  if (kind === 'lines') return false
  const number = wholeNumber(text) ?? 0
  return number < 1 || number > kind
}

/** What is wrong with the fields that a type requires beside link and quantity, in the panel's words. */
export function fieldsProblem(name: DemoTypeName, fields: Fields): string | undefined {
  const traffic = name === 'Web Traffic' ? given(fields, 'type_of_traffic') : ''
  const wants: Readonly<Record<string, Kind>> = {
    ...TYPES[name].wants,
    ...(traffic === '1' && { google_keyword: 'line' }),
    ...(traffic === '2' && { referring_url: 'address' }),
  }
  for (const [field, kind] of Object.entries(wants)) {
    const text = given(fields, field)
    if (text === '') return `${field} is required`
    if (isWrong(kind, text)) return kind === 'address' ? 'Incorrect link' : 'Incorrect request'
  }
  return undefined
}

/** Whether the service sells this number of pieces. */
export function piecesProblem(limits: { min: number; max: number }, least: number, most: number) {
  if (least < limits.min) return `Quantity less than minimal ${limits.min}`
  return most > limits.max ? `Quantity more than maximum ${limits.max}` : undefined
}

/** From then on that day is over everywhere on earth. */
const LAST_ZONE_MS = 12 * 3_600_000

/** The end of a day written as `d/m/Y`, in milliseconds since 1970. */
function endOfDay(text: string): number | undefined {
  const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isDay = day !== '' && date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1
  return isDay ? date.getTime() + 24 * 3_600_000 + LAST_ZONE_MS : undefined
}

const MAX_DELAY = 600
/** Posts that the simulated account has made before. */
const OLD_POSTS = 10

/** The parameters of a subscription: `posts`, `old_posts` and `expiry` may be left out. */
export function subscriptionOf(
  limits: { readonly min: number; readonly max: number },
  fields: Fields,
  now: number,
): Checked<DemoSubscription> {
  const missing = ['min', 'max', 'delay'].find((name) => given(fields, name) === '')
  if (missing !== undefined) return { error: `${missing} is required` }
  const [least, most, delay, posts, old] = ['min', 'max', 'delay', 'posts', 'old_posts'].map((name) =>
    wholeNumber(given(fields, name) || '0'),
  )
  const expiry = given(fields, 'expiry')
  const ends = expiry === '' ? null : endOfDay(expiry)
  const numbers = least !== undefined && most !== undefined && delay !== undefined && old !== undefined
  if (!numbers || posts === undefined || ends === undefined) return { error: 'Incorrect request' }
  const reason = piecesProblem(limits, least, most)
  if (reason !== undefined) return { error: reason }
  if (most < least || delay > MAX_DELAY || (ends ?? now + 1) <= now) return { error: 'Incorrect request' }
  const oldPosts = Math.min(old, OLD_POSTS)
  return { value: { min: least, max: most, delay, posts: posts || null, oldPosts, ends, paused: false } }
}
