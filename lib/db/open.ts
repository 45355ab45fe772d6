import { openDB } from 'idb'
import { migrate, VERSION } from './migrations'
import type { Database, Schema } from './schema'

let opened: Promise<Database> | undefined

/** The one database of the extension. Pages read it; only the background writes to it. */
export function openDatabase(): Promise<Database> {
  opened ??= openDB<Schema>('paneldock', VERSION, {
    upgrade: migrate,
    // A newer version of the extension waits for this page to let go of the old one.
    blocking(_current, _blocked, event) {
      const database = event.target
      if (database instanceof IDBDatabase) database.close()
      opened = undefined
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}
