import type { Kind, Site } from './kinds'

/**
 * What a path or a parameter looks like: literal text, with these placeholders
 * - `{user}` `{owner}` `{tag}` a case-insensitive name; `{owner}` is not part of the id
 * - `{code}` `{hash}` `{text}` a case-sensitive code: of letters and digits, not of digits alone, of anything
 * - `{n}` `{of}` `{thread}` `{pair}` a number, and two of them
 * - `*` one segment that does not matter, `**` whatever follows, `(a|b)` and `(…)?` as in a regular expression
 */
export type Pattern = string

/** One form of address of a site. */
export interface Shape {
  readonly kind: Kind
  readonly path: Pattern
  /** Required parameters, each with its pattern for the whole value. */
  readonly query?: Readonly<Record<string, Pattern>>
  /** The only host that has this shape. Such a host has no other shapes. */
  readonly host?: string
  /** What identifies it, unless that is simply everything that was found, joined by `/`. */
  readonly id?: string
  /** The path, or on another host the address, of the owner's page, as a template. */
  readonly owner?: string
  /** Meaningful parameters beside the site's. */
  readonly keep?: readonly string[]
}

/** What is known about the addresses of a site. */
export interface SiteRow {
  readonly site: Site
  /** Without `www.`, which each may have. */
  readonly hosts: readonly string[]
  /** Whole families of hosts, anchored at both ends. */
  readonly hostPattern?: RegExp
  /** First path segments that are not usernames. */
  readonly reserved?: readonly string[]
  /** The meaningful parameters of a recognized shape; all others are removed. */
  readonly keep: readonly string[]
  /** The site's own trackers, with `*` at the end for any ending; removed from every shape. */
  readonly trackers: readonly string[]
  /** Kinds that share their codes: the same code as either is the same thing. */
  readonly same?: Readonly<Partial<Record<Kind, Kind>>>
  /** Parameters that name a comment on what the rest of the address names. */
  readonly comments?: readonly string[]
  /** The first match wins. */
  readonly shapes: readonly Shape[]
}

/** A list of words, readable on one line. */
export const splitWords = (text: string): readonly string[] => text.split(' ')

const NAME = String.raw`[\p{L}\p{M}\p{N}_.~:-]+`
const CLASSES: Readonly<Record<string, string>> = {
  user: NAME,
  owner: NAME,
  tag: '[^/]+',
  code: String.raw`[\w-]+`,
  n: String.raw`\d+`,
  of: String.raw`\d+`,
  thread: String.raw`\d+`,
  pair: String.raw`-?\d+_\d+`,
  hash: String.raw`(?!\d+$)[\w-]+`,
  text: '[^/]+',
}
const IGNORES_CASE = new Set(['user', 'owner', 'tag'])

const compiled = new Map<Pattern, RegExp>()

/** Every part ends where the next begins, so that a match takes one pass. */
function compile(pattern: Pattern): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const source = pattern
    .replace(/[.+]/g, String.raw`\$&`)
    .replaceAll('(', '(?:')
    .replace(/\/?\*\*|\*/g, (star) => (star === '*' ? '[^/]+' : star === '**' ? '[^]*' : '(?:/[^]*)?'))
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${CLASSES[name]})`)
  const made = new RegExp(`^${source}$`, 'u')
  compiled.set(pattern, made)
  return made
}

export type Found = Readonly<Record<string, string>>

/** The values of a pattern's placeholders, as written; `undefined` if the text does not match. */
export const find = (pattern: Pattern, text: string): Found | undefined => {
  const match = compile(pattern).exec(text)
  return match ? { ...match.groups } : undefined
}

/** A template with its placeholders filled in. */
export const fill = (template: string, found: Found, change = (text: string) => text): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => change(found[name] ?? ''))

/** The found values, with case-insensitive names in lower case. */
const folded = (found: Found): Found =>
  Object.fromEntries(
    Object.entries(found).map(([name, text]) => [name, IGNORES_CASE.has(name) ? text.toLowerCase() : text]),
  )

/** The id of an address among others of its site and kind. */
export function idOf({ id }: Shape, found: Found): string {
  const { owner, ...rest } = folded(found)
  return id === undefined ? Object.values(rest).join('/') : fill(id, { ...rest, owner: owner ?? '' })
}
