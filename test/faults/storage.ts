import { IDBFactory } from 'fake-indexeddb'
import { type IDBPTransaction, unwrap } from 'idb'
import { openDatabase } from '../../lib/db/open'
import type { Database } from '../../lib/db/schema'
import type { Draft } from '../../lib/orders/form/draft'
import type { Order } from '../../lib/orders/order/order'
import type { Limits } from '../../lib/orders/placing/panel-limits'
import type { Panel } from '../../lib/panels/panel'
import { checkClaim } from './agreed'
import { type Fate, over } from './worker-run'
import { fault, problem, say, type World } from './world'

/* The disk of a story: it refuses writes, workers die before, in and after them, and the committed rows are known. */

type Write = () => void

interface Writing {
  readonly life: Fate
  readonly world: World
  readonly writes: Write[]
}

const writings = new WeakMap<IDBTransaction, Writing>()
const { add, put, delete: remove } = IDBObjectStore.prototype

/** A disk that refuses a write takes the whole transaction back, and so does the end of the worker. */
function spoil(store: IDBObjectStore, { life, world }: Writing): void {
  const blow = fault(world, ['quota', 'quota', 'death', 'restart'], store.name === 'orders' ? 3 : 1)
  if (!blow) return
  if (blow !== 'quota') {
    over(life, blow, `in a write to ${store.name}`)
    return
  }
  life.refusals += 1
  say(world, `   ~ ${life.name}: the disk refuses a write to ${store.name}`)
  store.transaction.abort()
}

/** The write as it will count once its transaction is committed. */
function noted(store: IDBObjectStore, { world }: Writing, value: unknown, key: unknown): Write {
  if (store.name === 'settings' && key === 'limits') {
    return () => {
      world.limits = value as Limits
    }
  }
  if (store.name === 'panels') {
    const { id, unprotected } = value as Panel
    return () => void (unprotected ? world.unprotected.add(id) : world.unprotected.delete(id))
  }
  if (store.name === 'drafts') {
    const draft = value as Draft
    return () => void world.drafts.set(draft.id, draft)
  }
  if (store.name !== 'orders') return () => undefined
  const order = value as Order
  const before = world.ledger.get(order.id)
  const isClaim = (order.state === 'sending' && !before) || (order.requesting === 1 && !before?.requesting)
  if (isClaim && store.transaction.durability !== 'strict') {
    problem(world, `${order.id} is in sending before it is surely on disk`)
  }
  return () => {
    const isNew = !world.ledger.has(order.id)
    if (isNew && order.state === 'sending') {
      if (!world.drafts.has(order.id)) problem(world, `${order.id} became an order without a draft`)
      checkClaim(order, world)
    }
    world.ledger.set(order.id, order)
  }
}

function watchWrites(): void {
  const writing = (write: typeof put) =>
    function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const by = writings.get(this.transaction)
      if (!by) return write.apply(this, given)
      const request = write.apply(this, given)
      by.writes.push(noted(this, by, given[0], given[1]))
      spoil(this, by)
      return request
    }
  IDBObjectStore.prototype.put = writing(put)
  IDBObjectStore.prototype.add = writing(add)
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key: IDBValidKey) {
    const by = writings.get(this.transaction)
    const rows =
      this.name === 'drafts' ? by?.world.drafts : this.name === 'orders' ? by?.world.ledger : undefined
    by?.writes.push(() => void rows?.delete(String(key)))
    return remove.call(this, key)
  }
}

watchWrites()

/** The database as one run of the worker has it: what is written there is watched, and nothing is once it is over. */
export function databaseOf(life: Fate, database: Database, world: World): Database {
  function begin(transaction: IDBTransaction): void {
    const writing: Writing = { life, world, writes: [] }
    writings.set(transaction, writing)
    life.open.add(transaction)
    transaction.addEventListener('abort', () => life.open.delete(transaction))
    transaction.addEventListener('complete', () => {
      life.open.delete(transaction)
      for (const write of writing.writes) write()
      const blow = writing.writes.length > 0 ? fault(world, ['death', 'restart']) : undefined
      if (blow) over(life, blow, `after a write to ${[...transaction.objectStoreNames].join(' and ')}`)
    })
  }

  const watched: Database = new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'transaction') return value.bind(watched)
      return (...given: unknown[]) => {
        const isWrite = given[1] === 'readwrite'
        const blow = isWrite ? fault(world, ['death', 'restart']) : undefined
        if (blow) over(life, blow, `before a write to ${[given[0]].flat().join(' and ')}`)
        if (life.isOver) throw new Error(`${life.name} is over`)
        const transaction: unknown = value.apply(target, given)
        if (isWrite) begin(unwrap(transaction as IDBPTransaction))
        return transaction
      }
    },
  })
  return watched
}

/** A disk with nothing on it. */
export async function newDisk(): Promise<Database> {
  globalThis.indexedDB = new IDBFactory()
  return openDatabase()
}

/** Closes the database as a browser that goes away does; opened again, it is the one that is on disk. */
export async function reopen(database: Database): Promise<Database> {
  close(database)
  return openDatabase()
}

export function close(database: Database): void {
  database.close()
  const event = { type: 'close', initialized: true, eventPath: [], NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2 }
  // A native event does not pass here: the database of the tests wants its own kind.
  unwrap(database).dispatchEvent(event as unknown as Event)
}
