import type { Kind, Recognized } from './kinds'
import { isWebAddress } from './link'
import { decode, type Parts, parameterOf, splitLink } from './parts'
import { discord, pinterest, reddit, telegram } from './rows-community'
import { facebook } from './rows-facebook'
import { soundcloud, spotify } from './rows-music'
import { bluesky, instagram, linkedin, threads, x } from './rows-social'
import { kick, snapchat, tiktok, twitch, youtube } from './rows-video'
import { vk } from './rows-vk'
import { type Found, find, idOf, type Shape, type SiteRow } from './shape'

const ROWS: readonly SiteRow[] = [
  youtube,
  instagram,
  tiktok,
  x,
  facebook,
  telegram,
  spotify,
  soundcloud,
  twitch,
  linkedin,
  threads,
  reddit,
  pinterest,
  discord,
  vk,
  bluesky,
  snapchat,
  kick,
]

const ROW_OF = new Map(ROWS.flatMap((row) => row.hosts.map((host) => [host, row] as const)))
/** Hosts with shapes of their own. */
const OWN = new Set(ROWS.flatMap(({ shapes }) => shapes.flatMap(({ host }) => host ?? [])))

type Query = Parts['query']

/** No address worth ordering for is longer; a longer path is not even looked at. */
const MAX_PATH_LENGTH = 2000

export interface Shaped {
  readonly shape: Shape
  readonly found: Found
  readonly recognized: Recognized
}

/** What a site's table says about an address. */
export interface Match {
  readonly row: SiteRow
  /** Absent if the address belongs to the site, but has no known shape. */
  readonly shaped?: Shaped
}

const rowOf = (host: string): SiteRow | undefined =>
  ROW_OF.get(host) ?? ROWS.find(({ hostPattern }) => hostPattern?.test(host))

/** The path, decoded except for an escaped `/`, and without a trailing slash. */
const readable = (pathname: string): string => {
  const segments = pathname.split('/')
  while (segments.at(-1) === '') segments.pop()
  return segments
    .map((segment) => {
      const read = decode(segment)
      return read.includes('/') ? segment : read
    })
    .join('/')
}

const NAMES_FIRST = /^\/(?:\([^)]*\)\?)?\{(?:user|owner)\}/

/** Whether the name that a path begins with is a page of the site itself. */
function isReserved({ reserved }: SiteRow, { path }: Shape, found: Found): boolean {
  if (!NAMES_FIRST.test(path)) return false
  const name = (found.user ?? found.owner ?? '').toLowerCase()
  return name.endsWith('.php') || reserved?.includes(name) === true
}

function foundIn(shape: Shape, path: string, query: Query): Found | undefined {
  let found = find(shape.path, path)
  for (const [name, pattern] of Object.entries(shape.query ?? {})) {
    const value = found && parameterOf(query, name)
    const more = value === undefined ? undefined : find(pattern, value)
    found = found && more && { ...found, ...more }
  }
  return found
}

const HAVE_COMMENTS = new Set<Kind>(['post', 'photo', 'video', 'short', 'reel', 'live', 'clip'])

/** What the shape tells, or the comment on it that the parameters name. */
function recognizedAs(row: SiteRow, shape: Shape, found: Found, query: Query): Recognized {
  const { site, comments = [] } = row
  const id = idOf(shape, found)
  const named = HAVE_COMMENTS.has(shape.kind) ? comments.map((name) => parameterOf(query, name)) : []
  const comment = named.filter((value) => value !== undefined && value !== '')
  if (comment.length === 0) return { site, kind: shape.kind, id }
  return { site, kind: 'comment', id: [id, ...comment].join('/') }
}

/**
 * Looks up an address in the sites' tables.
 * @param link satisfies {@link isWebAddress} and is not wrapped in another
 */
export function match(link: string): Match | undefined {
  if (!isWebAddress(link)) return undefined
  const { hostname, port, username, password, pathname } = new URL(link)
  // No one shares an address with a password in it, and such addresses are used to deceive.
  if (port !== '' || username !== '' || password !== '') return undefined
  const host = hostname.replace(/\.$/, '').replace(/^www\./, '')
  const row = rowOf(host)
  if (!row) return undefined
  const path = pathname.length > MAX_PATH_LENGTH ? undefined : readable(pathname)
  if (path === undefined) return { row }
  const { query } = splitLink(link)
  const own = OWN.has(host) ? host : undefined
  for (const shape of row.shapes) {
    if (shape.host !== own) continue
    const found = foundIn(shape, path, query)
    if (!found || isReserved(row, shape, found)) continue
    return { row, shaped: { shape, found, recognized: recognizedAs(row, shape, found, query) } }
  }
  return { row }
}
