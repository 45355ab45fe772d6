import { KINDS, type Kind, type Site } from '../../links/kinds'
import {
  APART,
  BY_POST,
  COMMENT_SITES,
  LIVE_AT,
  OF_BOTH,
  OF_DELIVERS,
  OF_PLACE,
  OF_SITE,
  VIDEO_IN_POST,
} from './kind-tables'
import type { Delivers } from './reading'
import type { Place } from './sense'

function kindsOfPlace(place: Place, site: Site | undefined): Iterable<Kind> {
  if (place === 'live') return (site && LIVE_AT[site]) ?? OF_PLACE.live
  if (place === 'video' && site && VIDEO_IN_POST.has(site)) return [...OF_PLACE.video, 'post', 'private-post']
  // "YouTube video" says what it is, and a short is one; "TikTok post" is a video or photos.
  return OF_PLACE[place]
}

function kindsOfDelivers(delivers: Delivers, site: Site | undefined): ReadonlySet<Kind> {
  if (delivers === 'live-viewers') return (site && LIVE_AT[site]) ?? OF_DELIVERS['live-viewers']
  const own = (site && OF_BOTH[site]?.[delivers]) ?? OF_DELIVERS[delivers]
  if (delivers === 'comment-likes' && site && !COMMENT_SITES.has(site)) return BY_POST
  // A broadcast of YouTube is a video, before and after.
  return site === 'youtube' && own.has('video') ? new Set([...own, 'live']) : own
}

const isCommon = (sets: readonly ReadonlySet<Kind>[], kind: Kind): boolean =>
  sets.every((set) => set.has(kind))

const MOST_REMEMBERED = 1_000
const EVERY = new Map<string, readonly Kind[]>()

/**
 * The kinds of address that a service can be for: what each thing that it delivers is ordered for, narrowed by the
 * places that are named, on the site that is named. Empty where nothing tells.
 */
export function kindsOf(
  site: Site | undefined,
  delivers: readonly Delivers[],
  places: readonly Place[],
): readonly Kind[] {
  const key = `${site} ${delivers} ${places}`
  const known = EVERY.get(key)
  if (known) return known
  const found = findKinds(site, delivers, places)
  if (EVERY.size > MOST_REMEMBERED) EVERY.clear()
  EVERY.set(key, found)
  return found
}

function findKinds(site: Site | undefined, delivers: readonly Delivers[], places: readonly Place[]): Kind[] {
  if (delivers.includes('mentions')) return []
  const exists = (kind: Kind): boolean => site === undefined || OF_SITE[site].has(kind)
  const sets = delivers.map((each) => kindsOfDelivers(each, site)).filter(({ size }) => size > 0)
  const together = KINDS.filter((kind) => sets.length > 0 && isCommon(sets, kind) && exists(kind))
  const apart = KINDS.filter((kind) => sets.some((set) => set.has(kind)) && exists(kind))
  const base = together.length > 0 ? together : apart
  const named = new Set(places.flatMap((place) => [...kindsOfPlace(place, site)]))
  const there = KINDS.filter((kind) => named.has(kind) && exists(kind))
  if (there.length === 0) return base
  if (base.length === 0 || places.some((place) => APART.has(place))) return there
  const narrowed = base.filter((kind) => named.has(kind))
  return narrowed.length > 0 ? narrowed : base
}
