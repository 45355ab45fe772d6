import type { Recognized } from './kinds'
import { isWebAddress } from './link'
import { type Match, match } from './match'
import { joinLink, nameOf, type Parts, splitLink } from './parts'
import { splitWords } from './shape'
import { unwrap } from './unwrap'

export interface CleanedLink {
  /** The address as given, minus what was removed; never reformatted. */
  readonly link: string
  /** What was removed, verbatim: parameters (`si=abc`), and the fragment with its `#`. */
  readonly removed: readonly string[]
  /** The redirector that the link was wrapped in. */
  readonly unwrappedFrom?: string
  readonly recognized?: Recognized
}

/** Parameters that track people everywhere and mean nothing anywhere. */
const EVERYWHERE = splitWords('utm_* fbclid gclid dclid msclkid twclid mc_eid igsh igshid')

const isListed = (name: string, list: readonly string[]): boolean =>
  list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry))

/** Whether a parameter is removed: on a known shape all but the meaningful ones, elsewhere the known trackers. */
function isLeftOff(parameter: string, found: Match | undefined): boolean {
  const name = nameOf(parameter)
  const shape = found?.shaped?.shape
  if (found && shape) return !found.row.keep.includes(name) && !shape.keep?.includes(name)
  const lower = name.toLowerCase()
  return isListed(lower, EVERYWHERE) || isListed(lower, found?.row.trackers ?? [])
}

/** `#/` and `#!` name another page, from before sites could change their address. */
const isRoute = (fragment: string): boolean => /^#[!/]/.test(fragment)

/** Without the removed parameters; without the `?` as well if none is left. */
function cleanQuery(query: Parts['query'], found: Match | undefined) {
  const removed = (query ?? []).filter((parameter) => parameter !== '' && isLeftOff(parameter, found))
  if (removed.length === 0) return { query, removed }
  const gone = new Set(removed)
  const kept = query?.filter((parameter) => !gone.has(parameter))
  return { query: kept?.some((parameter) => parameter !== '') ? kept : undefined, removed }
}

/**
 * Removes everything from an address that does not change its meaning. On a recognized shape fragments mean nothing
 * unless they are a route; on every other page they stay.
 * @returns the address itself if nothing needs to be removed, or if it is not an address
 */
export function cleanLink(address: string): CleanedLink {
  const typed = address.trim()
  if (!isWebAddress(typed)) return { link: typed, removed: [] }
  const link = unwrap(typed)
  const found = match(link)
  const recognized = found?.shaped?.recognized
  const parts = splitLink(link)
  const { query, removed } = cleanQuery(parts.query, found)
  const isJump = recognized !== undefined && parts.fragment !== '' && !isRoute(parts.fragment)
  return {
    link: joinLink({ ...parts, query, fragment: isJump ? '' : parts.fragment }),
    removed: isJump ? [...removed, parts.fragment] : removed,
    ...(link !== typed && { unwrappedFrom: typed }),
    ...(recognized && { recognized }),
  }
}
