import { signal } from '@preact/signals'
import { openDatabase } from '../../../lib/db/open'
import type { Database } from '../../../lib/db/schema'
import { type OrderList, type OrderPage, readOrderPage } from '../../../lib/orders/ledger/order-list'
import type { Listing, ListingCounts } from '../../../lib/orders/order/listing'

/* The list of orders under the tabs: its first page is read with the popup, the others as one scrolls. */

export type Tab = 'open' | 'done' | 'problems'

export const TABS: readonly Tab[] = ['open', 'done', 'problems']

const LISTINGS_OF: Readonly<Record<Tab, readonly Listing[]>> = {
  open: ['open'],
  done: ['done'],
  problems: ['unconfirmed', 'problem'],
}

export const countOf = (tab: Tab, counts: ListingCounts): number =>
  LISTINGS_OF[tab].reduce((sum, listing) => sum + counts[listing], 0)

/** More than fit on screen, so that it is full when it is painted. */
const FIRST = 12
const PAGE = 50

/** The tab that is chosen, in this popup alone. */
export const tab = signal<Tab>('open')

export interface ShownList extends OrderPage, OrderList {
  readonly tab: Tab
}

/** What was read behind a list that the popup holds; it is dropped with that list. */
const behind = signal<{ readonly list: ShownList; readonly page: OrderPage }>()

/** How many orders of the list are on screen: as many are read again when something changes. */
let held = { key: '', size: FIRST }

const keyOf = ({ panelId }: OrderList, at: Tab): string => `${at} ${panelId ?? ''}`

export async function readList(database: Database, panelId: string | undefined): Promise<ShownList> {
  const at = tab.peek()
  const list: OrderList = { listings: LISTINGS_OF[at], panelId }
  const size = held.key === keyOf(list, at) ? held.size : FIRST
  return { ...list, tab: at, ...(await readOrderPage(database, list, size)) }
}

/** The list with all that was read behind it. */
export function shownPage(list: ShownList): OrderPage {
  const more = behind.value
  if (more?.list !== list) return list
  // An order that changed meanwhile may come again.
  const known = new Set(list.orders.map(({ id }) => id))
  const { next, orders } = more.page
  return {
    orders: [...list.orders, ...orders.filter(({ id }) => !known.has(id))],
    ...(next && { next }),
  }
}

let isReading = false

/** Reads the next page of a list. */
export async function readMore(list: ShownList): Promise<void> {
  const before = behind.peek()?.list === list ? behind.peek()?.page : undefined
  const from = before ? before.next : list.next
  if (!from || isReading) return
  isReading = true
  try {
    const page = await readOrderPage(await openDatabase(), list, PAGE, from)
    const orders = [...(before?.orders ?? []), ...page.orders]
    behind.value = { list, page: { orders, ...(page.next && { next: page.next }) } }
    held = { key: keyOf(list, list.tab), size: list.orders.length + orders.length }
  } finally {
    isReading = false
  }
}
