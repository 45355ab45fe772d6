import type { ClickedPage } from '../../../lib/links/page'

/**
 * What is in front while a draft is filled in beside it: its own page, another one, or one that may not be seen. A click in
 * the panel grants no page, so most pages that were not ordered for are unseen.
 */
export type Front = 'same' | 'other' | 'unseen'

/** The page that the user clicked on: for a link, the one around it. */
export const givenPage = ({ address, around }: ClickedPage): string => around?.address || address

/** A place within a page is the same page; where a site keeps its addresses behind the `#`, it is another. */
const withoutPlace = (address: string): string => address.replace(/#(?![!/]).*$/s, '')

export function frontOf(given: string, seen: string): Front {
  if (seen === '') return 'unseen'
  return withoutPlace(given) === withoutPlace(seen) ? 'same' : 'other'
}
