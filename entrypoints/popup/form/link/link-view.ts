import { type CleanedLink, cleanLink } from '../../../../lib/links/clean'
import type { Recognized } from '../../../../lib/links/kinds'
import { linksIn } from '../../../../lib/links/links-in'
import type { Target } from '../../../../lib/links/targets'
import { readTypedLink } from '../../../../lib/links/typed-link'
import { trimInvisible } from '../../../../lib/orders/form/trim-invisible'
import type { LinkForm } from '../../../../lib/orders/order/order'

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
  /** The address that it goes out as, if it was typed without its scheme. */
  readonly completed: string | undefined
  /** It goes out as typed, as the name of an account. */
  readonly isName: boolean
  /** It holds more than one link, so that it is none itself. */
  readonly isSeveral: boolean
  /** The links in a text that is none itself. */
  readonly found: readonly string[]
}

const NOTHING = {
  form: undefined,
  recognized: undefined,
  target: undefined,
  completed: undefined,
  isName: false,
} as const

/**
 * @param link the field's value
 * @param targets what the page offers
 * @param typed an address that was typed and then cleaned by a click
 */
export function viewLink(link: string, targets: readonly Target[], typed?: string): LinkView {
  const text = trimInvisible(link)
  const read = readTypedLink(text, true)
  const stands = read.kind === 'address' ? read.link : text
  const found = linksIn(text)
  const isSeveral = found.length > 1 || (found.length === 1 && read.kind !== 'problem')
  if (isSeveral) return { ...NOTHING, original: text, cleaned: { link: text, removed: [] }, isSeveral, found }
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
  return {
    original,
    cleaned,
    form,
    recognized: cleaned.recognized,
    target,
    completed: read.kind === 'address' && read.isCompleted ? read.link : undefined,
    isName: read.kind === 'name',
    isSeveral,
    found,
  }
}
