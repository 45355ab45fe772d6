import type { Site } from '../../links/kinds'
import type { Service } from '../../panel-api/model'
import { kindsOf } from './kinds'
import type { Place } from './sense'
import type { Deliverable, ServiceTraits } from './service-traits'
import { type TextTraits, textTraits } from './text-traits'

export type Readable = Pick<Service, 'name' | 'category' | 'description' | 'type'>

/** How many characters are read; the longest name at 58 panels has 463. */
const MAX_NAME_LENGTH = 1_000
const MAX_DESCRIPTION_LENGTH = 2_000

/** What a service's type adds to its name; folded, as panels spell it. */
const OF_TYPE: ReadonlyMap<string, Deliverable> = new Map([
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

/** Types for a website, not for an address on a social network. */
const FOR_WEB_SITES = new Set(['seo', 'webtraffic'])

/** Ordered for an account: by name, for future posts, or with the comment owner beside the post's link. */
const BY_ACCOUNT = new Set(['subscriptions', 'subscription'])

const foldType = (type: string): string =>
  type === 'Default' ? '' : type.toLowerCase().replace(/[\s_-]/g, '')

const WHO: readonly Place[] = ['profile']

/** The one deliverable; several count as none unless the type decides. */
function deliversOf(said: readonly Deliverable[], byType: Deliverable | undefined): Deliverable | undefined {
  const [first, ...others] = said
  if (others.length === 0) return first
  return said.find((one) => one === byType)
}

/** The first text that states it; texts come in order of weight. */
const firstSaid = <T>(
  texts: readonly TextTraits[],
  pick: (text: TextTraits) => T | undefined,
): T | undefined => {
  for (const text of texts) {
    const said = pick(text)
    if (said !== undefined) return said
  }
  return undefined
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

/** A single place; a category that names several is a heading for everything below it. */
const onePlace = (text: TextTraits): readonly Place[] | undefined =>
  text.places.length === 1 ? text.places : undefined

function weigh(name: TextTraits, category: TextTraits, description: TextTraits, type: string): ServiceTraits {
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
  const reading: Mutable<ServiceTraits> = {
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
const JOINING: Partial<Readonly<Record<Site, Deliverable>>> = {
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

function joining(delivers: Deliverable, site: Site | undefined): Deliverable {
  const isOne = delivers === 'followers' || delivers === 'subscribers'
  return (isOne && site ? JOINING[site] : undefined) ?? delivers
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A description is prose: its deliverable counts only if it names exactly one. */
const onlyOne = (said: readonly Deliverable[]): readonly Deliverable[] => (said.length === 1 ? said : [])

/** With a type of that name the link is the post's, and the comment is found by its owner's name. */
const kindsSaid = (said: readonly Deliverable[], type: string): readonly Deliverable[] =>
  type === 'commentlikes' ? ['comments', 'comment-likes'] : said

/**
 * A reader that caches the texts that services share: many have the same category, and descriptions are copied. One per
 * catalog, so that its cache is freed with it.
 */
export function createTraitReader(): (service: Readable) => ServiceTraits {
  const categories = new Map<string, TextTraits>()
  const descriptions = new Map<string, TextTraits>()
  const remembered = (texts: Map<string, TextTraits>, text: string, maxLength: number): TextTraits => {
    const known = texts.get(text)
    if (known) return known
    const read = textTraits(text, maxLength)
    texts.set(text, read)
    return read
  }
  return ({ name, category, description, type }) =>
    weigh(
      textTraits(name, MAX_NAME_LENGTH),
      remembered(categories, category, MAX_NAME_LENGTH),
      remembered(descriptions, description, MAX_DESCRIPTION_LENGTH),
      foldType(type),
    )
}

/** Reads one service; for a whole catalog see `createTraitReader`. */
export const readTraits = (service: Readable): ServiceTraits => createTraitReader()(service)
