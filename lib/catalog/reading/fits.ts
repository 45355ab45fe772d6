import type { Recognised } from '../../links/kinds'
import type { Reading } from './reading'

export type Fit = 'fits' | 'unsure' | 'not'

/**
 * Whether a service is for an address. A short link hides what it is of, so all of its site is unsure, as is a
 * service that does not say its site or for what it is.
 */
export function fits(
  { site, elsewhere, kinds }: Pick<Reading, 'site' | 'elsewhere' | 'kinds'>,
  recognised: Pick<Recognised, 'site' | 'kind'>,
): Fit {
  if (elsewhere || (site !== undefined && site !== recognised.site)) return 'not'
  if (recognised.kind === 'short-link' || kinds.length === 0) return 'unsure'
  if (!kinds.includes(recognised.kind)) return 'not'
  return site === undefined ? 'unsure' : 'fits'
}
