import type { Database } from '../../db/schema'
import { LISTINGS, type StoredListing, storedListing } from '../order/listing'
import type { Order } from '../order/order'
import { wordsIn, wordsOf } from '../order/words'
import { MAX_LETTERS, type OrderEntry, termOf } from './entry'
import { type EntrySource, entriesOf } from './listed-entries'
import { following, type OrderPage, type Place } from './order-list'

/*
 * The search among orders: by beginnings of words, newest first within a listing. Loaded by whoever searches.
 */

/** So many entries are looked at for one page, where most of them lack another of the words. */
const MAX_LOOKED_AT = 300
/** So many words of services with one beginning are read together. */
const MAX_SHARED = 200

/**
 * One page of the orders that have all words of a text. Fewer than `size` may come while there are more: then many were
 * looked at.
 * @param panelId of one account or, without one, of all but the demo account
 */
export async function findOrders(
  database: Database,
  text: string,
  size: number,
  panelId?: string,
  from: Place = { listing: 'unconfirmed' },
): Promise<OrderPage> {
  const words = wordsIn(text)
  // The longest leads to the fewest.
  const first = words.toSorted((a, b) => b.length - a.length)[0]
  if (first === undefined) return { orders: [] }
  const transaction = database.transaction(['order-entries', 'orders'])
  const index = transaction.objectStore('order-entries').index('by-term')
  const rows = transaction.objectStore('orders')
  const orders: Order[] = []
  let place: Place | undefined = from
  let left = MAX_LOOKED_AT
  while (place && orders.length < size && left > 0) {
    const { listing, after }: Place = place
    const stored = storedListing(listing, panelId)
    const wanted = Math.min(left, words.length > 1 || panelId ? MAX_LOOKED_AT : size - orders.length)
    const looked = await entriesOf(await sourcesOf(index, stored, first), after, wanted)
    left -= looked.length
    let last: OrderEntry | undefined
    for (const entry of looked) {
      if (orders.length === size) break
      last = entry
      if (!isCandidate(entry, words, panelId)) continue
      const order = await rows.get(entry.id)
      if (order && hasWords(order, words)) orders.push(order)
    }
    const isWhole = looked.length < wanted && last === looked.at(-1)
    place = isWhole || !last ? following(LISTINGS, listing) : { listing, after: last.key }
  }
  return { orders, ...(place && { next: place }) }
}

interface TermIndex {
  openKeyCursor(range: IDBKeyRange, direction: 'nextunique'): Promise<TermCursor | null>
}

interface TermCursor {
  readonly key: string
  continue(): Promise<TermCursor | null>
}

/** Where the orders of a listing are that have a word with this beginning. */
async function sourcesOf(
  index: TermIndex,
  listing: StoredListing,
  beginning: string,
): Promise<readonly EntrySource[]> {
  const keys = [termOf(listing, 'own', beginning)]
  const shared = termOf(listing, 'shared', beginning)
  const range = IDBKeyRange.bound(shared, `${shared}\uffff`)
  let cursor = await index.openKeyCursor(range, 'nextunique')
  while (cursor && keys.length <= MAX_SHARED) {
    keys.push(cursor.key)
    cursor = await cursor.continue()
  }
  return keys.map((key) => ({ index, key }))
}

/** Whether an entry may be of an order with all these words; its terms are the beginnings alone. */
const isCandidate = (
  { terms, listing, panelId }: OrderEntry,
  words: readonly string[],
  of: string | undefined,
): boolean =>
  (of === undefined || panelId === of) &&
  words.every((word) => {
    const shared = termOf(listing, 'shared', word)
    return terms.includes(termOf(listing, 'own', word)) || terms.some((term) => term.startsWith(shared))
  })

function hasWords(order: Order, words: readonly string[]): boolean {
  if (words.every(({ length }) => length <= MAX_LETTERS)) return true
  const { shared, own } = wordsOf(order)
  return words.every((word) => [...shared, ...own].some((one) => one.startsWith(word)))
}
