import type { Recognised, Site } from '../links/kinds'
import type { Entry } from './entry'
import { fits as fitOf } from './reading/fits'

/** Services by whether they are for a target. */
export interface Fitting {
  readonly fits: readonly Entry[]
  /** The panel's words do not tell. */
  readonly unsure: readonly Entry[]
}

/** How texts name a site whose own name is too short to be told from other words. */
const NAMED: Partial<Readonly<Record<Site, string>>> = { x: 'twitter' }

/** Those that name the target's site outright: what is read first, since it most likely fits. */
export const likelyFor = (entries: readonly Entry[], { site }: Recognised): readonly Entry[] =>
  entries.filter(({ text }) => text.includes(NAMED[site] ?? site))

const known = new WeakMap<readonly Entry[], { readonly target: string; readonly fitting: Fitting }>()

/** The same for the same entries while one types: it is worked out once for a target. */
export function fittingOf(entries: readonly Entry[], target: Recognised): Fitting {
  const name = `${target.site}/${target.kind}`
  const last = known.get(entries)
  if (last?.target === name) return last.fitting
  const fits: Entry[] = []
  const unsure: Entry[] = []
  for (const entry of entries) {
    const fit = fitOf(entry.reading, target)
    if (fit === 'fits') fits.push(entry)
    else if (fit === 'unsure') unsure.push(entry)
  }
  const fitting = { fits, unsure }
  known.set(entries, { target: name, fitting })
  return fitting
}
