import { openDB } from 'idb'
import type { Upgrading } from './migrations'
import { type Database, type Schema, VERSION } from './schema'

let opened: Promise<Database> | undefined
let whenOutdated: (() => void) | undefined
/** Whether the upgrade runs in this very page or worker, or waits here for a page of the version before. */
let isUpdatingHere = false

/** Held while the data are taken over from an earlier version; the lock of a worker that dies goes with it. */
const UPDATING = 'updating-data'

/** The extension's one database. Pages read it; only the background writes to it. */
export function openDatabase(): Promise<Database> {
  opened ??= open()
  return opened
}

function open(): Promise<Database> {
  return openCurrent().catch((error: unknown) => {
    opened = undefined
    throw error
  })
}

/** The migrations are brought only where there is something to migrate: no page carries them to its first paint. */
async function openCurrent(): Promise<Database> {
  let isOutdated = false
  try {
    return await openWith((_database, _from, _to, transaction) => {
      isOutdated = true
      transaction.done.catch(() => undefined)
      transaction.abort()
    })
  } catch (error) {
    if (!isOutdated) throw error
    const { upgrade } = await import('./migrations')
    return openWith((database, from, to, transaction) => {
      if (from > 0) tellUpdate()
      upgrade(database, from, to, transaction)
    })
  }
}

const openWith = (upgrade: Upgrading): Promise<Database> =>
  openDB<Schema>('paneldock', VERSION, {
    upgrade,
    blocked: tellUpdate,
    // A newer version of the extension waits until this page closes its connection.
    blocking(_current, next, event) {
      const database = event.target
      if (database instanceof IDBDatabase) database.close()
      opened = undefined
      // Without a next version it is deleted, and made again by whoever opens it.
      if (next !== null && next > VERSION) whenOutdated?.()
    },
    terminated() {
      opened = undefined
    },
  })

/** Tells the other pages of an update, which cannot see it: their opening waits, whatever it waits for. */
function tellUpdate(): void {
  if (isUpdatingHere) return
  isUpdatingHere = true
  const end = Promise.resolve(opened)
    .catch(() => undefined)
    .then(() => {
      isUpdatingHere = false
    })
  // Where it cannot be told, those pages say that they are opening.
  void navigator.locks?.request(UPDATING, { mode: 'shared' }, () => end).catch(() => undefined)
}

/** Whether the data are being taken over from an earlier version, here or in another part of the extension. */
export async function isBeingUpdated(): Promise<boolean> {
  if (isUpdatingHere) return true
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held.some(({ name }) => name === UPDATING)
}

/** Calls back when a newer version of the extension takes the database over, which this code cannot read any more. */
export function onOutdated(run: () => void): void {
  whenOutdated = run
}
