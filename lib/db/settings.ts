import type { Database, Settings } from './schema'
import { withQuietDone } from './transaction'

/** The settings store, with each name typed to its own value. */
export interface TypedSettings {
  get<K extends keyof Settings>(name: K): Promise<Settings[K] | undefined>
  put<K extends keyof Settings>(value: Settings[K], name: K): Promise<unknown>
}

interface Writable {
  objectStore(name: 'settings'): unknown
}

/** Typed access to the settings within one transaction. */
export const settingsIn = (transaction: Writable): TypedSettings =>
  // The store's type cannot tie a name to its value. All access goes through here, so they match.
  transaction.objectStore('settings') as TypedSettings

export async function readSetting<K extends keyof Settings>(
  database: Database,
  name: K,
): Promise<Settings[K] | undefined> {
  // The store's type cannot tie a key to its value; `writeSetting` is the only writer.
  return (await database.get('settings', name)) as Settings[K] | undefined
}

/**
 * Changes a setting in one transaction; if `change` returns its argument, nothing is written.
 * @returns whether something was written
 */
export async function changeSetting<K extends keyof Settings>(
  database: Database,
  name: K,
  change: (value: Settings[K] | undefined) => Settings[K] | undefined,
): Promise<boolean> {
  const transaction = withQuietDone(database.transaction('settings', 'readwrite'))
  const value = await settingsIn(transaction).get(name)
  const next = change(value)
  const isChanged = next !== undefined && next !== value
  if (isChanged) await transaction.store.put(next, name)
  await transaction.done
  return isChanged
}

export async function writeSetting<K extends keyof Settings>(
  database: Database,
  name: K,
  value: Settings[K],
): Promise<void> {
  await database.put('settings', value, name)
}
