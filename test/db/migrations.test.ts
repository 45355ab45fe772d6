import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readCatalogs } from '../../lib/catalog/stored-catalog'
import type { Database } from '../../lib/db/schema'
import { order, service } from '../orders/rows'
import { type Stored, storeAs } from './stored/create'
import { EXAMPLES } from './stored/examples'

const EARLIER = Object.entries(EXAMPLES).map(([version, example]) => [Number(version), example] as const)

async function today(): Promise<Database> {
  vi.resetModules()
  const { openDatabase } = await import('../../lib/db/open')
  return openDatabase()
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('there is an example of what each version left, this one included', async () => {
  const { VERSION } = await import('../../lib/db/schema')
  expect(EARLIER.map(([version]) => version)).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1))
})

/** Everything in a database, but for how a catalog lies in it. */
async function contents(database: Database) {
  const read = database.transaction([...database.objectStoreNames])
  const [orders, panels, drafts, changes, entries, counts] = await Promise.all([
    read.objectStore('orders').getAll(),
    read.objectStore('panels').getAll(),
    read.objectStore('drafts').getAll(),
    read.objectStore('catalog-changes').getAll(),
    read.objectStore('order-entries').getAll(),
    read.objectStore('order-counts').getAll(),
  ])
  const settings = read.objectStore('settings')
  const [names, values] = await Promise.all([settings.getAllKeys(), settings.getAll()])
  return {
    orders,
    panels,
    drafts,
    changes,
    entries,
    counts,
    settings: Object.fromEntries(names.map((name, at) => [name, values[at]])),
    catalogs: await readCatalogs(read),
  }
}

/** What version 5 renamed, said a second time and in another way: by a search of the whole text for each old name. */
const OLD_NAMES =
  /"(needsPerson|asking|trackings|statusWords|words|reckonedCharge|least|most|lacks|shrunken)":|person-|"state":"asked"|favourites/

describe.each(EARLIER)('what version %i left', (version, example: Stored) => {
  test('is all there, under the names of today', async () => {
    await storeAs(version, example)
    const found = await contents(await today())
    const { orders = [], drafts = [], panels = [] } = example.stores
    const ids = (rows: readonly object[]) => rows.map((row) => Reflect.get(row, 'id')).toSorted()
    expect([ids(found.orders), ids(found.drafts), ids(found.panels)]).toEqual([
      ids(orders),
      ids(drafts),
      ids(panels),
    ])
    expect(JSON.stringify(found)).not.toMatch(OLD_NAMES)
    expect(found.catalogs).toMatchObject([
      { panelId: 'panel-1', services: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    ])
  })

  test('is, as far as it goes, what the last version would have stored', async () => {
    await storeAs(version, example)
    const { orders, drafts, panels, settings } = await contents(await today())
    const last = EXAMPLES[Math.max(...EARLIER.map(([number]) => number))] ?? expect.fail('none')
    const rows = [...(last.stores.orders ?? []), ...(last.stores.drafts ?? [])]
    for (const row of [...orders, ...drafts]) {
      expect(rows.find((one) => Reflect.get(one, 'id') === row.id)).toMatchObject(row)
    }
    const { trouble } = panels[0] ?? expect.fail('no panel')
    expect(trouble).toMatchObject({ message: 'Too many requests' })
    expect(last.settings).toMatchObject(settings)
  })

  test('is listed, found and counted, each order once', async () => {
    await storeAs(version, example)
    const database = await today()
    const { orders, entries, counts, settings } = await contents(database)
    expect(entries.map(({ id }) => id).toSorted()).toEqual(orders.map(({ id }) => id).toSorted())
    const last = EXAMPLES[6]?.stores['order-entries'] ?? expect.fail('none')
    // Whatever an earlier version did not know of an order, it is listed where that of today is.
    for (const { id, listing } of entries) {
      expect([id, listing]).toEqual([
        id,
        Reflect.get(last.find((one) => Reflect.get(one, 'id') === id) ?? {}, 'listing'),
      ])
    }
    const [count, ...others] = counts
    expect(others).toEqual([])
    const { panelId, ...listed } = count ?? expect.fail('not counted')
    expect(panelId).toBe('panel-1')
    expect(Object.values(listed).reduce((sum, one) => sum + one, 0)).toBe(orders.length)
    expect(await database.getAllKeysFromIndex('order-entries', 'by-term', 'o.23501')).toHaveLength(1)
    expect(settings).not.toHaveProperty('shown-panel')
  })

  test('can be searched by every index', async () => {
    await storeAs(version, example)
    const database = await today()
    const attention = await database.getAllKeysFromIndex('orders', 'by-attention')
    expect(attention.toSorted()).toEqual(
      version < 3 ? ['canceled', 'unconfirmed'] : ['canceled', 'taken', 'unconfirmed'],
    )
    expect(await database.getAllKeysFromIndex('orders', 'by-requesting')).toEqual(
      version < 2 ? [] : ['asking'],
    )
    const found = await database.getFromIndex('orders', 'by-panel-order-id', ['panel-1', '23501'])
    expect(found?.id).toBe('open')
    const ofService = IDBKeyRange.bound(['panel-1', '1'], ['panel-1', '1', Number.POSITIVE_INFINITY])
    expect(await database.countFromIndex('orders', 'by-service', ofService)).toBeGreaterThanOrEqual(8)
    await database.put('orders', order({ id: 'new', targetKind: 'youtube/video' }))
    const ofKind = await database.getAllKeysFromIndex('orders', 'by-target-kind')
    expect(ofKind.toSorted()).toEqual(version < 3 ? ['new'] : ['new', 'open', 'partial'])
  })

  test('is in the stores and indexes of a new database', async () => {
    const shape = async () => {
      const database = await today()
      const stores = [...database.objectStoreNames]
      const transaction = database.transaction(stores)
      const named = stores.map((name) => [name, [...transaction.objectStore(name).indexNames]])
      database.close()
      return [database.version, named]
    }
    const fresh = await shape()
    globalThis.indexedDB = new IDBFactory()
    await storeAs(version, example)
    expect(await shape()).toEqual(fresh)
  })
})

/** Long enough for every page, in an order that is no order of ids, and with one id twice. */
const MANY = Array.from({ length: 200 }, (_, at) => service({ id: `${(at * 77) % 199}`, name: `No. ${at}` }))

test('a catalog of version 3 keeps the panel’s order, and every service as often as it was listed', async () => {
  const catalogs = [
    { panelId: 'empty', at: 1, services: [] },
    { panelId: 'panel-1', at: 3, currency: 'USD', services: MANY },
  ]
  await storeAs(3, { stores: { catalogues: catalogs }, settings: {} })
  const database = await today()
  expect(await readCatalogs(database.transaction(['catalogs', 'catalog-pages']))).toEqual(catalogs)
  expect(await database.get('catalogs', 'panel-1')).toEqual({ panelId: 'panel-1', at: 3, currency: 'USD' })
})
