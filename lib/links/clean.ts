import type { Recognised } from './kinds'
import { isWebAddress } from './link'
import { type Match, match } from './match'
import { joinLink, nameOf, type Parts, splitLink } from './parts'
import { words } from './shape'
import { unwrap } from './unwrap'

export interface CleanedLink {
  /** As given, without what was taken off; never written anew. */
  readonly link: string
  /** What was taken off, as it stood: parameters (`si=abc`), and the fragment with its `#`. */
  readonly removed: readonly string[]
  /** The redirector that the link was in. */
  readonly unwrappedFrom?: string
  readonly recognised?: Recognised
}

/** Parameters that follow people wherever they go, and mean nothing anywhere. */
const EVERYWHERE = words('utm_* fbclid gclid dclid msclkid twclid mc_eid igsh igshid')

const isListed = (name: string, list: readonly string[]): boolean =>
  list.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry))

/** Whether a parameter goes: of a known shape all but those that mean something, else those known to follow people. */
function isLeftOff(parameter: string, found: Match | undefined): boolean {
  const name = nameOf(parameter)
  const shape = found?.shaped?.shape
  if (found && shape) return !found.row.keep.includes(name) && !shape.keep?.includes(name)
  const lower = name.toLowerCase()
  return isListed(lower, EVERYWHERE) || isListed(lower, found?.row.trackers ?? [])
}

/** `#/` and `#!` name another page, as sites did before they could change their address. */
const isRoute = (fragment: string): boolean => /^#[!/]/.test(fragment)

/** Without the parameters that go; without the `?` as well when none is left. */
function cleanQuery(query: Parts['query'], found: Match | undefined) {
  const removed = (query ?? []).filter((parameter) => parameter !== '' && isLeftOff(parameter, found))
  if (removed.length === 0) return { query, removed }
  const gone = new Set(removed)
  const kept = query?.filter((parameter) => !gone.has(parameter))
  return { query: kept?.some((parameter) => parameter !== '') ? kept : undefined, removed }
}

/**
 * Takes off what an address carries besides its meaning. No fragment means anything on a recognised shape, but one
 * that is a route; on every other page fragments stay.
 * @returns the address itself where there is nothing to take off, or where it is none
 */
export function cleanLink(address: string): CleanedLink {
  const typed = address.trim()
  if (!isWebAddress(typed)) return { link: typed, removed: [] }
  const link = unwrap(typed)
  const found = match(link)
  const recognised = found?.shaped?.recognised
  const parts = splitLink(link)
  const { query, removed } = cleanQuery(parts.query, found)
  const isJump = recognised !== undefined && parts.fragment !== '' && !isRoute(parts.fragment)
  return {
    link: joinLink({ ...parts, query, fragment: isJump ? '' : parts.fragment }),
    removed: isJump ? [...removed, parts.fragment] : removed,
    ...(link !== typed && { unwrappedFrom: typed }),
    ...(recognised && { recognised }),
  }
}
