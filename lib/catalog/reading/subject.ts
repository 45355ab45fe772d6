import type { Site } from '../../links/kinds'
import type { Delivers } from './reading'
import type { Item, Place } from './sense'
import { beside, isDenied, isEdge, isRole } from './walk'

/** What one text says of what is sold; `two` where it names two sites, so that none may be guessed. */
export interface Subject {
  readonly site: Site | 'elsewhere' | 'two' | undefined
  readonly delivers: readonly Delivers[]
  readonly places: readonly Place[]
}

const isFrom = (items: readonly Item[], at: number): boolean => isRole(items[beside(items, at, -1)], 'from')

const isAds = (items: readonly Item[], at: number): boolean =>
  items[beside(items, at, 1)]?.sense?.quality === 'ads'

const saysWhat = (item: Item | undefined): boolean =>
  item?.sense?.delivers !== undefined || item?.sense?.place !== undefined || item?.sense?.site === 'x'

/**
 * `X` is a site where it stands alone, or beside what it is of; between numbers, or at one (`2x`, `X2`), it multiplies.
 */
function isSiteX(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]]
  if (before?.is === 'number' || after?.is === 'number') return false
  const [left, right] = [items[beside(items, at, -1)], items[beside(items, at, 1)]]
  if (left?.sense?.delivers && right?.sense?.delivers) return false
  return saysWhat(left) || saysWhat(right) || (isEdge(before) && isEdge(after))
}

const only = <T>(set: ReadonlySet<T>): T | 'two' | undefined => {
  const [first, ...others] = set
  return others.length > 0 ? 'two' : first
}

/** The one site that a text is about. One that it comes from, or is advertised on, gives way to another. */
function siteOf(items: readonly Item[]): Subject['site'] {
  const named = new Set<Site | 'elsewhere'>()
  const weak = new Set<Site>()
  const sources = new Set<Site | 'elsewhere'>()
  let isX = false
  items.forEach((item, at) => {
    if (item.text === 'x' && item.sense?.site === undefined && isSiteX(items, at)) isX = true
    const { site, weakSite } = item.sense ?? {}
    if (weakSite) weak.add(weakSite)
    if (site === undefined) return
    if (isFrom(items, at) || isAds(items, at)) sources.add(site)
    else named.add(site)
  })
  if (isX && named.size === 0) named.add('x')
  return only(named) ?? only(weak) ?? onlySource(sources, items)
}

/** "Traffic from Facebook" is not for a page of Facebook; "Facebook ads likes" are. */
function onlySource(sources: ReadonlySet<Site | 'elsewhere'>, items: readonly Item[]): Subject['site'] {
  const isFromSomewhere = items.some((item, at) => item.sense?.site !== undefined && isFrom(items, at))
  return isFromSomewhere ? undefined : only(sources)
}

/** What comes along with the other: views with impressions are views. */
const BY_THE_WAY: Partial<Readonly<Record<Delivers, readonly Delivers[] | 'all'>>> = {
  impressions: 'all',
  reach: 'all',
  visits: 'all',
  boosts: 'all',
  'watch-time': ['views'],
  'page-likes': ['followers'],
}

/** Words that panels use for the same thing; the first one said holds. */
const SAME: readonly (readonly Delivers[])[] = [
  ['followers', 'subscribers', 'members'],
  ['likes', 'reactions'],
  ['views', 'plays'],
  ['views', 'live-viewers'],
  ['comments', 'replies'],
  ['upvotes', 'likes'],
]

const isSame = (one: Delivers, other: Delivers): boolean =>
  SAME.some((group) => group.includes(one) && group.includes(other))

function deliveredIn(items: readonly Item[]): Delivers[] {
  const said = new Set<Delivers>()
  items.forEach((item, at) => {
    const delivers = item.sense?.delivers
    if (delivers && !isFrom(items, at) && !isDenied(items, at)) said.add(delivers)
  })
  // Whom they mention, not what they bring: "Mentions: followers of a user".
  if (said.has('mentions')) return ['mentions']
  const all = [...said]
  const main = all.filter((one) => {
    const stronger = BY_THE_WAY[one]
    if (stronger === undefined) return true
    return !all.some((other) => (stronger === 'all' ? !BY_THE_WAY[other] : stronger.includes(other)))
  })
  return main.filter((one, at) => !main.slice(0, at).some((before) => isSame(before, one)))
}

export function subjectOf(items: readonly Item[]): Subject {
  const places = new Set<Place>()
  items.forEach((item, at) => {
    const place = item.sense?.place
    if (place && !isFrom(items, at) && !isDenied(items, at)) places.add(place)
  })
  return { site: siteOf(items), delivers: deliveredIn(items), places: [...places] }
}
