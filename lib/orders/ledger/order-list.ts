import type { Database } from '../../db/schema'
import { isDemo } from '../../panels/panel'
import { LISTINGS, type Listing, type ListingCounts, NO_COUNTS, storedListing } from '../order/listing'
import type { Order } from '../order/order'
import type { EntryKey } from './entry'
import { entriesOf } from './listed-entries'

/** Which orders are listed: those of one account or, without one, of all but the demo account. */
export interface OrderList {
  readonly listings: readonly Listing[]
  readonly panelId?: string | undefined
}

/** Where a page ends and the next one begins. */
export interface Place {
  readonly listing: Listing
  readonly after?: EntryKey
}

export interface OrderPage {
  readonly orders: readonly Order[]
  /** Absent where nothing follows. */
  readonly next?: Place
}

/**
 * One page of a list: its listings one after the other, the newest first in each. So many rows are read as the page
 * holds, however long the ledger is.
 */
export async function readOrderPage(
  database: Database,
  { listings, panelId }: OrderList,
  size: number,
  from: Place | undefined = listings[0] && { listing: listings[0] },
): Promise<OrderPage> {
  const transaction = database.transaction(['order-entries', 'orders'])
  const entries = transaction.objectStore('order-entries')
  const orders: Order[] = []
  let place = from
  while (place && orders.length < size) {
    const { listing, after }: Place = place
    const stored = storedListing(listing, panelId)
    const source =
      panelId === undefined || isDemo(panelId)
        ? { index: entries.index('by-listing'), key: stored }
        : { index: entries.index('by-panel'), key: [panelId, stored] as [string, typeof stored] }
    const wanted = size - orders.length
    const found = await entriesOf([source], after, wanted)
    const rows = await Promise.all(found.map(({ id }) => transaction.objectStore('orders').get(id)))
    orders.push(...rows.flatMap((order) => order ?? []))
    const last = found.at(-1)
    place = found.length === wanted && last ? { listing, after: last.key } : following(listings, listing)
  }
  return { orders, ...(place && { next: place }) }
}

/** The place where the next listing begins. */
export function following(listings: readonly Listing[], listing: Listing): Place | undefined {
  const next = listings[listings.indexOf(listing) + 1]
  return next && { listing: next }
}

/** How many orders stand in which list, of one account or of all but the demo account. */
export async function countListed(database: Database, panelId?: string): Promise<ListingCounts> {
  const rows =
    panelId === undefined
      ? (await database.getAll('order-counts')).filter((row) => !isDemo(row.panelId))
      : [await database.get('order-counts', panelId)]
  return rows.reduce(
    (sum: ListingCounts, row) =>
      row
        ? (Object.fromEntries(LISTINGS.map((name) => [name, sum[name] + row[name]])) as Record<
            Listing,
            number
          >)
        : sum,
    NO_COUNTS,
  )
}
