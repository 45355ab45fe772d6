import type { Recognised } from '../links/kinds'
import type { Entry } from './entry'
import { entryKey } from './keys'
import { matcher, type Query } from './search'
import { type Fitting, fittingOf } from './search-fitting'
import { narrowed } from './search-narrow'
import { sortEntries } from './sort'

/** Why a service stands where it does in the picker. */
export type Section = 'number' | 'favourites' | 'recent' | 'fits' | 'unsure' | 'rest'

export interface Pick {
  readonly section: Section
  readonly entry: Entry
}

/** Services for the link at hand, or all that there are. */
export type Scope = 'link' | 'all'

/** All that may be picked, as far as it does not depend on what is typed. */
export interface Offer {
  readonly entries: readonly Entry[]
  readonly fitting: Fitting
  /** What stands first, and what comes after it, of each scope; every service once. */
  readonly sections: Readonly<Record<Scope, Sections>>
  /** Whether the scopes differ, so that there is a choice between them. */
  readonly isSplit: boolean
  /** Whether all names have been read, so that what is not there is nowhere. */
  readonly isWhole: boolean
}

type Sections = Readonly<Partial<Record<Section, readonly Entry[]>>>

/** What the person has used before, by `keyOf`. */
export interface Kept {
  /** In the order in which they were marked. */
  readonly favourites: readonly string[]
  /** The last ordered first. */
  readonly recent: readonly string[]
}

/**
 * @param target what the link is of; without it no service is known to fit, and all are offered
 * @param read those among which what fits is looked for; fewer than all while names are still being read
 */
export function offerOf(
  entries: readonly Entry[],
  kept: Kept,
  target: Recognised | undefined,
  read: readonly Entry[] = entries,
): Offer {
  const isWhole = read.length === entries.length
  const fitting = target ? fittingOf(read, target) : { fits: [], unsure: [] }
  const may = new Set([...fitting.fits, ...fitting.unsure])
  const [favourites, recent] = keptAmong(entries, kept)
  const marked = new Set([...favourites, ...recent])
  const isFor = (entry: Entry) => may.has(entry)
  const isOther = (entry: Entry) => !marked.has(entry)
  return {
    entries,
    fitting,
    sections: {
      link: {
        favourites: favourites.filter(isFor),
        recent: recent.filter(isFor),
        fits: fitting.fits.filter(isOther),
        unsure: fitting.unsure.filter(isOther),
      },
      all: { favourites, recent, rest: entries.filter(isOther) },
    },
    isSplit: target !== undefined && (!isWhole || (fitting.fits.length > 0 && may.size < entries.length)),
    isWhole,
  }
}

function keptAmong(entries: readonly Entry[], { favourites, recent }: Kept) {
  const keys = new Set([...favourites, ...recent])
  // Few are wanted of ten thousand: no key is written for one whose number no one asked for.
  const ids = new Set([...keys].map((key) => key.slice(key.indexOf(' ') + 1)))
  const found = new Map<string, Entry>()
  for (const entry of ids.size > 0 ? entries : []) {
    if (!ids.has(entry.service.id)) continue
    const key = entryKey(entry)
    if (keys.has(key)) found.set(key, entry)
  }
  const marked = favourites.flatMap((key) => found.get(key) ?? [])
  const used = recent.flatMap((key) => found.get(key) ?? [])
  return [marked, used.filter((entry) => !marked.includes(entry))] as const
}

export interface Picked {
  readonly picks: readonly Pick[]
  /** How many are found in each scope. */
  readonly counts: Readonly<Record<Scope, number>>
}

/** In an order of the person's own nothing is pulled to the front. */
const sortedSections = ({ entries, fitting }: Offer, scope: Scope): Sections =>
  scope === 'all' ? { rest: entries } : { ...fitting }

/**
 * What a query finds in a scope. A service whose number was typed stands first, whether it is for the link or not:
 * who types a number means it.
 */
export function pickFrom(offer: Offer, query: Query, scope: Scope): Picked {
  const { entries, fitting } = offer
  const typed = query.words.trim()
  const exact =
    typed === '' ? [] : entries.filter(({ service }) => service.id === typed).filter(matcher(query))
  const sections = query.sort === 'listed' ? offer.sections[scope] : sortedSections(offer, scope)
  const picks: Pick[] = exact.map((entry) => ({ section: 'number', entry }))
  for (const [section, some] of Object.entries(sections) as [Section, readonly Entry[]][]) {
    for (const entry of narrowed(sortEntries(some, query.sort), query)) {
      if (!exact.includes(entry)) picks.push({ section, entry })
    }
  }
  const counted = (some: readonly Entry[]) => narrowed(some, query).length
  const link = counted(fitting.fits) + counted(fitting.unsure)
  // Among all every one is picked that is found: ten thousand are not searched twice for each letter.
  return { picks, counts: { link, all: scope === 'all' ? picks.length : counted(entries) } }
}
