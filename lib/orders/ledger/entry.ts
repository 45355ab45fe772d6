import { type Listing, listingOf, type StoredListing, storedListing } from '../order/listing'
import type { Order } from '../order/order'
import { wordsOf } from '../order/words'

/** What orders are listed by: newer ones have a higher key, and no two have the same. */
export type EntryKey = readonly [createdAt: number, tie: number]

/** How lists and the search find an order. Derived of its row, and stored by the transaction that changes the row. */
export interface OrderEntry {
  readonly key: EntryKey
  readonly id: string
  readonly panelId: string
  readonly listing: StoredListing
  /** Its words as they are searched for, each behind its listing: see {@link termOf}. */
  readonly terms: readonly string[]
}

const CODES: Readonly<Record<Listing, string>> = { unconfirmed: 'u', problem: 'p', open: 'o', done: 'd' }

const codeOf = (listing: StoredListing): string =>
  listing.startsWith('demo-') ? CODES[listing.slice(5) as Listing].toUpperCase() : CODES[listing as Listing]

/** So many letters of a word tell it apart; what is typed beyond them is compared with the order itself. */
export const MAX_LETTERS = 12

/**
 * A word as it is indexed. Shared words are few, and stored whole: whoever searches reads those with a beginning. Own
 * words are as many as there are orders: each of their beginnings is a term, so that a search for one reads only it.
 */
export const termOf = (listing: StoredListing, kind: 'shared' | 'own', word: string): string =>
  `${codeOf(listing)}${kind === 'own' ? '.' : ':'}${word.slice(0, MAX_LETTERS)}`

/** All beginnings of a word; no half of a character that is stored in two. */
function beginningsOf(word: string): readonly string[] {
  const letters = [...word.slice(0, MAX_LETTERS)]
  return letters.map((_, at) => letters.slice(0, at + 1).join(''))
}

/** A number made of an id, 52 bits of it: two of the same millisecond do not share one. */
function tieOf(id: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (high >>> 0) * 2 ** 20 + (low >>> 12)
}

export const keyOf = ({ createdAt, id }: Pick<Order, 'createdAt' | 'id'>): EntryKey => [createdAt, tieOf(id)]

export function entryOf(order: Order): OrderEntry {
  const { id, panelId } = order
  const listing = storedListing(listingOf(order), panelId)
  const { shared, own } = wordsOf(order)
  const terms = new Set([
    ...shared.map((word) => termOf(listing, 'shared', word)),
    ...own.flatMap(beginningsOf).map((beginning) => termOf(listing, 'own', beginning)),
  ])
  return { key: keyOf(order), id, panelId, listing, terms: [...terms] }
}

/** Whether the order is found in the same way as before, told without working its words out. */
export const isListedAlike = (a: Order, b: Order): boolean =>
  listingOf(a) === listingOf(b) && sourceOf(a) === sourceOf(b)

const sourceOf = ({ panelId, createdAt, service, link, fields, panelOrderId, note }: Order): string =>
  JSON.stringify([panelId, createdAt, service.id, service.name, link, fields.username, panelOrderId, note])
