import type { Recognized } from '../links/kinds'
import type { Entry } from './entry'
import { entryKey } from './keys'
import { matcher, type Query } from './search'
import { type TargetFit, targetFitOf } from './search-fitting'
import { narrowingSearch } from './search-narrow'
import { sortEntries } from './sort'

/** Why a service is listed where it is in the picker. */
export type Section = 'number' | 'favorites' | 'recent' | 'fits' | 'unsure' | 'rest'

export interface Pick {
  readonly section: Section
  readonly entry: Entry
}

/** Services for the current link, or all of them. */
export type Scope = 'link' | 'all'

/** Everything that can be picked, independent of what is typed. */
export interface Offer {
  readonly entries: readonly Entry[]
  readonly fitting: TargetFit
  /** The sections of each scope, in order; every service once. */
  readonly sections: Readonly<Record<Scope, Sections>>
  /** Whether the scopes differ, so that there is a choice between them. */
  readonly isSplit: boolean
  /** Whether all names have been read, so that what is missing here is missing everywhere. */
  readonly isComplete: boolean
}

type Sections = Readonly<Partial<Record<Section, readonly Entry[]>>>

/** What the user has used before, by `serviceKey`. */
export interface UsedKeys {
  /** In the order in which they were marked. */
  readonly favorites: readonly string[]
  /** Last ordered first. */
  readonly recent: readonly string[]
}

/**
 * @param target of the link; without it no service is known to fit, and all are offered
 * @param read the entries among which fitting ones are looked for; not all of them while names are still being read
 */
export function offerOf(
  entries: readonly Entry[],
  kept: UsedKeys,
  target: Recognized | undefined,
  read: readonly Entry[] = entries,
): Offer {
  const isComplete = read.length === entries.length
  const fitting = target ? targetFitOf(read, target) : { fits: [], unsure: [] }
  const may = new Set([...fitting.fits, ...fitting.unsure])
  const [favorites, recent] = keptAmong(entries, kept)
  const marked = new Set([...favorites, ...recent])
  const isFor = (entry: Entry) => may.has(entry)
  const isOther = (entry: Entry) => !marked.has(entry)
  return {
    entries,
    fitting,
    sections: {
      link: {
        recent: recent.filter(isFor),
        favorites: favorites.filter(isFor),
        fits: fitting.fits.filter(isOther),
        unsure: fitting.unsure.filter(isOther),
      },
      all: { recent, favorites, rest: entries.filter(isOther) },
    },
    isSplit: target !== undefined && (!isComplete || (fitting.fits.length > 0 && may.size < entries.length)),
    isComplete,
  }
}

function keptAmong(entries: readonly Entry[], { favorites, recent }: UsedKeys) {
  const keys = new Set([...favorites, ...recent])
  // Few of ten thousand are wanted: no key is built for one whose id nobody asked for.
  const ids = new Set([...keys].map((key) => key.slice(key.indexOf(' ') + 1)))
  const found = new Map<string, Entry>()
  for (const entry of ids.size > 0 ? entries : []) {
    if (!ids.has(entry.service.id)) continue
    const key = entryKey(entry)
    if (keys.has(key)) found.set(key, entry)
  }
  const marked = favorites.flatMap((key) => found.get(key) ?? [])
  const used = recent.flatMap((key) => found.get(key) ?? [])
  return [marked.filter((entry) => !used.includes(entry)), used] as const
}

export interface Picked {
  readonly picks: readonly Pick[]
  /** How many are found in each scope. */
  readonly counts: Readonly<Record<Scope, number>>
}

/** In an order chosen by the user, nothing is pulled to the front. */
const sortedSections = ({ entries, fitting }: Offer, scope: Scope): Sections =>
  scope === 'all' ? { rest: entries } : { ...fitting }

/**
 * What a query finds in a scope. A service whose id was typed comes first, whether or not it is for the link: whoever
 * types an id means it.
 */
export function pickFrom(offer: Offer, query: Query, scope: Scope): Picked {
  const { entries, fitting } = offer
  const typed = query.text.trim()
  const exact =
    typed === '' ? [] : entries.filter(({ service }) => service.id === typed).filter(matcher(query))
  const sections = query.sort === 'listed' ? offer.sections[scope] : sortedSections(offer, scope)
  const picks: Pick[] = exact.map((entry) => ({ section: 'number', entry }))
  for (const [section, some] of Object.entries(sections) as [Section, readonly Entry[]][]) {
    for (const entry of narrowingSearch(sortEntries(some, query.sort), query)) {
      if (!exact.includes(entry)) picks.push({ section, entry })
    }
  }
  const counted = (some: readonly Entry[]) => narrowingSearch(some, query).length
  const link = counted(fitting.fits) + counted(fitting.unsure)
  // The scope of all picks every match: ten thousand entries are not searched twice per letter.
  return { picks, counts: { link, all: scope === 'all' ? picks.length : counted(entries) } }
}
