import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CatalogRecord } from '../../lib/catalog/catalog'
import {
  CATALOG_STORES,
  readCatalog,
  readCatalogs,
  readStoredService,
  toStored,
  writeCatalog,
} from '../../lib/catalog/stored-catalog'
import type { Database } from '../../lib/db/schema'
import { testEnvironment } from '../environment'
import fc from '../fast-check'
import { service } from '../orders/rows'
import { storeCatalog, storedCatalog } from './on-disk'

let database: Database

beforeEach(async () => {
  database = (await testEnvironment()).database
})

const catalog = (ids: readonly string[], change: Partial<CatalogRecord> = {}): CatalogRecord => ({
  ...{ panelId: 'panel-1', at: 1, currency: 'USD' },
  services: ids.map((id, place) => service({ id, name: `At ${place}` })),
  ...change,
})
const numbers = (length: number, by = 1) => Array.from({ length }, (_, at) => String(at * by))
const chosen = (id: string, panelId = 'panel-1') =>
  readStoredService(database.transaction(CATALOG_STORES), panelId, id)

/** Numbers, other ids that panels have, and some that are meant to confuse. */
const anyId = fc.oneof(
  fc.nat(50_000).map(String),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
  fc.constantFrom('__proto__', 'constructor', '0', '00', '-1', '1e3'),
)

test('any list comes back as it was, and each service by itself', async () => {
  const property = async (ids: readonly string[], others: readonly string[]) => {
    const [record, other] = [catalog(ids), catalog(others, { panelId: 'panel-10', at: 2 })]
    await storeCatalog(database, other)
    await storeCatalog(database, record)
    expect(await readCatalogs(database.transaction(CATALOG_STORES))).toEqual([record, other])
    for (const id of [...ids, ...others]) {
      const { head, services } = await chosen(id)
      expect(head).toEqual({ panelId: 'panel-1', at: 1, currency: 'USD' })
      const found = record.services.findLast((one) => one.id === id)
      expect([...services]).toEqual(found ? [[id, found]] : [])
    }
  }
  const lists = fc.array(anyId, { maxLength: 40 })
  await fc.assert(fc.asyncProperty(lists, lists, property), { numRuns: 60 })
})

test('nothing is there of an account without a catalog', async () => {
  expect(await storedCatalog(database)).toBeUndefined()
  expect(await chosen('1')).toEqual({ head: undefined, services: new Map() })
})

test('a shorter one leaves nothing of the one before', async () => {
  await storeCatalog(database, catalog(numbers(500)))
  await storeCatalog(database, catalog(['7'], { at: 2 }))
  expect(await storedCatalog(database)).toEqual(catalog(['7'], { at: 2 }))
  expect(await database.count('catalog-pages')).toBe(1)
  expect((await chosen('8')).services.size).toBe(0)
})

test.each([1, 2, 8, 10, 16, 100, 1000])('pages are about as long as each other for ids %s apart', (by) => {
  const { pages } = toStored(catalog(numbers(10_000, by)))
  const longest = Math.max(...pages.map(({ services }) => services.length))
  expect(longest).toBeLessThan(2 * (10_000 / 31))
})

describe('of two catalogs no one sees halves', () => {
  const before = catalog(numbers(100))
  const after = catalog(numbers(100, 3), { at: 2 })

  test('who reads while it is written', async () => {
    await storeCatalog(database, before)
    const writing = storeCatalog(database, after)
    const reads = await Promise.all([
      storedCatalog(database),
      readCatalogs(database.transaction(CATALOG_STORES)).then(([one]) => one),
    ])
    await writing
    for (const read of reads) expect([before, after]).toContainEqual(read)
    expect(await storedCatalog(database)).toEqual(after)
  })

  test('when the disk refuses one of its pages', async () => {
    await storeCatalog(database, before)
    const { put } = IDBObjectStore.prototype
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      puts += 1
      if (puts === 5) this.transaction.abort()
      return put.apply(this, row)
    })
    const transaction = database.transaction(CATALOG_STORES, 'readwrite')
    transaction.done.catch(() => undefined)
    await expect(writeCatalog(transaction, after)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(puts).toBeGreaterThan(4)
    expect(await storedCatalog(database)).toEqual(before)
    expect(await readCatalog(database.transaction(CATALOG_STORES), 'panel-2')).toBeUndefined()
  })
})
