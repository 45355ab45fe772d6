import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { CatalogueRecord } from '../../lib/catalog/catalogue'
import {
  CATALOGUE_STORES,
  readCatalogue,
  readCatalogues,
  readChosen,
  toStored,
  writeCatalogue,
} from '../../lib/catalog/stored'
import type { Database } from '../../lib/db/schema'
import { testEnvironment } from '../environment'
import fc from '../fast-check'
import { service } from '../orders/rows'
import { storeCatalogue, storedCatalogue } from './on-disk'

let database: Database

beforeEach(async () => {
  database = (await testEnvironment()).database
})

const catalogue = (ids: readonly string[], change: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  ...{ panelId: 'panel-1', at: 1, currency: 'USD' },
  services: ids.map((id, place) => service({ id, name: `At ${place}` })),
  ...change,
})
const numbers = (length: number, by = 1) => Array.from({ length }, (_, at) => String(at * by))
const chosen = (id: string, panelId = 'panel-1') =>
  readChosen(database.transaction(CATALOGUE_STORES), panelId, id)

/** Numbers, other ids that panels have, and some that are meant to confuse. */
const anyId = fc.oneof(
  fc.nat(50_000).map(String),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
  fc.constantFrom('__proto__', 'constructor', '0', '00', '-1', '1e3'),
)

test('any list comes back as it was, and each service by itself', async () => {
  const property = async (ids: readonly string[], others: readonly string[]) => {
    const [record, other] = [catalogue(ids), catalogue(others, { panelId: 'panel-10', at: 2 })]
    await storeCatalogue(database, other)
    await storeCatalogue(database, record)
    expect(await readCatalogues(database.transaction(CATALOGUE_STORES))).toEqual([record, other])
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

test('nothing is there of an account without a catalogue', async () => {
  expect(await storedCatalogue(database)).toBeUndefined()
  expect(await chosen('1')).toEqual({ head: undefined, services: new Map() })
})

test('a shorter one leaves nothing of the one before', async () => {
  await storeCatalogue(database, catalogue(numbers(500)))
  await storeCatalogue(database, catalogue(['7'], { at: 2 }))
  expect(await storedCatalogue(database)).toEqual(catalogue(['7'], { at: 2 }))
  expect(await database.count('catalog-pages')).toBe(1)
  expect((await chosen('8')).services.size).toBe(0)
})

test.each([1, 2, 8, 10, 16, 100, 1000])('pages are about as long as each other for ids %s apart', (by) => {
  const { pages } = toStored(catalogue(numbers(10_000, by)))
  const longest = Math.max(...pages.map(({ services }) => services.length))
  expect(longest).toBeLessThan(2 * (10_000 / 31))
})

describe('of two catalogues no one sees halves', () => {
  const before = catalogue(numbers(100))
  const after = catalogue(numbers(100, 3), { at: 2 })

  test('who reads while it is written', async () => {
    await storeCatalogue(database, before)
    const writing = storeCatalogue(database, after)
    const reads = await Promise.all([
      storedCatalogue(database),
      readCatalogues(database.transaction(CATALOGUE_STORES)).then(([one]) => one),
    ])
    await writing
    for (const read of reads) expect([before, after]).toContainEqual(read)
    expect(await storedCatalogue(database)).toEqual(after)
  })

  test('when the disk refuses one of its pages', async () => {
    await storeCatalogue(database, before)
    const { put } = IDBObjectStore.prototype
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      puts += 1
      if (puts === 5) this.transaction.abort()
      return put.apply(this, row)
    })
    const transaction = database.transaction(CATALOGUE_STORES, 'readwrite')
    transaction.done.catch(() => undefined)
    await expect(writeCatalogue(transaction, after)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(puts).toBeGreaterThan(4)
    expect(await storedCatalogue(database)).toEqual(before)
    expect(await readCatalogue(database.transaction(CATALOGUE_STORES), 'panel-2')).toBeUndefined()
  })
})
