import type { Recognized, Site } from '../links/kinds'
import type { Entry } from './entry'
import { fitFor as fitOf } from './traits/fits'

/** Services, by whether they are for a target. */
export interface TargetFit {
  readonly fits: readonly Entry[]
  /** The panel's texts do not tell. */
  readonly unsure: readonly Entry[]
}

/** How texts name a site whose own name is too short to stand out from other words. */
const NAMED: Partial<Readonly<Record<Site, string>>> = { x: 'twitter' }

/** Entries that name the target's site outright: they are read first, since they most likely fit. */
export const entriesNamingSite = (entries: readonly Entry[], { site }: Recognized): readonly Entry[] =>
  entries.filter(({ text }) => text.includes(NAMED[site] ?? site))

const known = new WeakMap<readonly Entry[], { readonly target: string; readonly fitting: TargetFit }>()

/** Cached per entries and target, since the entries stay the same while the user types. */
export function targetFitOf(entries: readonly Entry[], target: Recognized): TargetFit {
  const name = `${target.site}/${target.kind}`
  const last = known.get(entries)
  if (last?.target === name) return last.fitting
  const fits: Entry[] = []
  const unsure: Entry[] = []
  for (const entry of entries) {
    const fit = fitOf(entry.traits, target)
    if (fit === 'fits') fits.push(entry)
    else if (fit === 'unsure') unsure.push(entry)
  }
  const fitting = { fits, unsure }
  known.set(entries, { target: name, fitting })
  return fitting
}
