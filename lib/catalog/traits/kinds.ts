import { KINDS, type Kind, type Site } from '../../links/kinds'
import {
  COMMENT_SITES,
  KINDS_OF_DELIVERABLE,
  KINDS_OF_PLACE,
  KINDS_OF_SITE,
  KINDS_OF_SITE_AND_DELIVERABLE,
  LIVE_KINDS_OF_SITE,
  SITES_SHARING_BY_POST,
  SITES_WITH_VIDEO_POSTS,
  STANDALONE_PLACES,
} from './kind-tables'
import type { Place } from './sense'
import type { Deliverable } from './service-traits'

function kindsOfPlace(place: Place, site: Site | undefined): Iterable<Kind> {
  if (place === 'live') return (site && LIVE_KINDS_OF_SITE[site]) ?? KINDS_OF_PLACE.live
  if (place === 'video' && site && SITES_WITH_VIDEO_POSTS.has(site))
    return [...KINDS_OF_PLACE.video, 'post', 'private-post']
  // "YouTube video" says what it is, and a short is one; "TikTok post" is a video or photos.
  return KINDS_OF_PLACE[place]
}

function kindsOfDelivers(delivers: Deliverable, site: Site | undefined): ReadonlySet<Kind> {
  if (delivers === 'live-viewers')
    return (site && LIVE_KINDS_OF_SITE[site]) ?? KINDS_OF_DELIVERABLE['live-viewers']
  const own = (site && KINDS_OF_SITE_AND_DELIVERABLE[site]?.[delivers]) ?? KINDS_OF_DELIVERABLE[delivers]
  if (delivers === 'comment-likes' && site && !COMMENT_SITES.has(site)) return SITES_SHARING_BY_POST
  // A YouTube broadcast is a video, before and after.
  return site === 'youtube' && own.has('video') ? new Set([...own, 'live']) : own
}

const isCommon = (sets: readonly ReadonlySet<Kind>[], kind: Kind): boolean =>
  sets.every((set) => set.has(kind))

const MAX_CACHED = 1_000
const EVERY = new Map<string, readonly Kind[]>()

/**
 * The kinds of address that a service can be for: those of each deliverable, narrowed by the places that are named, on
 * the site that is named. Empty if nothing tells.
 */
export function kindsOf(
  site: Site | undefined,
  delivers: readonly Deliverable[],
  places: readonly Place[],
): readonly Kind[] {
  const key = `${site} ${delivers} ${places}`
  const known = EVERY.get(key)
  if (known) return known
  const found = findKinds(site, delivers, places)
  if (EVERY.size > MAX_CACHED) EVERY.clear()
  EVERY.set(key, found)
  return found
}

function findKinds(
  site: Site | undefined,
  delivers: readonly Deliverable[],
  places: readonly Place[],
): Kind[] {
  if (delivers.includes('mentions')) return []
  const exists = (kind: Kind): boolean => site === undefined || KINDS_OF_SITE[site].has(kind)
  const sets = delivers.map((each) => kindsOfDelivers(each, site)).filter(({ size }) => size > 0)
  const together = KINDS.filter((kind) => sets.length > 0 && isCommon(sets, kind) && exists(kind))
  const apart = KINDS.filter((kind) => sets.some((set) => set.has(kind)) && exists(kind))
  const base = together.length > 0 ? together : apart
  const named = new Set(places.flatMap((place) => [...kindsOfPlace(place, site)]))
  const there = KINDS.filter((kind) => named.has(kind) && exists(kind))
  if (there.length === 0) return base
  if (base.length === 0 || places.some((place) => STANDALONE_PLACES.has(place))) return there
  const narrowed = base.filter((kind) => named.has(kind))
  return narrowed.length > 0 ? narrowed : base
}
