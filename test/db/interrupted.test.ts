import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '../../lib/db/schema'
import { storeAs } from './stored/create'
import { EXAMPLES } from './stored/examples'
import { VERSION_4 } from './stored/version-4'

async function load() {
  vi.resetModules()
  return import('../../lib/db/open')
}

const ids = async (database: Database) => (await database.getAllKeys('orders')).toSorted()

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
})

/** Opens the database as the program does and breaks the upgrade off after so many writes. */
async function dieAfter(writes: number): Promise<boolean> {
  const { upgrade } = await import('../../lib/db/migrations')
  const { VERSION } = await import('../../lib/db/schema')
  const put = IDBObjectStore.prototype.put
  let left = writes
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row,
    key,
  ) {
    left -= 1
    if (left >= 0) return key === undefined ? put.call(this, row) : put.call(this, row, key)
    this.transaction.abort()
    throw new DOMException('The worker is gone.', 'AbortError')
  })
  try {
    const database = await openDB('paneldock', VERSION, { upgrade: upgrade as never })
    database.close()
    return false
  } catch {
    return true
  } finally {
    spy.mockRestore()
  }
}

test.each([1, 2, 3, 4, 5])(
  'an upgrade from version %i that dies at any write begins again',
  async (version) => {
    const example = EXAMPLES[version] ?? expect.fail('no example')
    const wanted = (example.stores.orders ?? []).map((row) => String(Reflect.get(row, 'id'))).toSorted()
    await storeAs(version, example)
    let deaths = 0
    while (await dieAfter(deaths)) {
      const [found] = await indexedDB.databases()
      expect(found).toMatchObject({ name: 'paneldock', version })
      deaths += 1
    }
    // It was broken off at the first write, at the last, and at each between.
    expect(deaths).toBeGreaterThan(wanted.length)
    const { openDatabase } = await load()
    const database = await openDatabase()
    expect(await ids(database)).toEqual(wanted)
    expect(await database.get('orders', 'unconfirmed')).toMatchObject({ needsAttention: 1 })
    expect((await database.get('orders', 'found'))?.history.at(-1)).toMatchObject({ event: 'user-confirmed' })
  },
)

test('an upgrade that fails by an error of ours leaves the version before', async () => {
  await storeAs(4, VERSION_4)
  const { openDatabase } = await load()
  const error = vi.spyOn(IDBKeyRange, 'lowerBound').mockImplementation(() => {
    throw new TypeError('a mistake')
  })
  await expect(openDatabase()).rejects.toThrow()
  error.mockRestore()
  expect(await indexedDB.databases()).toMatchObject([{ version: 4 }])
  expect(await ids(await openDatabase())).toHaveLength(VERSION_4.stores.orders?.length ?? 0)
})

test('a page of the version before lets go of the database, and is told that it is of yesterday', async () => {
  const { onOutdated, openDatabase } = await load()
  const outdated = vi.fn()
  onOutdated(outdated)
  const { version } = await openDatabase()
  const blocked = vi.fn()
  const next = await openDB('paneldock', version + 1, { blocked })
  expect(outdated).toHaveBeenCalledOnce()
  expect(next.version).toBe(version + 1)
  next.close()
})

test('a database that is deleted makes no page of yesterday', async () => {
  const { onOutdated, openDatabase } = await load()
  const outdated = vi.fn()
  onOutdated(outdated)
  await openDatabase()
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('paneldock').onsuccess = resolve
  })
  expect(outdated).not.toHaveBeenCalled()
})

test('an upgrade waits for a page that has the version before open, and goes on when it is closed', async () => {
  await storeAs(4, VERSION_4)
  const page = await openDB('paneldock', 4)
  const { isBeingUpdated, openDatabase } = await load()
  const opening = openDatabase()
  await vi.waitFor(async () => expect(await isBeingUpdated()).toBe(true))
  page.close()
  expect((await opening).version).toBeGreaterThan(4)
  await vi.waitFor(async () => expect(await isBeingUpdated()).toBe(false))
})

test('another page is told of an update by a lock, for as long as it takes', async () => {
  const held: { readonly name: string }[] = []
  const locks = {
    async request(name: string, _: unknown, run: () => Promise<unknown>) {
      held.push({ name })
      await run()
      held.pop()
    },
    query: async () => ({ held }),
  }
  vi.stubGlobal('navigator', { locks })
  await storeAs(4, VERSION_4)
  const page = await openDB('paneldock', 4)
  const worker = await load()
  const opening = worker.openDatabase()
  const other = await load()
  await vi.waitFor(async () => expect(await other.isBeingUpdated()).toBe(true))
  page.close()
  await opening
  await vi.waitFor(async () => expect(await other.isBeingUpdated()).toBe(false))
  vi.unstubAllGlobals()
})

test('there is nothing to update in a new browser', async () => {
  const { isBeingUpdated, openDatabase } = await load()
  expect(await isBeingUpdated()).toBe(false)
  await openDatabase()
  expect(await isBeingUpdated()).toBe(false)
})
