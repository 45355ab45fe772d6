import type { EntryKey, OrderEntry } from './entry'

/** What the indexes of the entries have in common; their keys differ in type. */
interface EntryIndex {
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<EntryCursor | null>
}

interface EntryCursor {
  readonly value: OrderEntry
  continue(): Promise<EntryCursor | null>
  continuePrimaryKey(key: IDBValidKey, primaryKey: IDBValidKey): Promise<EntryCursor | null>
}

/** The entries with one key of an index. */
export interface EntrySource {
  readonly index: unknown
  readonly key: IDBValidKey
}

/**
 * The newest entries of several sources, each once, newest first. One is read of each source, and one for each that is
 * taken.
 * @param after those before this one alone
 * @param max so many are looked at
 */
export async function entriesOf(
  sources: readonly EntrySource[],
  after: EntryKey | undefined,
  max: number,
): Promise<readonly OrderEntry[]> {
  let cursors = await opened(sources, after)
  const found: OrderEntry[] = []
  while (cursors.length > 0 && found.length < max) {
    const newest = cursors.reduce((a, b) => (isNewer(b.value.key, a.value.key) ? b : a)).value
    found.push(newest)
    const next = cursors.map((cursor) =>
      // Two words of one order lead to the same entry.
      cursor.value.id === newest.id ? (found.length < max ? cursor.continue() : null) : cursor,
    )
    cursors = (await Promise.all(next)).filter((cursor) => cursor !== null)
  }
  return found
}

const isNewer = (a: EntryKey, b: EntryKey): boolean => indexedDB.cmp(a, b) > 0

async function opened(
  sources: readonly EntrySource[],
  after: EntryKey | undefined,
): Promise<readonly EntryCursor[]> {
  const cursors = await Promise.all(sources.map((source) => open(source, after)))
  return cursors.filter((cursor) => cursor !== null)
}

async function open({ index, key }: EntrySource, after: EntryKey | undefined): Promise<EntryCursor | null> {
  // The index's type ties it to its own keys; a source is made of both.
  const cursor = await (index as EntryIndex).openCursor(IDBKeyRange.only(key), 'prev')
  if (!cursor || !after || isNewer(after, cursor.value.key)) return cursor
  if (indexedDB.cmp(cursor.value.key, after) === 0) return cursor.continue()
  const at = await cursor.continuePrimaryKey(key, [...after])
  return at && indexedDB.cmp(at.value.key, after) === 0 ? at.continue() : at
}
