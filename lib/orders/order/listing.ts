import { isDemo } from '../../panels/panel'
import type { Order } from './order'
import { endOf, groupOf } from './status'

/**
 * Where lists show an order, by the group of its status:
 * - `unconfirmed`, `problem`: it needs the user; no one knows whether it was placed, or it ended badly and was not seen
 * - `open`, `done`: the groups of these names
 */
export type Listing = 'unconfirmed' | 'problem' | 'open' | 'done'

/** In the order in which a search shows them. */
export const LISTINGS: readonly Listing[] = ['unconfirmed', 'problem', 'open', 'done']

export function listingOf(order: Order): Listing {
  const group = groupOf(order)
  if (group !== 'needs-you') return group
  return endOf(order) === undefined ? 'unconfirmed' : 'problem'
}

/** Orders of the demo account were never real: no list of all accounts has them. */
export type StoredListing = Listing | `demo-${Listing}`

export const storedListing = (listing: Listing, panelId: string | undefined): StoredListing =>
  panelId !== undefined && isDemo(panelId) ? `demo-${listing}` : listing

/** How many orders of an account stand where. */
export type ListingCounts = Readonly<Record<Listing, number>>

export const NO_COUNTS: ListingCounts = { unconfirmed: 0, problem: 0, open: 0, done: 0 }
