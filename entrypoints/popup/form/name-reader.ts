import type { CatalogueRecord } from '../../../lib/catalog/catalogue'
import type { Entry } from '../../../lib/catalog/entry'
import { fits } from '../../../lib/catalog/reading/fits'
import { readService } from '../../../lib/catalog/reading/read'
import type { Reading } from '../../../lib/catalog/reading/reading'
import { prepareEntries } from '../../../lib/catalog/search'
import { nearestTo } from '../../../lib/choices/nearest'
import type { Recognised } from '../../../lib/links/kinds'
import type { OrderedService } from '../../../lib/orders/order/order'
import type { Favourite, Preset } from '../../../lib/saved/choices'

/* What the popup learns from the names of services. It brings their whole vocabulary along: see `useNameReader`. */

const ORDER = { fits: 0, unsure: 1, not: 2 } as const

/** Those for this kind of link first, then those that may be, each in the order in which they were made. */
export function sortPresets(
  presets: readonly Preset[],
  recognised: Recognised | undefined,
): readonly Preset[] {
  if (!recognised) return presets
  const rankOf = ({ service }: Preset) =>
    ORDER[fits(readService({ ...service, description: '' }), recognised)]
  return presets
    .map((preset) => ({ preset, rank: rankOf(preset) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ preset }) => preset)
}

/** The services of a catalogue that come nearest to one that is gone from it. */
export const nearestIn = (catalogue: CatalogueRecord, gone: Favourite): readonly Entry[] =>
  nearestTo(gone, prepareEntries([catalogue]))

/** For how long a service refills, by the words that the picker goes by: all but its description, which no order keeps. */
export const refillOf = (service: OrderedService): Reading['refill'] =>
  readService({ ...service, description: '' }).refill
