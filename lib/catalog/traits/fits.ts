import type { Recognized } from '../../links/kinds'
import type { ServiceTraits } from './service-traits'

export type Fit = 'fits' | 'unsure' | 'not'

/**
 * Whether a service is for an address. A short link hides its target, so every service of its site is unsure, as is a
 * service that states neither its site nor its target.
 */
export function fitFor(
  { site, elsewhere, kinds }: Pick<ServiceTraits, 'site' | 'elsewhere' | 'kinds'>,
  recognized: Pick<Recognized, 'site' | 'kind'>,
): Fit {
  if (elsewhere || (site !== undefined && site !== recognized.site)) return 'not'
  if (recognized.kind === 'short-link' || kinds.length === 0) return 'unsure'
  if (!kinds.includes(recognized.kind)) return 'not'
  return site === undefined ? 'unsure' : 'fits'
}
