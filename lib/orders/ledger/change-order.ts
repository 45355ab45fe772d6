import type { IDBPIndex, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb'
import type { Schema } from '../../db/schema'
import { withQuietDone } from '../../db/transaction'
import type { Change, Environment } from '../../environment'
import { withDerived } from '../derived'
import { advance } from '../order/lifecycle'
import type { LifeEvent, Order } from '../order/order'
import { DERIVED_STORES, type EntryKeeper, entryKeeper } from './keep-entries'

type Stores = StoreNames<Schema>
export type Writing = IDBPTransaction<Schema, Stores[], 'readwrite'>
type Store = IDBPObjectStore<Schema, Stores[], 'orders', 'readwrite'>

/** The orders, within one transaction. A write that fails takes the whole transaction back, so none is waited for. */
export interface Ledger {
  get(id: string): Promise<Order | undefined>
  index<I extends keyof Schema['orders']['indexes']>(
    name: I,
  ): Pick<IDBPIndex<Schema, Stores[], 'orders', I, 'readwrite'>, 'get' | 'getAll'>
  /** Takes a new order in; one whose id is there already ends the transaction. */
  add(order: Order): void
  put(order: Order): void
  remove(id: string): void
}

type Derived = (typeof DERIVED_STORES)[number]

interface Options {
  /** The stores that change together with the orders, or that the change depends on. */
  readonly with?: readonly Exclude<Stores, 'orders' | Derived>[]
  /** `relaxed` where what is written can be had again from the panel. */
  readonly durability?: IDBTransactionDurability
  /** What pages are told of beside the orders, in the same breath: each telling lets them read again. */
  readonly tells?: readonly Change[]
}

function ledgerOf(store: Store, entries: EntryKeeper) {
  let isChanged = false
  const write = (wrote: Promise<unknown>) => {
    isChanged = true
    // The end of the transaction tells.
    wrote.catch(() => undefined)
  }
  const putBy = (by: 'add' | 'put') => (order: Order) => {
    const next = withDerived(order)
    entries.note(next.id, next)
    write(store[by](next))
  }
  const ledger: Ledger = {
    get: (id) => store.get(id),
    index: (name) => store.index(name),
    add: putBy('add'),
    put: putBy('put'),
    remove(id) {
      entries.note(id, undefined)
      write(store.delete(id))
    },
  }
  return { ledger, isChanged: () => isChanged }
}

/**
 * The one way in which orders change: all of a change in one transaction, with what is derived of each order and how
 * it is listed, found and counted. An error
 * in `change` takes back what it wrote; pages are told when something was written.
 */
export async function changeOrders<T>(
  { database, announce }: Pick<Environment, 'database' | 'announce'>,
  change: (ledger: Ledger, transaction: Writing) => Promise<T>,
  { with: others = [], durability = 'strict', tells = [] }: Options = {},
): Promise<T> {
  const transaction = withQuietDone(
    database.transaction<Stores[], 'readwrite'>(['orders', ...DERIVED_STORES, ...others], 'readwrite', {
      durability,
    }),
  )
  const store = transaction.objectStore('orders')
  const entries = entryKeeper(transaction, (id) => store.get(id))
  const { ledger, isChanged } = ledgerOf(store, entries)
  let result: T
  try {
    result = await change(ledger, transaction)
    await entries.store()
    transaction.commit()
  } catch (error) {
    takeBack(transaction)
    throw error
  }
  await transaction.done
  if (isChanged()) announce('orders', ...tells)
  return result
}

function takeBack(transaction: Writing): void {
  try {
    transaction.abort()
  } catch {
    // The error that came has ended it already.
  }
}

/** Changes a row in one transaction. `change` returns the same row, or `undefined`, to leave it as it is. */
export const updateOrder = (
  orderId: string,
  change: (order: Order) => Order | undefined,
  environment: Environment,
): Promise<Order | undefined> =>
  changeOrders(environment, async (ledger) => {
    const order = await ledger.get(orderId)
    const next = order && change(order)
    if (next && next !== order) ledger.put(next)
    return next ?? order
  })

/** Applies an event to an order; an event that is impossible in its state changes nothing. */
export const applyEvent = (
  orderId: string,
  event: LifeEvent,
  environment: Environment,
): Promise<Order | undefined> =>
  updateOrder(orderId, (order) => advance(order, event, environment.now()), environment)
