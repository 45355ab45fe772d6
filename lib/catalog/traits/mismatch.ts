import type { Kind, Recognized, Site } from '../../links/kinds'
import { fitFor } from './fits'
import type { ServiceTraits } from './service-traits'

/** What a service is for, beside a link that is for something else. */
export interface Mismatch {
  /**
   * Names what both are for: what the service's texts say, and what the link is. The answer to one such pair holds for
   * every service and link of it.
   */
  readonly pair: string
  /** The service's site, if it is another one than the link's; otherwise it is the kind that differs. */
  readonly site?: Site
  readonly kinds: readonly Kind[]
}

/**
 * A service and a link of which both are known, and which do not go together. A site whose addresses are not recognized
 * counts as unknown: visitors are sold for any page, those of YouTube too.
 */
export function mismatchOf(
  traits: Pick<ServiceTraits, 'site' | 'elsewhere' | 'kinds'>,
  recognized: Pick<Recognized, 'site' | 'kind'>,
): Mismatch | undefined {
  const { site, elsewhere, kinds } = traits
  if (elsewhere || fitFor(traits, recognized) !== 'not') return undefined
  return {
    pair: `${site ?? ''}/${kinds.join('+')} ${recognized.site}/${recognized.kind}`,
    ...(site !== undefined && site !== recognized.site && { site }),
    kinds,
  }
}
