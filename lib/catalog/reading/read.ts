import type { Site } from '../../links/kinds'
import type { Service } from '../../panel-api/model'
import { kindsOf } from './kinds'
import { readText, type TextReading } from './read-text'
import type { Delivers, Reading } from './reading'
import type { Place } from './sense'

export type Readable = Pick<Service, 'name' | 'category' | 'description' | 'type'>

/** Characters that are read; the longest name of 58 panels has 463. */
const MOST_OF_NAME = 1_000
const MOST_OF_DESCRIPTION = 2_000

/** What a service's type says beside its name; folded as panels spell it. */
const OF_TYPE: ReadonlyMap<string, Delivers> = new Map([
  ['customcomments', 'comments'],
  ['customcommentspackage', 'comments'],
  ['commentlikes', 'comment-likes'],
  ['commentreplies', 'replies'],
  ['poll', 'votes'],
  ['seo', 'visits'],
  ['webtraffic', 'visits'],
  ['mentions', 'mentions'],
  ['mentionswithhashtags', 'mentions'],
  ['mentionscustomlist', 'mentions'],
  ['mentionshashtag', 'mentions'],
  ['mentionsuserfollowers', 'mentions'],
  ['mentionsusersfollowers', 'mentions'],
  ['mentionsmedialikers', 'mentions'],
])

/** Types that are for a web site, not for an address of a social one. */
const FOR_WEB_SITES = new Set(['seo', 'webtraffic'])

/** Ordered by who it is about: by name, for posts to come, or with the comment's owner beside the post's link. */
const BY_ACCOUNT = new Set(['subscriptions', 'subscription'])

const foldType = (type: string): string =>
  type === 'Default' ? '' : type.toLowerCase().replace(/[\s_-]/g, '')

const WHO: readonly Place[] = ['profile']

/** The one thing delivered; several say nothing unless the type tells which. */
function deliversOf(said: readonly Delivers[], byType: Delivers | undefined): Delivers | undefined {
  const [first, ...others] = said
  if (others.length === 0) return first
  return said.find((one) => one === byType)
}

/** The first text that says anything of it; the texts come in the order of their weight. */
const firstSaid = <T>(
  texts: readonly TextReading[],
  pick: (text: TextReading) => T | undefined,
): T | undefined => {
  for (const text of texts) {
    const said = pick(text)
    if (said !== undefined) return said
  }
  return undefined
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

/** Of one place; a category that names several is a heading of all that stands below it. */
const onePlace = (text: TextReading): readonly Place[] | undefined =>
  text.places.length === 1 ? text.places : undefined

function weigh(name: TextReading, category: TextReading, description: TextReading, type: string): Reading {
  const titles = [name, category]
  const texts = [name, category, description]
  const byType = OF_TYPE.get(type)
  const named =
    firstSaid(titles, ({ site }) => site) ?? (FOR_WEB_SITES.has(type) ? 'elsewhere' : description.site)
  const site = named === 'two' || named === 'elsewhere' ? undefined : named
  const said =
    some(name.delivers) ?? (byType ? [byType] : (some(category.delivers) ?? onlyOne(description.delivers)))
  const delivers = deliversOf(said, byType)
  const isForPosts = BY_ACCOUNT.has(type) || name.isForPosts || (!name.places.length && category.isForPosts)
  const places = some(name.places) ?? onePlace(category) ?? []
  const reading: Mutable<Reading> = {
    kinds:
      named === 'elsewhere'
        ? []
        : kindsOf(site, isForPosts ? ['followers'] : kindsSaid(said, type), isForPosts ? WHO : places),
    quality: firstSaid(texts, ({ quality }) => some(quality)) ?? name.quality,
  }
  const refill = firstSaid(texts, (text) => text.refill)
  const perDay = firstSaid(texts, (text) => text.speed)
  const minutes = firstSaid(texts, (text) => text.start)
  const country = firstSaid(texts, (text) => text.country)
  if (site) reading.site = site
  if (named === 'elsewhere') reading.elsewhere = true
  if (delivers) reading.delivers = joining(delivers, site)
  if (refill) reading.refill = refill
  if (perDay !== undefined) reading.speed = { perDay }
  if (minutes !== undefined) reading.start = { minutes }
  if (country) reading.country = country
  return reading
}

/** The word that each site has for those who join; panels, and whole languages, use one word for all. */
const JOINING: Partial<Readonly<Record<Site, Delivers>>> = {
  youtube: 'subscribers',
  telegram: 'members',
  instagram: 'followers',
  tiktok: 'followers',
  x: 'followers',
  facebook: 'followers',
  threads: 'followers',
  spotify: 'followers',
  soundcloud: 'followers',
  linkedin: 'followers',
  pinterest: 'followers',
  bluesky: 'followers',
}

function joining(delivers: Delivers, site: Site | undefined): Delivers {
  const isOne = delivers === 'followers' || delivers === 'subscribers'
  return (isOne && site ? JOINING[site] : undefined) ?? delivers
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A description is prose: what it sells is read only where it speaks of one thing. */
const onlyOne = (said: readonly Delivers[]): readonly Delivers[] => (said.length === 1 ? said : [])

/** With the type of that name the link is the post's, and the comment is found by its owner's name. */
const kindsSaid = (said: readonly Delivers[], type: string): readonly Delivers[] =>
  type === 'commentlikes' ? ['comments', 'comment-likes'] : said

/**
 * A reader that remembers the texts that services share: a category heads many of them, and descriptions are copied.
 * One for each catalogue, so that what it remembers goes with it.
 */
export function createReader(): (service: Readable) => Reading {
  const categories = new Map<string, TextReading>()
  const descriptions = new Map<string, TextReading>()
  const remembered = (texts: Map<string, TextReading>, text: string, most: number): TextReading => {
    const known = texts.get(text)
    if (known) return known
    const read = readText(text, most)
    texts.set(text, read)
    return read
  }
  return ({ name, category, description, type }) =>
    weigh(
      readText(name, MOST_OF_NAME),
      remembered(categories, category, MOST_OF_NAME),
      remembered(descriptions, description, MOST_OF_DESCRIPTION),
      foldType(type),
    )
}

/** Reads one service; for a catalogue see `createReader`. */
export const readService = (service: Readable): Reading => createReader()(service)
