import { type CleanedLink, cleanLink } from '../../../lib/links/clean'
import type { Recognised } from '../../../lib/links/kinds'
import type { Target } from '../../../lib/links/targets'
import { trimInvisible } from '../../../lib/orders/form/trim-invisible'
import type { LinkForm } from '../../../lib/orders/order/order'

/** The link of a form, as its field tells of it. */
export interface LinkView {
  /** Before anything was taken off. */
  readonly original: string
  readonly cleaned: CleanedLink
  /** Which of the two stands in the field; `undefined` where they are the same. */
  readonly form: LinkForm | undefined
  readonly recognised: Recognised | undefined
  /** The offer of the page that it is; `undefined` for one that was typed. */
  readonly target: Target | undefined
}

/**
 * @param link as it stands in the field
 * @param targets what the page offers
 * @param typed an address that was typed and then cleaned by a click
 */
export function viewLink(link: string, targets: readonly Target[], typed?: string): LinkView {
  const stands = trimInvisible(link)
  // Of two offers of one address the one that is written just so counts.
  const target =
    targets.find(({ original }) => original === stands) ?? targets.find((offer) => offer.link === stands)
  const isOfTyped = !target && typed !== undefined && cleanLink(typed).link === stands
  const original = target?.original ?? (isOfTyped ? typed : stands)
  const cleaned = cleanLink(original)
  const form =
    cleaned.link === original
      ? undefined
      : stands === cleaned.link
        ? ('cleaned' as const)
        : ('original' as const)
  return { original, cleaned, form, recognised: cleaned.recognised, target }
}
