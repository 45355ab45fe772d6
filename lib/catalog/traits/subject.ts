import type { Site } from '../../links/kinds'
import type { Item, Place } from './sense'
import type { Deliverable } from './service-traits'
import { isNegated, isRole, isSeparator, neighborAt } from './walk'

/** What one text says is sold; `two` if it names two sites, so that neither may be guessed. */
export interface Subject {
  readonly site: Site | 'elsewhere' | 'two' | undefined
  readonly delivers: readonly Deliverable[]
  readonly places: readonly Place[]
}

const isFrom = (items: readonly Item[], at: number): boolean =>
  isRole(items[neighborAt(items, at, -1)], 'from')

const isAds = (items: readonly Item[], at: number): boolean =>
  items[neighborAt(items, at, 1)]?.sense?.quality === 'ads'

const saysWhat = (item: Item | undefined): boolean =>
  item?.sense?.delivers !== undefined || item?.sense?.place !== undefined || item?.sense?.site === 'x'

/**
 * `X` is a site if it stands alone, or beside what it is about; between or next to numbers (`2x`, `X2`) it multiplies.
 */
function isSiteX(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]]
  if (before?.kind === 'number' || after?.kind === 'number') return false
  const [left, right] = [items[neighborAt(items, at, -1)], items[neighborAt(items, at, 1)]]
  if (left?.sense?.delivers && right?.sense?.delivers) return false
  return saysWhat(left) || saysWhat(right) || (isSeparator(before) && isSeparator(after))
}

const only = <T>(set: ReadonlySet<T>): T | 'two' | undefined => {
  const [first, ...others] = set
  return others.length > 0 ? 'two' : first
}

/** The one site that a text is about. A site that is only the source, or where it is advertised, yields to another. */
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

/** "Traffic from Facebook" is not for a Facebook page; "Facebook ads likes" are. */
function onlySource(sources: ReadonlySet<Site | 'elsewhere'>, items: readonly Item[]): Subject['site'] {
  const isFromSomewhere = items.some((item, at) => item.sense?.site !== undefined && isFrom(items, at))
  return isFromSomewhere ? undefined : only(sources)
}

/** Deliverables that come along with another: views with impressions are views. */
const BY_THE_WAY: Partial<Readonly<Record<Deliverable, readonly Deliverable[] | 'all'>>> = {
  impressions: 'all',
  reach: 'all',
  visits: 'all',
  boosts: 'all',
  'watch-time': ['views'],
  'page-likes': ['followers'],
}

/** Words that panels use interchangeably; the first one named wins. */
const SAME: readonly (readonly Deliverable[])[] = [
  ['followers', 'subscribers', 'members'],
  ['likes', 'reactions'],
  ['views', 'plays'],
  ['views', 'live-viewers'],
  ['comments', 'replies'],
  ['upvotes', 'likes'],
]

const isSame = (one: Deliverable, other: Deliverable): boolean =>
  SAME.some((group) => group.includes(one) && group.includes(other))

function deliveredIn(items: readonly Item[]): Deliverable[] {
  const said = new Set<Deliverable>()
  items.forEach((item, at) => {
    const delivers = item.sense?.delivers
    if (delivers && !isFrom(items, at) && !isNegated(items, at)) said.add(delivers)
  })
  // Those names say whom to mention, not what is delivered: "Mentions: followers of a user".
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
    if (place && !isFrom(items, at) && !isNegated(items, at)) places.add(place)
  })
  return { site: siteOf(items), delivers: deliveredIn(items), places: [...places] }
}
