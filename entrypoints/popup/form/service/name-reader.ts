import type { CatalogRecord } from '../../../../lib/catalog/catalog'
import type { Entry } from '../../../../lib/catalog/entry'
import { prepareEntries } from '../../../../lib/catalog/search'
import { fitFor } from '../../../../lib/catalog/traits/fits'
import { type Mismatch, mismatchOf as mismatchIn } from '../../../../lib/catalog/traits/mismatch'
import { readTraits } from '../../../../lib/catalog/traits/read-traits'
import type { ServiceTraits } from '../../../../lib/catalog/traits/service-traits'
import { takesName as takesNameBy } from '../../../../lib/catalog/traits/takes-name'
import { nearestServices } from '../../../../lib/choices/nearest'
import type { Kind, Recognized, Site } from '../../../../lib/links/kinds'
import type { OrderedService } from '../../../../lib/orders/order/order'
import type { Favorite, Preset } from '../../../../lib/saved/choices'

/* What the popup learns from the names of services. It brings their whole vocabulary along: see `useNameReader`. */

const ORDER = { fits: 0, unsure: 1, not: 2 } as const

export interface RankedPreset {
  readonly preset: Preset
  /** What it is for where that is known to be something else than the link: another site, or another kind of target. */
  readonly other?: { readonly site: Site } | { readonly kind: Kind }
}

/** Presets for this kind of link first, then uncertain ones, then those for something else, each in order of creation. */
export function rankPresets(
  presets: readonly Preset[],
  recognized: Recognized | undefined,
): readonly RankedPreset[] {
  if (!recognized) return presets.map((preset) => ({ preset }))
  return presets
    .map((preset) => {
      const traits = readTraits({ ...preset.service, description: '' })
      const fit = fitFor(traits, recognized)
      const other = fit === 'not' ? otherTarget(traits, recognized) : undefined
      return { preset, rank: ORDER[fit], ...(other && { other }) }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _, ...ranked }) => ranked)
}

function otherTarget({ site, kinds: [kind] }: ServiceTraits, recognized: Recognized): RankedPreset['other'] {
  if (site !== undefined && site !== recognized.site) return { site }
  return kind && { kind }
}

/** What a service is for, by its name and category, if that is known to be something else than the link. */
export const mismatchOf = (service: OrderedService, recognized: Recognized): Mismatch | undefined =>
  mismatchIn(readTraits({ ...service, description: '' }), recognized)

/** Whether a service can be ordered by a name alone, as far as its name and category tell. */
export const takesName = (service: OrderedService): boolean | undefined =>
  takesNameBy(readTraits({ ...service, description: '' }))

/** The services of a catalog that are closest to one that it dropped. */
export const nearestServicesIn = (catalog: CatalogRecord, gone: Favorite): readonly Entry[] =>
  nearestServices(gone, prepareEntries([catalog]))

/** The site that a service is for, if its name or category says. */
export const siteOf = (
  service: Pick<OrderedService, 'name' | 'category' | 'type' | 'rate'>,
): Site | undefined => readTraits({ ...service, description: '' }).site

/** For how long a service refills, by the words that the picker goes by: all but its description, which no order keeps. */
export const refillOf = (service: OrderedService): ServiceTraits['refill'] =>
  readTraits({ ...service, description: '' }).refill
