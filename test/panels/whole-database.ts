import type { Database } from '../../lib/db/schema'

/** Everything that the database holds, as one text: to look for what must not be in it. */
export async function wholeDatabase(database: Database): Promise<string> {
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [
      name,
      await database.getAllKeys(name),
      await database.getAll(name),
    ]),
  )
  return JSON.stringify(stores)
}
