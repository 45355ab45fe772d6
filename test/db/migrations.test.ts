import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { CATALOGUE_STORES, readCatalogues } from '../../lib/catalog/stored'
import { BLANK_FIELDS } from '../../lib/orders/form/draft'
import { storedCatalogue } from '../catalog/on-disk'
import { order, panel, service } from '../orders/rows'

/* Version 1 as it was shipped: its stores and indexes, and a row of each kind as it was written then. */

const DRAFT = {
  id: 'draft-1',
  createdAt: 1,
  updatedAt: 2,
  panelId: 'panel-1',
  serviceId: '1',
  search: 'foll',
  link: 'https://a.example/',
  quantity: '1000',
  comments: 'one\ntwo',
  dripFeed: true,
  runs: '3',
  interval: '60',
  page: { address: 'https://a.example/', canonical: '', title: 'A' },
}

const ORDERS = [
  order({ id: 'open', panelOrderId: '23501', dueAt: 5 }),
  order({ id: 'sending', state: 'sending', owner: 'life-0' }),
  order({ id: 'lost', state: 'unconfirmed', needsPerson: 1 }),
]

/** The stores of version 1, and what the later ones added. */
const version = (number: 1 | 2 | 3) =>
  openDB('paneldock', number, {
    upgrade(created) {
      created.createObjectStore('panels', { keyPath: 'id' })
      const orders = created.createObjectStore('orders', { keyPath: 'id' })
      orders.createIndex('by-created', 'createdAt')
      orders.createIndex('by-panel', ['panelId', 'createdAt'])
      orders.createIndex('by-state', 'state')
      orders.createIndex('by-due', 'dueAt')
      orders.createIndex('by-needs-person', 'needsPerson')
      created.createObjectStore('drafts', { keyPath: 'id' }).createIndex('by-updated', 'updatedAt')
      created.createObjectStore('catalogues', { keyPath: 'panelId' })
      created.createObjectStore('settings')
      if (number === 1) return
      orders.createIndex('by-asking', 'asking')
      orders.createIndex('by-panel-order-id', ['panelId', 'panelOrderId'])
      if (number === 2) return
      created.createObjectStore('catalogue-changes', { keyPath: ['panelId', 'at'] })
      orders.createIndex('by-service', ['panelId', 'service.id', 'createdAt'])
      orders.createIndex('by-target-kind', ['targetKind', 'createdAt'])
    },
  })

async function version1() {
  const database = await version(1)
  await database.put('panels', panel())
  await database.put('drafts', DRAFT)
  await database.put('settings', 'panel-1', 'default-panel')
  for (const row of ORDERS) await database.put('orders', row)
  database.close()
}

const CATALOGUE = { panelId: 'panel-1', at: 3, currency: 'USD', services: [service()] }
const WHOLE_DRAFT = { ...BLANK_FIELDS, ...DRAFT, keywords: 'one\ntwo' }

async function version2() {
  const database = await version(2)
  await database.put('panels', panel())
  await database.put('drafts', WHOLE_DRAFT)
  await database.put('catalogues', CATALOGUE)
  await database.put('settings', ['completed'], 'notifications')
  for (const row of ORDERS) await database.put('orders', row)
  database.close()
}

/** Long enough for every page, in an order that is no order of ids, and with one id twice. */
const MANY = Array.from({ length: 200 }, (_, at) => service({ id: `${(at * 77) % 199}`, name: `No. ${at}` }))
const CATALOGUES = [
  { panelId: 'empty', at: 1, services: [] },
  { ...CATALOGUE, services: MANY },
]
const CHANGES = { panelId: 'panel-1', at: 3, currency: 'USD', changes: [] }

async function version3() {
  const database = await version(3)
  await database.put('panels', panel())
  await database.put('drafts', WHOLE_DRAFT)
  for (const one of CATALOGUES) await database.put('catalogues', one)
  await database.put('catalogue-changes', CHANGES)
  for (const row of ORDERS) await database.put('orders', row)
  database.close()
}

async function today() {
  vi.resetModules()
  const { openDatabase } = await import('../../lib/db/open')
  return openDatabase()
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('what version 1 left is all there', async () => {
  await version1()
  const database = await today()
  const byId = (rows: readonly { readonly id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(await database.getAll('orders'))).toEqual(byId(ORDERS))
  expect(await database.getAll('panels')).toEqual([panel()])
  expect(await database.get('settings', 'default-panel')).toBe('panel-1')
})

test('a draft keeps what was typed and gains the fields of every type', async () => {
  await version1()
  const database = await today()
  expect(await database.getAll('drafts')).toEqual([{ ...BLANK_FIELDS, ...DRAFT }])
})

test('an order is found by the panel’s number, and only those that have one', async () => {
  await version1()
  const database = await today()
  const found = await database.getFromIndex('orders', 'by-panel-order-id', ['panel-1', '23501'])
  expect(found?.id).toBe('open')
  expect(await database.countFromIndex('orders', 'by-panel-order-id')).toBe(1)
  expect(await database.countFromIndex('orders', 'by-asking')).toBe(0)
})

test('a new database has the same stores and indexes as one that was taken over', async () => {
  const indexes = async () => {
    const database = await today()
    const stores = [...database.objectStoreNames]
    const transaction = database.transaction(stores)
    const named = stores.map((name) => [name, [...transaction.objectStore(name).indexNames]])
    database.close()
    return [database.version, named]
  }
  const fresh = await indexes()
  for (const before of [version1, version2, version3]) {
    globalThis.indexedDB = new IDBFactory()
    await before()
    expect(await indexes()).toEqual(fresh)
  }
})

test('what version 2 left is all there, a draft to the letter', async () => {
  await version2()
  const database = await today()
  expect(await database.getAll('drafts')).toEqual([WHOLE_DRAFT])
  expect(await storedCatalogue(database)).toEqual(CATALOGUE)
  expect(await database.getAll('panels')).toEqual([panel()])
  expect(await database.get('settings', 'notifications')).toEqual(['completed'])
  expect(await database.count('orders')).toBe(ORDERS.length)
  expect(await database.count('catalogue-changes')).toBe(0)
})

test('an order of before is found by its service, and by what it is for only where that was kept', async () => {
  await version2()
  const database = await today()
  await database.put('orders', order({ id: 'new', createdAt: 9, targetKind: 'youtube/video' }))
  const range = IDBKeyRange.bound(['panel-1', '1'], ['panel-1', '1', Number.POSITIVE_INFINITY])
  const ofService = await database.getAllFromIndex('orders', 'by-service', range)
  expect(ofService.map(({ id }) => id)).toEqual(['new', 'lost', 'open', 'sending'])
  const ofKind = await database.getAllFromIndex('orders', 'by-target-kind')
  expect(ofKind.map(({ id }) => id)).toEqual(['new'])
})

test('what version 3 left is all there, each catalogue in the panel’s order', async () => {
  await version3()
  const database = await today()
  expect(await readCatalogues(database.transaction(CATALOGUE_STORES))).toEqual(CATALOGUES)
  const head = { panelId: 'panel-1', at: 3, currency: 'USD' }
  expect(await database.get('catalogues', 'panel-1')).toEqual(head)
  expect(await database.getAll('catalogue-changes')).toEqual([CHANGES])
  expect(await database.getAll('drafts')).toEqual([WHOLE_DRAFT])
  expect(await database.count('orders')).toBe(ORDERS.length)
})
