import { type CleanedLink, cleanLink } from '../../../lib/links/clean'
import type { Recognized } from '../../../lib/links/kinds'
import type { Target } from '../../../lib/links/targets'
import { trimInvisible } from '../../../lib/orders/form/trim-invisible'
import type { LinkForm } from '../../../lib/orders/order/order'

/** A form's link, as its field presents it. */
export interface LinkView {
  /** Before anything was removed. */
  readonly original: string
  readonly cleaned: CleanedLink
  /** Which of the two is in the field; `undefined` if they are the same. */
  readonly form: LinkForm | undefined
  readonly recognized: Recognized | undefined
  /** The page's offer that it comes from; `undefined` for one that was typed. */
  readonly target: Target | undefined
}

/**
 * @param link the field's value
 * @param targets what the page offers
 * @param typed an address that was typed and then cleaned by a click
 */
export function viewLink(link: string, targets: readonly Target[], typed?: string): LinkView {
  const stands = trimInvisible(link)
  // Of two offers with one address the one that is spelled the same wins.
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
  return { original, cleaned, form, recognized: cleaned.recognized, target }
}
